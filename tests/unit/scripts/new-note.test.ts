import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import { readNote } from '../../../src/markdown/read-note.ts';
import { noteSchema } from '../../../src/schema/note.ts';
import { listNote } from '../../../scripts/authors/list-note.ts';
import { scaffoldNote } from '../../../scripts/authors/scaffold-note.ts';
import { newNote } from '../../../scripts/authors/new-note.ts';
import { check, copyGuide, plain, run } from './harness.ts';
import { chinese, messageOf } from '../../helpers/chinese.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

function call(folder: string, args: string[]) {
  const { status, text } = newNote(args, folder, '2026-02-03', chinese);
  return { status, stdout: plain(text, folder) };
}

const scaffold = {
  title: 'Steam',
  level: 'core',
  today: '2026-02-03',
  example: 'basics/leaves',
} as const;

describe('the scaffold', () => {
  test('carries the required fields with the values given and passes the schema', () => {
    const { data, issues } = readNote(
      'n.mdx',
      'basics/steam',
      scaffoldNote(scaffold, words.scaffold),
    );
    expect(issues).toEqual([]);
    expect(data).toMatchObject({
      title: 'Steam',
      level: 'core',
      reviewed: '2026-02-03',
      requires: [],
      teaches: [],
    });
    expect(data?.sections).toBeUndefined();
  });

  test('passes the schema in English as well, also with its optional fields', () => {
    const english = scaffoldNote(scaffold, commandWordsOf('en').scaffold);
    expect(english).not.toMatch(/\p{Script=Han}/u);
    const full = english.replace(/^# (?=[a-z ]*[-a-zA-Z]+:|\s+-)/gm, '');
    for (const text of [english, full.replace('id-of-a-link', 'gov-uk-tea')])
      expect(readNote('n.mdx', 'basics/steam', text).issues).toEqual([]);
  });

  test('names every field of the schema once, optional ones as comments', () => {
    const { yaml } = splitFrontMatter(scaffoldNote(scaffold, words.scaffold))!;
    for (const [field, schema] of Object.entries(noteSchema.shape)) {
      const isOptional = schema.safeParse(undefined).success;
      expect(
        yaml.match(new RegExp(`^${isOptional ? '# ' : ''}${field}:`, 'gm')),
        field,
      ).toHaveLength(1);
    }
  });

  test('is still valid when an author takes the comment signs of the optional fields away', () => {
    const text = scaffoldNote(scaffold, words.scaffold).replace(
      /^# (?=[a-z ]*[-a-zA-Z]+:|\s+-)/gm,
      '',
    );
    const { data, issues } = readNote(
      'n.mdx',
      'basics/steam',
      text.replaceAll(/部分\/旧短名/g, 'basics/old').replaceAll('链接的-id', 'gov-uk-tea'),
    );
    expect(issues).toEqual([]);
    expect(Object.keys(data!)).toEqual(Object.keys(noteSchema.shape));
  });

  test.each(['冒号: 在标题里', '"引号" 与 #井号', '- 以横线开头', '[方括号]', '<b>{x}</b> $5'])(
    'takes the title %s as it is',
    (title) =>
      expect(
        readNote('n.mdx', 'a/b', scaffoldNote({ ...scaffold, title }, words.scaffold)).data?.title,
      ).toBe(title),
  );
});

test.each(['new-note.ts', 'move-note.ts', 'add-link.ts'])(
  'what %s shows for an example is an address of the guide it works on',
  { timeout: 20_000 },
  (script) => {
    const [example] = /basics\/[a-z]+/.exec(run(script, copyGuide(), ['--help']).stdout) ?? [];
    expect(example).toBe(script === 'new-note.ts' ? 'basics/new' : 'basics/water');
  },
);

test('the scaffold shows the address of a note of the guide', () => {
  const folder = copyGuide();
  call(folder, ['basics/steam', 'Steam']);
  expect(readFileSync(join(folder, 'basics/steam.mdx'), 'utf8')).toContain('例如 basics/water');
});

describe('the list in guide.yaml', () => {
  const guide = `# head
parts:
  # first part
  - id: basics
    title: "Basics" # quoted
    notes:
      - leaves # the first
      - water

  - id: later
    title: Later
    notes: []
`;

  test('gets the note at the end of its part and nothing else changes', () => {
    expect(listNote(guide, 'basics/steam')).toBe(
      guide.replace('      - water\n', '      - water\n      - steam\n'),
    );
  });

  test('turns an empty list into a block list', () => {
    expect(listNote(guide, 'later/steam')).toBe(
      guide.replace('notes: []', 'notes:\n      - steam'),
    );
  });

  test('keeps the style of a list that is not indented', () => {
    const flush = 'parts:\n- id: a\n  notes:\n  - one\n';
    expect(listNote(flush, 'a/two')).toBe(`${flush}  - two\n`);
  });
});

describe('npm run new', () => {
  test('makes a note that passes the checker, lists it and says what comes next', () => {
    const folder = copyGuide();
    const before = check(folder);
    const { status, stdout } = call(folder, [
      'basics/steam',
      'Steam',
      'and',
      'bubbles',
      '--level',
      'advanced',
    ]);
    expect(stdout).toBe(`建好了：GUIDE/basics/steam.mdx，已列进 GUIDE/guide.yaml
接下来：
  1. 改 summary、requires，写正文（怎样写：CONTRIBUTING.md）
  2. 加链接：npm run add -- <网址> basics/steam#reading --new-section 读什么
  3. 检查：npm run check -- GUIDE/basics/steam.mdx；预览：npm start
`);
    expect(status).toBe(0);
    expect(before).toEqual([]);
    expect(check(folder).map(messageOf)).toEqual([
      '还留着新笔记自带的话：「一句话，说明读完能做什么」',
      '还没有记进 published.json：/basics/steam/',
    ]);
    expect(readFileSync(join(folder, 'basics/steam.mdx'), 'utf8')).toMatch(
      /^---\ntitle: Steam and bubbles\n[\s\S]*\nlevel: advanced #/,
    );
    expect(readFileSync(join(folder, 'guide.yaml'), 'utf8')).toContain(
      '      - water\n      - steam\n',
    );
  });

  test('refuses a note that exists and leaves it as it was', () => {
    const folder = copyGuide();
    const text = readFileSync(join(folder, 'basics/water.mdx'), 'utf8');
    const { status, stdout } = call(folder, ['basics/water', 'Water']);
    expect(stdout).toBe(`GUIDE/basics/water.mdx:1:1  error  note-new
  笔记「basics/water」已经有了
  修复：换一个短名，或直接改那一篇
1 个错误，0 个警告
`);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'basics/water.mdx'), 'utf8')).toBe(text);
  });

  test('refuses a name that is no address', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, ['basics/Steam_1', 'Steam']);
    expect(stdout).toContain(
      'GUIDE/basics/Steam_1.mdx:1:1  error  file-name\n  文件名「basics/Steam_1」含有小写英文、数字和连字符以外的字符',
    );
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'basics/Steam_1.mdx'))).toBe(false);
  });

  test.each(['con', 'aux', 'nul', 'prn', 'com1', 'lpt9'])(
    'refuses the name %s, which Windows keeps for a device',
    (name) => {
      const folder = copyGuide();
      const { status, stdout } = call(folder, [`basics/${name}`, 'Steam']);
      expect(stdout).toBe(`GUIDE/basics/${name}.mdx:1:1  error  file-reserved
  Windows 上不能有叫「${name}」的文件
  修复：换一个名字
1 个错误，0 个警告
`);
      expect(status).toBe(1);
      expect(existsSync(join(folder, `basics/${name}.mdx`))).toBe(false);
    },
  );

  test('refuses a part that guide.yaml does not have and names the nearest', () => {
    const { status, stdout } = call(copyGuide(), ['basic/steam', 'Steam']);
    expect(stdout).toBe(`GUIDE/basic/steam.mdx:1:1  error  part-exists
  没有部分「basic」
  期望：basics、practice
  是不是：basics
  修复：改成 guide.yaml 里的部分，或先在那里加上它
1 个错误，0 个警告
`);
    expect(status).toBe(1);
  });

  test('writes the note that guide.yaml lists already without listing it again', () => {
    const folder = copyGuide();
    const guide = readFileSync(join(folder, 'guide.yaml'), 'utf8').replace(
      '- water\n',
      '- water\n      - steam\n',
    );
    writeFileSync(join(folder, 'guide.yaml'), guide);
    expect(call(folder, ['basics/steam', 'Steam']).status).toBe(0);
    expect(readFileSync(join(folder, 'guide.yaml'), 'utf8')).toBe(guide);
    expect(check(folder).map(({ ruleId }) => ruleId)).toEqual([
      'scaffold-kept',
      'published-listed',
    ]);
  });

  test('writes the note that was planned at its place and with its title', () => {
    const folder = copyGuide();
    const guide = readFileSync(join(folder, 'guide.yaml'), 'utf8');
    const listed = guide.replace('- leaves\n', '- leaves\n      - steam\n');
    const planned = listed.replace(
      '- water\n',
      '- water\n    planned:\n      - { slug: steam, title: Steam and bubbles }\n',
    );
    writeFileSync(join(folder, 'guide.yaml'), planned);
    expect(call(folder, ['basics/steam']).status).toBe(0);
    expect(readFileSync(join(folder, 'basics/steam.mdx'), 'utf8')).toMatch(
      /^---\ntitle: Steam and bubbles\n/,
    );
    expect(readFileSync(join(folder, 'guide.yaml'), 'utf8')).toBe(
      listed.replace('- water\n', '- water\n    planned: []\n'),
    );
    expect(check(folder).map(({ ruleId }) => ruleId)).toEqual([
      'scaffold-kept',
      'published-listed',
    ]);
  });

  test('touches nothing when guide.yaml is broken, and shows where', () => {
    const folder = copyGuide({ 'guide.yaml': 'title: [\n' });
    const { status, stdout } = call(folder, ['basics/steam', 'Steam']);
    expect(stdout).toMatch(/^GUIDE\/guide\.yaml:\d+:\d+ {2}error {2}yaml-syntax\n/);
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'basics/steam.mdx'))).toBe(false);
  });

  test.each([
    [[], '第一个参数写成 <部分>/<短名>'],
    [['steam', 'Steam'], '第一个参数写成 <部分>/<短名>'],
    [['basics/steam'], '还要写标题'],
    [['basics/steam', 'Steam', '--level', 'hard'], '没有难度「hard」，可用：intro、core、advanced'],
    [['basics/steam', 'Steam', '--levle', 'core'], "Unknown option '--levle'"],
  ])('calls %j a wrong use', (args, message) => {
    const folder = copyGuide();
    expect(() => call(folder, args)).toThrow(message);
  });

  test('shows how to use it and ends with 2 when it is called wrongly', { timeout: 30_000 }, () => {
    const { status, stderr } = run('new-note.ts', copyGuide(), ['x']);
    expect(stderr).toMatch(/^第一个参数写成 <部分>\/<短名>\n\n用法：npm run /);
    expect(status).toBe(2);
  });
});
