import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideLanguages } from '../../../src/schema/language.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

interface Job {
  if?: string;
  needs?: string;
  env: Record<string, string>;
  permissions: Record<string, string>;
  steps: {
    name?: string;
    uses?: string;
    run?: string;
    if?: string;
    env?: Record<string, string>;
  }[];
}
const read = (name: string) =>
  parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as {
    on: Record<string, unknown>;
    jobs: Record<string, Job>;
  };

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'workflow-'));
});
afterEach(() => rmSync(temp, { recursive: true }));

function write(name: string, text = ''): void {
  mkdirSync(dirname(join(temp, name)), { recursive: true });
  writeFileSync(join(temp, name), text);
}

/** Runs the script of a step as the runner does, with a program in the place of another that writes down what it is told. */
function run(script: string, program: string, answers: string, env: Record<string, string>) {
  write(`bin/${program}`, `#!/bin/bash\necho "$*" >> "${temp}/told"\n${answers}\n`);
  chmodSync(join(temp, 'bin', program), 0o755);
  write('told');
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    env: {
      PATH: `${join(temp, 'bin')}${delimiter}${process.env['PATH']}`,
      RUNNER_TEMP: temp,
      GITHUB_SHA: 'abc',
      ...env,
    },
  });
  const told = readFileSync(join(temp, 'told'), 'utf8').trim().split('\n').filter(Boolean);
  return { status, output: stdout + stderr, told };
}

describe('the release of the files to take along', () => {
  const { jobs } = read('deploy');
  const job = jobs['downloads']!;
  const script = job.steps.at(-1)!.run!;
  const { SAY_DOWNLOADS, SAY_DOWNLOADS_BODY } = job.env;

  beforeEach(() => {
    for (const name of ['guide.zip', 'maths.zip']) write(`downloads/${name}`);
  });

  test('waits for the site, says what it says in one language, and is off where a variable says so', () => {
    expect(job).toMatchObject({ if: "vars.DOWNLOADS != 'off'", needs: 'deploy' });
    const languages = guideLanguages.map((language) => commandWordsOf(language).forms.release);
    expect(languages).toContainEqual({ SAY_DOWNLOADS, SAY_DOWNLOADS_BODY });
    const kept = jobs['build']!.steps.find(({ uses }) =>
      uses?.startsWith('actions/upload-artifact@'),
    );
    expect(kept!.if).toBe(job.if);
  });

  test('is made once, for this commit, and not as the latest', () => {
    const answers = 'if [ "$2" = view ] && [ "$4" != --json ]; then exit 1; fi';
    const { status, told, output } = run(script, 'gh', answers, job.env);
    expect(status, output).toBe(0);
    const body = SAY_DOWNLOADS_BODY!.replace('%s', 'abc');
    expect(told).toContain(
      `release create downloads --target abc --latest=false --title ${SAY_DOWNLOADS} --notes ${body}`,
    );
    expect(told).toContain(
      `release upload downloads ${temp}/downloads/guide.zip ${temp}/downloads/maths.zip --clobber`,
    );
  });

  test('has its files replaced afterwards, and loses those that are gone', () => {
    const answers = 'if [ "$4" = --json ]; then printf "guide.zip\\nold part.zip\\n"; fi';
    const { status, told, output } = run(script, 'gh', answers, job.env);
    expect(status, output).toBe(0);
    expect(told.some((line) => line.startsWith('release create'))).toBe(false);
    expect(told.filter((line) => line.includes('delete'))).toEqual([
      'release delete-asset downloads old part.zip --yes',
    ]);
  });

  test('fails where a file cannot be uploaded', () => {
    const answers = 'if [ "$2" = upload ]; then exit 1; fi';
    expect(run(script, 'gh', answers, job.env).status).toBe(1);
  });
});

describe('the mirror', () => {
  const { on, jobs } = read('mirror');
  const { build, upload } = jobs as Record<'build' | 'upload', Job>;
  const [check, , put] = upload.steps;
  const set = {
    ...{
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_ENDPOINT_URL: 'https://s3.example',
    },
    ...{ AWS_DEFAULT_REGION: 'c', BUCKET: 'guide-1', BASE: '/' },
  };

  test('is off until a variable names its site; its secrets are where none of the project’s code runs', () => {
    expect(Object.keys(on)).toEqual(['push', 'workflow_dispatch']);
    expect(build.if).toMatch(/^vars\.MIRROR_SITE != '' && /);
    expect(upload.needs).toBe('build');
    expect(JSON.stringify(build)).not.toContain('secrets.');
    for (const { run: script = '' } of upload.steps)
      expect(script).not.toMatch(/\b(?:npm|node|npx)\b/);
    expect(upload.permissions).toEqual({});
  });

  test('is built for its own address, and names the main one', () => {
    const { env } = build.steps.find(
      ({ run: script }) => script === 'npm run build -- --social-cards',
    )!;
    expect(env).toMatchObject({
      SITE: '${{ vars.MIRROR_SITE }}',
      BASE: "${{ vars.MIRROR_BASE || '/' }}",
    });
    expect(env!['CANONICAL']).toContain('vars.CANONICAL ||');
  });

  test.each(Object.keys(set).filter((name) => name !== 'BASE'))(
    'says that %s is missing',
    (name) => {
      const { status, output } = run(check!.run!, 'aws', '', { ...set, [name]: '' });
      expect(status).toBe(1);
      expect(output).toContain(`::error title=Mirror::${name} is empty`);
      expect(run(check!.run!, 'aws', '', set).status).toBe(0);
    },
  );

  test.each([
    ['/', 's3://guide-1'],
    ['/guide/', 's3://guide-1/guide'],
  ])('uploads to %s what pages ask for, then pages, and takes away last', (BASE, to) => {
    const { status, told, output } = run(put!.run!, 'aws', '', { ...set, BASE });
    expect(status, output).toBe(0);
    const [first, ...rest] = told;
    expect(first).toBe('configure set default.s3.addressing_style virtual');
    for (const line of rest) expect(line).toContain(` ${to}`);
    const at = (part: string) => rest.findIndex((line) => line.includes(part));
    expect(at('immutable')).toBe(0);
    expect(
      at(`${temp}/site/pagefind/index ${to}/pagefind/index --cache-control public, max-age`),
    ).toBe(2);
    expect(at('text/html')).toBe(rest.length - 2);
    expect(at('s3 sync')).toBe(rest.length - 1);
    expect(rest.at(-1)).toContain('--delete --size-only');
    // Nothing is uploaded as what is kept for a year but what has its content in its name.
    expect(rest.filter((line) => line.includes('immutable'))).toHaveLength(3);
  });

  test('stops where an upload fails, and takes nothing away', () => {
    const { status, told } = run(put!.run!, 'aws', 'if [ "$2" = cp ]; then exit 1; fi', set);
    expect(status).toBe(1);
    expect(told.some((line) => line.includes('--delete'))).toBe(false);
  });
});
