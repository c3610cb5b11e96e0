import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('.github/workflows/links.yml', 'utf8');
const workflow = parse(text) as {
  on: Record<string, unknown>;
  permissions: object;
  jobs: Record<string, { permissions: Record<string, string>; steps: { run?: string }[] }>;
};

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
  expect(workflow.jobs['check']!.permissions).toEqual({
    contents: 'read',
    'pull-requests': 'read',
  });
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
