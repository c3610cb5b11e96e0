import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideLanguages } from '../../../src/schema/language.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

interface Step {
  name?: string;
  if?: string;
  run?: string;
}

const text = readFileSync('.github/workflows/links.yml', 'utf8');
const workflow = parse(text) as {
  on: Record<string, unknown>;
  permissions: object;
  jobs: Record<
    string,
    { permissions: Record<string, string>; env?: Record<string, string>; steps: Step[] }
  >;
};

/** What the workflow says, in the language that it was last written in. */
const said = Object.fromEntries(
  Object.entries(workflow.jobs['report']!.env!).filter(([name]) => name.startsWith('SAY_')),
);

test('all that it says is in one language', () => {
  const languages = guideLanguages.map((language) => commandWordsOf(language).forms.workflow);
  expect(languages).toContainEqual(said);
  expect(text.replace(/^ +SAY_.*$/gm, '')).not.toMatch(/\p{Script=Han}/u);
  for (const name of Object.keys(said)) expect(text).toMatch(new RegExp(`\\$${name}\\b`));
});

test('every action is pinned to a commit, with its version beside it', () => {
  const uses = text.match(/uses:.*/g)!;
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('no pull request starts the run', () => {
  expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
});

test('the job that runs the project’s code can write nothing, and the one that writes runs none', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs['check']!.permissions).toEqual({ contents: 'read' });
  expect(workflow.jobs['report']!.permissions).toEqual({
    contents: 'write',
    'pull-requests': 'write',
    issues: 'write',
  });
  const commands = workflow.jobs['report']!.steps.map(({ run }) => run ?? '').join('\n');
  expect(commands).not.toMatch(/\b(?:npm|npx|node)\b/);
});

test('no expression is pasted into a shell', () => {
  const runs = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.map(({ run }) => run ?? ''),
  );
  expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
});

/** Plays GitHub: writes down what it is asked, and answers from `answers/<command>-<subcommand>`. */
const gh = `#!/bin/sh
echo "gh $*" >> "$LOG"
answer="$ANSWERS/$1"
if [ "$1" != api ]; then answer="$answer-$2"; fi
for argument; do
  if [ "$last" = --body-file ]; then cp "$argument" "$BODY"; fi
  last="$argument"
done
if [ -f "$answer.fail" ]; then cat "$answer.fail" >&2; exit 1; fi
if [ -f "$answer" ]; then cat "$answer"; fi
`;
const npm = `#!/bin/sh
echo "npm $*" >> "$LOG"
`;

interface Played {
  status: number | null;
  output: string;
  /** What \`gh\` and \`npm\` were asked, in order. */
  asked: string[];
  summary: string;
  /** Text of the issue that was written. */
  body: string;
  /** Text of a file on the branch that was pushed, or undefined. */
  pushed: (file: string) => string | undefined;
}

/**
 * Runs steps of a job one after another, as GitHub's runner does, in a clone of a repository.
 *
 * @param answers what `gh` prints, by command; with `.fail` it prints it as an error and fails
 */
function play(
  job: string,
  names: readonly RegExp[],
  answers: Record<string, string>,
  issue = '',
): Played {
  const root = mkdtempSync(join(tmpdir(), 'links-workflow-'));
  const at = (...parts: string[]): string => join(root, ...parts);
  for (const folder of ['bin', 'answers', 'clone', 'temp/links']) {
    mkdirSync(at(folder), { recursive: true });
  }
  for (const [name, script] of Object.entries({ gh, npm })) {
    writeFileSync(at('bin', name), script);
    chmodSync(at('bin', name), 0o755);
  }
  for (const [name, answer] of Object.entries(answers)) writeFileSync(at('answers', name), answer);
  writeFileSync(at('temp/links/link-health.json'), '{"new":true}\n');
  writeFileSync(at('temp/links/issue.md'), issue);
  const env = {
    PATH: `${at('bin')}${delimiter}${process.env['PATH']}`,
    HOME: root,
    LOG: at('log'),
    ANSWERS: at('answers'),
    BODY: at('body'),
    RUNNER_TEMP: at('temp'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_REPOSITORY: 'a/b',
    GITHUB_SERVER_URL: 'https://github.com',
    GH_REPO: 'a/b',
    BASE: 'main',
    BRANCH: 'automation/link-health',
    LABEL: 'dead-links',
    LC_ALL: 'C.UTF-8',
    ...said,
  };
  const shell = (script: string) =>
    spawnSync('bash', ['-e', '-c', script], { cwd: at('clone'), env, encoding: 'utf8' });
  const setUp = `git init --quiet --bare ../origin
    git init --quiet --initial-branch main && git config user.name a && git config user.email a@example.org
    git remote add origin ../origin && mkdir content && echo '{}' > content/link-health.json
    git add . && git commit --quiet --message start && git push --quiet origin main`;
  expect(shell(setUp)).toMatchObject({ status: 0 });

  const steps = workflow.jobs[job]!.steps.filter(({ name }) =>
    names.some((pattern) => pattern.test(name ?? '')),
  );
  expect(steps).toHaveLength(names.length);
  let status: number | null = 0;
  let output = '';
  for (const { run, if: condition } of steps) {
    if (status !== 0 && condition === undefined) continue;
    const step = shell(run!);
    status ||= step.status;
    output += step.stdout + step.stderr;
  }
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    status,
    output,
    asked: read(at('log')).split('\n').filter(Boolean),
    summary: read(at('summary')),
    body: read(at('body')),
    pushed(file) {
      const shown = shell(`git --git-dir ../origin show automation/link-health:${file}`);
      return shown.status === 0 ? shown.stdout : undefined;
    },
  };
}

const report = [/pull request/, /issue/];
const usual = { 'pr-list': '0', 'repo-view': 'true' };

/** The commands alone, without their arguments. */
const commands = ({ asked }: Played): string[] =>
  asked.map((line) => line.split(' ').slice(0, 3).join(' '));

// The runner is Linux, and so is what its steps take for granted.
describe.skipIf(process.platform === 'win32')('the steps', { timeout: 30_000 }, () => {
  test('the pull request comes before the issue', () => {
    const played = play('report', report, usual, '1 个失效\n');
    expect(played).toMatchObject({ status: 0, summary: '' });
    expect(commands(played)).toEqual([
      'gh auth setup-git',
      'gh pr list',
      'gh pr create',
      'gh repo view',
      'gh label create',
      'gh issue list',
      'gh issue create',
    ]);
    expect(played.pushed('content/link-health.json')).toBe('{"new":true}\n');
  });

  test('an open pull request and an open issue are updated', () => {
    const played = play(
      'report',
      report,
      { ...usual, 'pr-list': '1', 'issue-list': '7' },
      '1 个\n',
    );
    expect(commands(played)).toEqual([
      'gh auth setup-git',
      'gh pr list',
      'gh repo view',
      'gh label create',
      'gh issue list',
      'gh issue edit',
    ]);
  });

  test('without a dead link the issue is closed', () => {
    const played = play('report', report, { ...usual, 'issue-list': '7' });
    expect(commands(played).at(-1)).toBe('gh issue close');
  });

  test('where issues are off, the run ends well and its summary has the text', () => {
    const played = play('report', report, { ...usual, 'repo-view': 'false' }, '1 个失效\n');
    expect(played).toMatchObject({ status: 0, summary: '1 个失效\n' });
    expect(commands(played).filter((command) => /issue|label/.test(command))).toEqual([]);
    expect(played.output).toContain(
      `::notice title=${said['SAY_NO_ISSUES']}::${said['SAY_NO_ISSUES_ADVICE']}\n`,
    );
    expect(played.pushed('content/link-health.json')).toBe('{"new":true}\n');
  });

  test('where no pull request may be opened, the run says how to, and goes on', () => {
    const refusal = 'GraphQL: GitHub Actions is not permitted to create or approve pull requests';
    const played = play('report', report, { ...usual, 'pr-create.fail': refusal }, '1 个失效\n');
    expect(played).toMatchObject({ status: 0 });
    const address = 'https://github.com/a/b/compare/main...automation/link-health?expand=1';
    const [before, between, after] = said['SAY_REFUSED_ADVICE']!.split('%s');
    expect(played.output).toContain(
      `::warning title=${said['SAY_REFUSED']}::${before}automation/link-health${between}${address}${after}\n`,
    );
    expect(played.pushed('content/link-health.json')).toBe('{"new":true}\n');
    expect(commands(played).at(-1)).toBe('gh issue create');
  });

  test('any other refusal is a failure, and the issue is still written', () => {
    const played = play('report', report, { ...usual, 'pr-create.fail': 'HTTP 502' }, '1 个失效\n');
    expect(played).toMatchObject({ status: 1 });
    expect(commands(played).at(-1)).toBe('gh issue create');
  });

  test('an issue longer than GitHub takes is cut between two characters', () => {
    const { status, body } = play('report', report, usual, '失'.repeat(30_000));
    expect(status).toBe(0);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(body).toBe(`${'失'.repeat(20_000)}\n\n${said['SAY_CUT']}\n`);
  });

  test('the check goes on from the branch of the last run, where there is one', () => {
    const check = [/going on from the branch/];
    const known = play('check', check, { api: '{}' });
    expect(known.asked.at(-1)).toMatch(
      /^npm run check:links -- --issue \S+ --memory \S+memory.json$/,
    );
    const first = play('check', check, { 'api.fail': 'HTTP 404' });
    expect(first.asked.at(-1)).toMatch(/^npm run check:links -- --issue \S+issue.md$/);
  });
});
