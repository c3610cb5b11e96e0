import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeFiles, undoUnfinished } from '../../../scripts/authors/change-files.ts';
import { moveNote } from '../../../scripts/authors/move-note.ts';
import { moveAddress } from '../../../scripts/authors/rewrite-links.ts';
import { fixContent } from '../../../scripts/fix/fix-content.ts';
import { parse } from 'yaml';
import type { GuideData } from '../../../src/schema/guide.ts';
import { readNote } from '../../../src/markdown/read-note.ts';
import { check, copyGuide, plain, run } from './harness.ts';
import { chinese } from '../../helpers/chinese.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

function edit(folder: string, name: string, change: (text: string) => string): void {
  const old = readFileSync(join(folder, name), 'utf8');
  const text = change(old);
  if (text === old) throw new Error(`nothing to change in ${name}`);
  writeFileSync(join(folder, name), text);
}

/** A guide in which leaves is named in every way there is. */
function copyLinked(): string {
  const folder = copyGuide();
  edit(
    folder,
    'basics/water.mdx',
    (text) => `${text}
A [rooted link](/basics/leaves/#colour "the \`title\`"), [one to a [bracket]](../leaves/?a#colour),
[a file](./leaves.mdx#colour), [\`code\`](</basics/leaves/>), [by name][l],
[an outside one](https://a.org/basics/leaves/), \`/basics/leaves/\`, [the part](/basics/).

> - [in a list](/basics/leaves/#gov-uk-tea)

<Callout kind="tip">

[in a component](/basics/leaves/).

</Callout>

[l]: ../leaves/#colour 'title'
`,
  );
  edit(
    folder,
    'basics/leaves.mdx',
    (text) => `${text}
Back to [water](../water/), [its file](./water.mdx), [time](../../practice/brewing/#time), [above](#colour),
[myself](/basics/leaves/#colour), [me](../leaves/#colour), [all](/reading/).
`,
  );
  edit(folder, 'practice/brewing.mdx', (text) =>
    text.replace('  - basics/leaves\n', "  - 'basics/leaves' # what to pour on\n"),
  );
  edit(
    folder,
    'about.mdx',
    (text) => `${text}\nSee [leaves](./basics/leaves.mdx), [them](../basics/leaves/).\n`,
  );
  edit(folder, 'guide.yaml', (text) => text.replace('- leaves\n', '- leaves # first of all\n'));
  expect(check(folder)).toEqual([]);
  return folder;
}

function call(folder: string, ...args: string[]) {
  const { status, text } = moveNote(args, folder, chinese);
  return { status, stdout: plain(text, folder) };
}

/** Every file with its text. */
function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Lines that are only in the old or only in the new text. */
function diff(before = '', after = ''): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('npm run move', () => {
  test('gives a note another address and mends everything that names it, and nothing else', () => {
    const folder = copyLinked();
    const before = snapshot(folder);
    const { status, stdout } = call(folder, 'basics/leaves', 'practice/tea', '--before', 'brewing');
    expect(stdout).toBe(`搬好了：basics/leaves → practice/tea
  GUIDE/about.mdx:8  ./basics/leaves.mdx → ./practice/tea.mdx
  GUIDE/about.mdx:8  ../basics/leaves/ → ../practice/tea/
  GUIDE/basics/leaves.mdx:1  → GUIDE/practice/tea.mdx，formerly 记下 basics/leaves
  GUIDE/basics/leaves.mdx:50  ../water/ → ../../basics/water/
  GUIDE/basics/leaves.mdx:50  ./water.mdx → ../basics/water.mdx
  GUIDE/basics/leaves.mdx:50  ../../practice/brewing/#time → ../brewing/#time
  GUIDE/basics/leaves.mdx:51  /basics/leaves/#colour → /practice/tea/#colour
  GUIDE/basics/leaves.mdx:51  ../leaves/#colour → ./#colour
  GUIDE/basics/water.mdx:13  /basics/leaves/#colour → /practice/tea/#colour
  GUIDE/basics/water.mdx:13  ../leaves/?a#colour → ../../practice/tea/?a#colour
  GUIDE/basics/water.mdx:14  ./leaves.mdx#colour → ../practice/tea.mdx#colour
  GUIDE/basics/water.mdx:14  /basics/leaves/ → /practice/tea/
  GUIDE/basics/water.mdx:17  /basics/leaves/#gov-uk-tea → /practice/tea/#gov-uk-tea
  GUIDE/basics/water.mdx:21  /basics/leaves/ → /practice/tea/
  GUIDE/basics/water.mdx:25  ../leaves/#colour → ../../practice/tea/#colour
  GUIDE/guide.yaml:11  basics/leaves → practice/tea
  GUIDE/guide.yaml:23  basics/leaves → practice/tea
  GUIDE/practice/brewing.mdx:7  basics/leaves → practice/tea
  GUIDE/terms.yaml:7  basics/leaves → practice/tea
/basics/leaves/ 会转到 /practice/tea/，# 后面的片段也带过去。GUIDE/ 以外提到旧地址的地方要自己改
`);
    expect(status).toBe(0);
    expect(check(folder)).toEqual([]);

    const { 'basics/leaves.mdx': leaves, ...others } = before;
    const { 'practice/tea.mdx': tea, ...after } = snapshot(folder);
    expect(diff(leaves, tea)).toEqual([
      '- Back to [water](../water/), [its file](./water.mdx), [time](../../practice/brewing/#time), [above](#colour),',
      '- [myself](/basics/leaves/#colour), [me](../leaves/#colour), [all](/reading/).',
      '+ formerly:',
      '+   - basics/leaves',
      '+ Back to [water](../../basics/water/), [its file](../basics/water.mdx), [time](../brewing/#time), [above](#colour),',
      '+ [myself](/practice/tea/#colour), [me](./#colour), [all](/reading/).',
    ]);
    expect(tea).toContain('  - Camellia sinensis\nformerly:\n  - basics/leaves\nsections:\n');
    expect(after['basics/water.mdx']).toBe(
      others['basics/water.mdx']!.replace(
        '(/basics/leaves/#colour "the',
        '(/practice/tea/#colour "the',
      )
        .replace('(../leaves/?a#colour)', '(../../practice/tea/?a#colour)')
        .replace('(./leaves.mdx#colour)', '(../practice/tea.mdx#colour)')
        .replace('(</basics/leaves/>)', '(</practice/tea/>)')
        .replace('(/basics/leaves/#gov-uk-tea)', '(/practice/tea/#gov-uk-tea)')
        .replace('component](/basics/leaves/)', 'component](/practice/tea/)')
        .replace('[l]: ../leaves/#colour', '[l]: ../../practice/tea/#colour'),
    );
    expect(Object.keys(after)).toEqual(Object.keys(others));
    const rest = [
      'about.mdx',
      'guide.yaml',
      'practice/brewing.mdx',
      'published.json',
      'terms.yaml',
    ];
    expect(rest.map((name) => [name, ...diff(others[name], after[name])])).toEqual([
      [
        'about.mdx',
        '- See [leaves](./basics/leaves.mdx), [them](../basics/leaves/).',
        '+ See [leaves](./practice/tea.mdx), [them](../practice/tea/).',
      ],
      [
        'guide.yaml',
        '-       - leaves # first of all',
        '-       - basics/leaves',
        '+       - tea # first of all',
        '+       - practice/tea',
      ],
      [
        'practice/brewing.mdx',
        "-   - 'basics/leaves' # what to pour on",
        "+   - 'practice/tea' # what to pour on",
      ],
      [
        'published.json',
        '-     "practice/steeping"',
        '+     "practice/steeping",',
        '+     "practice/tea"',
      ],
      ['terms.yaml', '-   note: basics/leaves', '+   note: practice/tea'],
    ]);
    expect(after['guide.yaml']).toContain('      - tea # first of all\n      - brewing\n');
  });

  test('keeps every address of a note that moves on, and drops the one it comes back to', () => {
    const folder = copyGuide();
    const formerly = (name: string) =>
      readNote(name, name, readFileSync(join(folder, `${name}.mdx`), 'utf8')).data?.formerly;
    expect(call(folder, 'basics/water', 'practice/water').status).toBe(0);
    expect(call(folder, 'practice/water', 'practice/hot-water').status).toBe(0);
    expect(formerly('practice/hot-water')).toEqual(['basics/water', 'practice/water']);
    expect(call(folder, 'practice/hot-water', 'basics/water').status).toBe(0);
    expect(formerly('basics/water')).toEqual(['practice/water', 'practice/hot-water']);
    expect(check(folder)).toEqual([]);
    expect(fixContent(folder, words.fix), 'published.json is up to date').toEqual([]);
  });

  test('keeps the place of a note within its part', () => {
    const folder = copyGuide();
    expect(call(folder, 'basics/leaves', 'basics/green').status).toBe(0);
    expect(readFileSync(join(folder, 'guide.yaml'), 'utf8')).toContain(
      '      - green\n      - water\n',
    );
    expect(call(folder, 'basics/green', 'basics/leaves', '--after', 'basics/water').status).toBe(0);
    expect(readFileSync(join(folder, 'guide.yaml'), 'utf8')).toContain(
      '      - water\n      - leaves\n',
    );
  });

  test('takes the place of a planned note, or another one when told to', () => {
    for (const [args, order] of [
      [[], ['tea', 'brewing']],
      [
        ['--after', 'brewing'],
        ['brewing', 'tea'],
      ],
    ] as const) {
      const folder = copyGuide();
      edit(folder, 'guide.yaml', (text) =>
        text.replace(
          '      - brewing\n',
          '      - tea # soon\n      - brewing\n    planned: [{ slug: tea, title: Tea }]\n',
        ),
      );
      expect(call(folder, 'basics/water', 'practice/tea', ...args).status).toBe(0);
      expect(check(folder)).toEqual([]);
      const { parts } = parse(readFileSync(join(folder, 'guide.yaml'), 'utf8')) as GuideData;
      expect(parts[1]).toMatchObject({ notes: order, planned: [] });
      expect(parts[0]).toMatchObject({ notes: ['leaves'] });
    }
  });

  test('leaves no empty folder, and an empty part that is still a list', () => {
    const folder = copyGuide();
    expect(call(folder, 'practice/brewing', 'basics/brewing').status).toBe(0);
    expect(readdirSync(folder)).not.toContain('practice');
    expect(readFileSync(join(folder, 'guide.yaml'), 'utf8')).toContain('    notes: []\n');
    expect(check(folder)).toEqual([]);
    expect(call(folder, 'basics/brewing', 'practice/brewing').status).toBe(0);
    expect(check(folder)).toEqual([]);
  });

  test('works without published.json, which npm run fix then starts with both addresses', () => {
    const folder = copyGuide();
    rmSync(join(folder, 'published.json'));
    expect(call(folder, 'basics/water', 'practice/water').status).toBe(0);
    expect(readdirSync(folder)).not.toContain('published.json');
    fixContent(folder, words.fix);
    expect(readFileSync(join(folder, 'published.json'), 'utf8')).toMatch(
      /"basics\/water"[\s\S]*"practice\/water"/,
    );
  });

  test('says with --dry-run what it would change and changes nothing', () => {
    const folder = copyLinked();
    const before = snapshot(folder);
    const args = ['basics/leaves', 'practice/tea', '--before', 'brewing'] as const;
    const { status, stdout } = call(folder, ...args, '--dry-run');
    expect(status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
    const [first, ...lines] = stdout.split('\n');
    expect(first).toBe('会改这些地方（--dry-run，什么也没有写）：basics/leaves → practice/tea');
    expect(
      call(folder, ...args)
        .stdout.split('\n')
        .slice(1),
    ).toEqual(lines);
  });
});

describe('a move that cannot be', () => {
  test.each<[string, string[], string]>([
    [
      'of a note that is not there',
      ['basics/leafs', 'practice/tea'],
      'GUIDE/basics/leafs.mdx:1:1  error  note-exists\n  没有笔记「basics/leafs」\n  是不是：basics/leaves\n',
    ],
    ['from a former address', ['practice/steeping', 'basics/tea'], '  是不是：practice/brewing\n'],
    [
      'to a note that is there',
      ['basics/leaves', 'basics/water'],
      'GUIDE/basics/water.mdx:1:1  error  note-new\n',
    ],
    [
      'to a part that is not there',
      ['basics/leaves', 'practise/tea'],
      'error  part-exists\n  没有部分「practise」\n  期望：basics、practice\n  是不是：practice\n',
    ],
    [
      'to a name that is no address',
      ['basics/leaves', 'practice/Tea_1'],
      'GUIDE/practice/Tea_1.mdx:1:1  error  file-name\n',
    ],
    [
      'to the former address of another note',
      ['basics/water', 'practice/steeping'],
      '什么也没有改：搬过去之后会有这些错误\nGUIDE/practice/brewing.mdx:16:5  error  alias-free\n',
    ],
    [
      'behind a note that needs it',
      ['basics/leaves', 'practice/leaves'],
      'GUIDE/practice/brewing.mdx:7:5  error  requires-order\n  先修「practice/leaves」排在这篇笔记之后\n',
    ],
    [
      'beside a note that is not there',
      ['basics/leaves', 'practice/tea', '--before', 'brewin'],
      'GUIDE/guide.yaml:17:7  error  note-exists\n  没有笔记「practice/brewin」\n  期望：brewing\n  是不是：brewing\n',
    ],
  ])('%s is refused, and nothing is touched', (_, args, message) => {
    const folder = copyGuide();
    const before = snapshot(folder);
    const { status, stdout } = call(folder, ...args);
    expect(stdout).toContain(message);
    expect(status).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  test('because the guide has errors is refused, with all of them', () => {
    const folder = copyGuide();
    edit(folder, 'about.mdx', (text) => `${text}\n[a](/basics/none/) {b}\n`);
    const { status, stdout } = call(folder, 'basics/water', 'practice/water');
    expect(stdout).toMatch(
      /^什么也没有改。先改好这些：\n[\s\S]*link-target-exists[\s\S]*note-no-expression[\s\S]*2 个错误/,
    );
    expect(status).toBe(1);
  });

  test.each([
    [[], '要两个参数'],
    [['basics/water'], '要两个参数'],
    [['water', 'practice/water'], '「water」要写成 <部分>/<短名>'],
    [['basics/water', 'basics/water'], '新旧地址相同'],
    [
      ['basics/water', 'practice/a', '--before', 'b', '--after', 'c'],
      '--before 与 --after 只能写一个',
    ],
    [
      ['basics/water', 'practice/a', '--before', 'basics/leaves'],
      '「basics/leaves」不在部分「practice」里',
    ],
    [['basics/water', 'practice/a', '--force'], "Unknown option '--force'"],
  ])('%j is a wrong use', (args, message) => {
    expect(() => call(copyGuide(), ...args)).toThrow(message);
  });

  test('shows how to use it and ends with 2', { timeout: 30_000 }, () => {
    const { status, stderr } = run('move-note.ts', copyGuide(), ['x']);
    expect(stderr).toMatch(/^要两个参数：[^\n]*\n\n用法：npm run move /);
    expect(status).toBe(2);
  });
});

describe('a move that is cut off', () => {
  const changes = [
    { name: 'practice/water.mdx', before: null, after: 'new' },
    { name: 'guide.yaml', before: null as string | null, after: 'title: new' },
    { name: 'basics/water.mdx', before: null as string | null, after: null },
  ];
  function prepare() {
    const folder = copyGuide();
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const planned = changes.map((change) =>
      change.name.startsWith('practice') ? change : { ...change, before: read(change.name) },
    );
    return { folder, planned, before: snapshot(folder) };
  }

  test('by a fault of the file system leaves every file as it was', () => {
    const { folder, planned, before } = prepare();
    // A folder where the last file should go.
    mkdirSync(join(folder, 'wall.mdx'));
    const wall = { name: 'wall.mdx', before: null, after: 'x' };
    expect(() => changeFiles(folder, [...planned, wall], words)).toThrow(
      /EISDIR|EEXIST|ENOTEMPTY|EPERM/,
    );
    rmSync(join(folder, 'wall.mdx'), { recursive: true });
    expect(snapshot(folder)).toEqual(before);
  });

  test.each([0, 1, 2, 3])('by a kill after %i files is undone by the next command', (count) => {
    const { folder, planned, before } = prepare();
    changeFiles(folder, planned.slice(0, count), words);
    writeFileSync(join(folder, 'move-journal.json'), JSON.stringify(planned));
    writeFileSync(join(folder, 'guide.yaml.next~'), 'half a fi');
    expect(check(folder).map(({ ruleId }) => ruleId)).toContain('move-unfinished');
    const { stdout } = call(folder, 'basics/leafs', 'basics/x');
    expect(stdout).toContain(
      `上一次 npm run move 或 import 没有做完，已经退回去（${count} 个文件）\n`,
    );
    expect(snapshot(folder)).toEqual(before);
    expect(undoUnfinished(folder, words)).toBeUndefined();
  });

  test('leaves what somebody has edited since, and names it', () => {
    const { folder, planned, before } = prepare();
    changeFiles(folder, planned, words);
    writeFileSync(join(folder, 'move-journal.json'), JSON.stringify(planned));
    writeFileSync(join(folder, 'guide.yaml'), 'title: mine');
    expect(undoUnfinished(folder, words)).toEqual({
      restored: ['practice/water.mdx', 'basics/water.mdx'],
      edited: ['guide.yaml'],
    });
    expect(snapshot(folder)).toEqual({ ...before, 'guide.yaml': 'title: mine' });
  });

  test('is not undone by a dry run', () => {
    const { folder, planned } = prepare();
    writeFileSync(join(folder, 'move-journal.json'), JSON.stringify(planned));
    const before = snapshot(folder);
    expect(call(folder, 'basics/water', 'practice/water', '--dry-run').stdout).toContain(
      'move-unfinished',
    );
    expect(snapshot(folder)).toEqual(before);
  });

  test('says so in plain words when the journal is none of ours', () => {
    const folder = copyGuide({ 'move-journal.json': 'x' });
    expect(() => call(folder, 'basics/water', 'practice/water')).toThrow(
      '不是 npm run move 或 import 写的那个',
    );
  });
});

test.each([
  ['/a/one/#x', 'c/other', '/b/two/#x'],
  ['/a/one', 'c/other', '/a/one'],
  ['../one/', 'a/other', '../../b/two/'],
  ['../../a/one/?q', 'b/other', '../two/?q'],
  ['one.mdx', 'a/other', '../b/two.mdx'],
  ['./one.mdx', 'a/other', '../b/two.mdx'],
  ['../a/one.mdx#x', 'b/other', './two.mdx#x'],
  ['/a/one.mdx#x', 'c/other', '/b/two.mdx#x'],
  ['#x', 'a/one', '#x'],
  ['../', 'a/one', '../../a/'],
  ['../../', 'a/one', '../../'],
  ['https://a.org/a/one/', 'a/other', 'https://a.org/a/one/'],
  ['mailto:a@a.org', 'a/one', 'mailto:a@a.org'],
])('the link %s of %s becomes %s when a/one becomes b/two', (href, note, expected) => {
  expect(moveAddress(href, note, { from: 'a/one', to: 'b/two' })).toBe(expected);
});
