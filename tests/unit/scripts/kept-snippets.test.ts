import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { checkSnippets } from '../../../scripts/snippets/check-snippets.ts';
import { keepIn } from '../../../scripts/snippets/kept.ts';
import { pythonPath, type Session } from '../../../scripts/snippets/python.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kept-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const session = (end: Session['end'], output = '1\n'): Session => ({
  events: [{ event: 'done', index: 0, output }],
  end,
});
const cells = [{ code: 'print(1)', run: true }];

test('the same code with the same versions is run once', async () => {
  let runs = 0;
  const run = () => Promise.resolve(session('ended', `${++runs}\n`));
  expect(await keepIn(folder).run(cells, { numpy: '1' }, run)).toEqual(session('ended', '1\n'));
  expect(await keepIn(folder).run(cells, { numpy: '1' }, run)).toEqual(session('ended', '1\n'));
  expect(runs).toBe(1);
});

test('another version, another cell or a cell that is no longer run is run again', async () => {
  let runs = 0;
  const run = () => Promise.resolve(session('ended', `${++runs}\n`));
  await keepIn(folder).run(cells, { numpy: '1' }, run);
  await keepIn(folder).run(cells, { numpy: '2' }, run);
  await keepIn(folder).run([...cells, ...cells], { numpy: '1' }, run);
  await keepIn(folder).run([{ code: 'print(1)', run: false }], { numpy: '1' }, run);
  expect(runs).toBe(4);
});

test('a run that was stopped by time or died is not kept', async () => {
  for (const end of ['timeout', 'died'] as const) {
    await keepIn(folder).run(cells, end, () => Promise.resolve(session(end)));
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a damaged or foreign file is run again and replaced', async () => {
  const run = () => Promise.resolve(session('ended'));
  await keepIn(folder).run(cells, 1, run);
  const [name] = readdirSync(folder);
  for (const text of ['', '{"events":[]', '{"events":[],"end":"died"}', 'null']) {
    writeFileSync(join(folder, name!), text);
    expect(await keepIn(folder).run(cells, 1, run)).toEqual(session('ended'));
  }
});

test('results that no note asks for any more are deleted', async () => {
  const run = () => Promise.resolve(session('ended'));
  await keepIn(folder).run(cells, 'old', run);
  const kept = keepIn(folder);
  await kept.run(cells, 'new', run);
  kept.prune();
  expect(readdirSync(folder)).toHaveLength(1);
});

test(
  'a kept result is judged against the output that the note shows today',
  { timeout: 30_000 },
  async () => {
    const note = (output: string) =>
      readNote(
        'n.mdx',
        'a/n',
        `\`\`\`python run\nprint(1)\n\`\`\`\n\n\`\`\`output\n${output}\n\`\`\``,
      );
    const check = async (output: string) =>
      (await checkSnippets([note(output)], pythonPath(), words, 30, keepIn(folder))).issues.length;
    expect([await check('1'), await check('2'), await check('1')]).toEqual([0, 1, 0]);
    expect(readdirSync(folder)).toHaveLength(1);
  },
);
