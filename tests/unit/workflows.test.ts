import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readGuideYaml } from '../../src/read/guide-files.ts';
import { findFaults, readWorkflow } from './workflow-rules.ts';

const folder = '.github/workflows';
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
/** `npm run fix` writes it into the workflows. */
const { branch } = readGuideYaml('content');
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

describe('the workflows', () => {
  test('are those that we know', () => {
    expect(files).toEqual(expect.arrayContaining(['deploy.yml', 'test.yml']));
  });

  test.each(files)('%s breaks no rule', (name) => expect(findFaults(read(name))).toEqual([]));

  test.each(files)('%s speaks of no page of docs/ that there is not', (name) => {
    const pages = read(name).match(/\bdocs\/[\w./-]*\w/g) ?? [];
    expect(pages.filter((page) => !existsSync(page))).toEqual([]);
  });

  test('a site that is built in parts is built with the variables and options of one that is built at once', () => {
    const { env } = parse(read('shards.yml')) as { env: Record<string, string> };
    const build = (name: string, job: string) =>
      readWorkflow(read(name)).jobs[job]!.steps!.find(({ run }) =>
        /^npm run build -- (?!--shard)/.test(run ?? ''),
      )! as { run: string; env: Record<string, string> };
    const whole = build('deploy.yml', 'build');
    expect(Object.keys(env).sort()).toEqual(Object.keys(whole.env).sort());
    for (const name of ['CANONICAL', 'DOWNLOADS']) expect(env[name]).toBe(whole.env[name]);
    const optionsOf = ({ run }: { run: string }) => run.match(/--[\w-]+/g)!.sort();
    expect(optionsOf(build('shards.yml', 'join'))).toEqual([...optionsOf(whole), '--join'].sort());
  });

  test('tests run on pull requests and on the branch that is published, on both Nodes, with a token that only reads', () => {
    const { on, jobs } = readWorkflow(read('test.yml'));
    expect(on).toEqual({ pull_request: null, push: { branches: [branch] } });
    expect(jobs['test']).toMatchObject({
      permissions: { contents: 'read' },
      // The notes' outputs are those of its Python packages.
      container: 'debian:12',
      // npm 10 links no `node_modules/.bin/node`: the commands must do without.
      strategy: {
        matrix: {
          include: [
            { node: 20, npm: 10 },
            { node: 24, npm: 11 },
          ],
        },
      },
    });
    const commands = jobs['test']!.steps!.map(({ run }) => run);
    expect(commands).toContain('test "$(npm --version | cut -d. -f1)" = "$NPM"');
    expect(commands).toContain('npm ci --ignore-scripts');
    expect(commands.at(-1)).toBe('npm test');
  });

  test('every browser is tried once a week, and its screenshots are kept, whatever came of it', () => {
    const { on, jobs } = readWorkflow(read('browsers.yml'));
    expect(on).toEqual({ schedule: [{ cron: '41 4 * * 2' }], workflow_dispatch: null });
    const steps = jobs['browsers']!.steps!;
    expect(steps.map(({ run }) => run)).toContain('npm run test:browsers');
    expect(steps.at(-1)).toMatchObject({
      if: 'always()',
      with: { path: '.cache/browsers/screenshots', 'include-hidden-files': true },
    });
  });

  test('what passes the check is built once a week, in one guide of all that is nasty', () => {
    const { on, jobs } = readWorkflow(read('nasty.yml'));
    expect(on).toEqual({ schedule: [{ cron: '29 5 * * 3' }], workflow_dispatch: null });
    expect(jobs['nasty']!.steps!.map(({ run }) => run)).toContain('npm run test:nasty');
    expect(readFileSync('package.json', 'utf8')).toContain('"test:nasty"');
    expect(readFileSync('scripts/test.ts', 'utf8')).not.toContain('nasty');
  });

  test('only the deploy job may write, and only what a deployment needs', () => {
    const { on, jobs } = readWorkflow(read('deploy.yml'));
    expect(on).toEqual({ push: { branches: [branch] }, workflow_dispatch: null });
    expect(jobs['build']).toMatchObject({
      if: `github.ref == 'refs/heads/${branch}'`,
      permissions: { contents: 'read', pages: 'read' },
    });
    expect(jobs['deploy']).toMatchObject({
      needs: 'build',
      permissions: { pages: 'write', 'id-token': 'write' },
      environment: { name: 'github-pages' },
    });
    expect(jobs['downloads']).toMatchObject({ permissions: { contents: 'write' } });
    expect(Object.keys(jobs).sort()).toEqual(['build', 'deploy', 'downloads']);
    // A job that may write runs no code of the repository.
    expect(jobs['deploy']!.steps!.map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/deploy-pages',
    ]);
  });

  test('the site is built from the whole history, at the address that Pages serves', () => {
    const { jobs } = readWorkflow(read('deploy.yml'));
    const steps = jobs['build']!.steps!;
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({
      'fetch-depth': 0,
    });
    expect(
      steps.find(({ run }) => run === 'npm run build -- --validate --social-cards'),
    ).toMatchObject({
      env: {
        SITE: '${{ vars.SITE || steps.pages.outputs.site }}',
        BASE: '${{ vars.BASE || steps.pages.outputs.base }}',
        CANONICAL: '${{ vars.CANONICAL }}',
        DOWNLOADS: "${{ vars.DOWNLOADS != 'off' && '1' || '' }}",
      },
    });
    const order = steps.map(({ uses, run }) => run ?? uses?.split('@')[0]);
    expect(order.indexOf('node scripts/deploy/ask-pages.ts')).toBeLessThan(
      order.indexOf('npm run build -- --validate --social-cards'),
    );
    expect(order.at(-1)).toBe('actions/upload-pages-artifact');
  });

  test('.ci/run installs by the lock, without scripts, and ends with the suite', () => {
    const lines = readFileSync('.ci/run', 'utf8').split('\n');
    expect(lines).toContain('npm ci --ignore-scripts');
    expect(lines.slice(-5)).toEqual([
      'tests_ran=yes',
      'status=0',
      'npm test --silent || status=$?',
      'exit "$status"',
      '',
    ]);
  });

  test('updates wait a week and come in groups', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      updates: Record<string, unknown>[];
    };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const update of updates) {
      expect(update).toMatchObject({
        schedule: { interval: 'weekly' },
        cooldown: { 'default-days': 7 },
      });
      expect(Object.keys(update['groups'] as object)).toHaveLength(1);
    }
  });
});

describe('a rule', () => {
  const sha = 'a'.repeat(40);
  const safe = `on: pull_request
permissions: {}
concurrency: x
jobs:
  one:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - run: npm ci --ignore-scripts
      - run: npm test
`;

  test('lets a safe workflow pass', () => expect(findFaults(safe)).toEqual([]));

  test.each([
    ['on: pull_request', 'on: pull_request_target', 'runs on pull_request_target'],
    ['on: pull_request', 'on: [push, workflow_run]', 'runs on workflow_run'],
    ['permissions: {}', 'permissions: read-all', 'permissions at the top are not {}'],
    ['permissions: {}\n', '', 'permissions at the top are not {}'],
    ['concurrency: x\n', '', 'no concurrency'],
    [`@${sha}`, '@v7', 'actions/checkout@v7 is not pinned by a full SHA'],
    [`@${sha}`, `@${sha.slice(1)}`, `actions/checkout@${sha.slice(1)} is not pinned by a full SHA`],
    [' # v7.0.1', '', `actions/checkout@${sha} does not name its version`],
    ['persist-credentials: false', 'fetch-depth: 0', 'one: checkout keeps its credentials'],
    ['npm ci --ignore-scripts', 'npm ci', 'one: npm ci'],
    [
      'npm ci --ignore-scripts',
      'npm install --ignore-scripts',
      'one: npm install --ignore-scripts',
    ],
    ['npm test', 'echo ${{ github.event.pull_request.title }}', 'one: an expression in a script'],
    ['npm test', 'echo "$X" # ${{ secrets.X }}', 'secrets in a workflow of pull requests'],
    ['contents: read', 'contents: write', 'one: may write in a workflow of pull requests'],
    ['contents: read', 'issues: write', 'one: may write and runs code of the repository'],
    ['    permissions:\n      contents: read\n', '', 'one: no permissions of its own'],
    ['    timeout-minutes: 5\n', '', 'one: no timeout'],
  ])('finds %j changed to %j', (from, to, fault) => {
    expect(safe).toContain(from);
    expect(findFaults(safe.replace(from, to))).toContain(fault);
  });
});
