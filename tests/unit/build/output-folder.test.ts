import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  followLinks,
  mark,
  refuseOutput,
  sourceFolders,
} from '../../../scripts/build/output-folder.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'output-')));
  write('guide/content/guide.yaml');
  write('guide/src/pages/index.astro');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text = ''): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const judge = (name: string, content = 'guide/content') =>
  refuseOutput(followLinks(join(root, name)), join(root, content), words, join(root, 'guide'));

describe('a build may replace', () => {
  test('a folder that is not there, wherever its parents are', () => {
    for (const name of ['guide/dist', 'site', 'deep/er/site', 'guide/.cache/site'])
      expect(judge(name)).toBeUndefined();
  });

  test('an empty folder', () => {
    mkdirSync(join(root, 'site'));
    expect(judge('site')).toBeUndefined();
  });

  test('what a build wrote, whatever lies in it by now', () => {
    write('guide/dist/index.html');
    write(`guide/dist/${mark.name}`, mark.text);
    expect(judge('guide/dist')).toBeUndefined();
  });

  test('what a build wrote before there was a mark', () => {
    for (const name of ['index.html', 'katex.css', 'lexicon.json', 'reading.json'])
      write(`guide/dist/${name}`);
    expect(judge('guide/dist')).toContain('里有不是建站写下的文件');
    write('guide/dist/vocabulary.json');
    expect(judge('guide/dist')).toBeUndefined();
  });
});

describe('a build may not replace', () => {
  test('a folder with files of somebody, and names some of them', () => {
    write('work/thesis.docx');
    expect(judge('work')).toBe(
      `OUT_DIR「${root}/work」里有不是建站写下的文件：thesis.docx。建站会把它整个换掉：换一个空的或还没有的文件夹，例如 OUT_DIR=dist。`,
    );
    for (const name of ['a', 'b', 'c']) write(`work/${name}`);
    expect(judge('work')).toContain('：a、b、c 等 4 个。');
  });

  test.each([
    ['a mark of other words', 'something else'],
    ['an empty mark', ''],
  ])('a folder with %s', (_, text) => {
    write('work/index.html');
    write(`work/${mark.name}`, text);
    expect(judge('work')).toContain('里有不是建站写下的文件');
  });

  test('a folder whose mark is a link to one', () => {
    write('work/thesis.docx');
    write('marked', mark.text);
    symlinkSync(join(root, 'marked'), join(root, 'work', mark.name));
    expect(judge('work')).toContain('里有不是建站写下的文件');
  });

  test('a site that is a Git repository of its own', () => {
    write(`site/${mark.name}`, mark.text);
    write('site/.git', 'gitdir: elsewhere');
    expect(judge('site')).toContain('里有一个 Git 仓库');
  });

  test('a file', () => {
    write('guide/package.json');
    expect(judge('guide/package.json')).toContain('是文件，不是文件夹');
  });

  test.each(['guide', '.', '..', 'guide/content', 'guide/src/..', 'link'])(
    'what holds the guide: %s',
    (name) => {
      symlinkSync(join(root, 'guide'), join(root, 'link'));
      expect(judge(name)).toContain('装着这份指南的源文件');
    },
  );

  test.each([
    'guide/content/new',
    'guide/src/site',
    'guide/docs',
    'guide/node_modules/x',
    'guide/.cache/build/site',
    'guide/.astro',
    'link/x',
  ])('a place among the sources, even an empty one: %s', (name) => {
    symlinkSync(join(root, 'guide/content'), join(root, 'link'));
    expect(judge(name)).toMatch(/在 [\w.]+ 里，那里不放建好的站。换一个别处的文件夹/);
  });

  test('the content folder, or a place in it, where it lies outside the checkout', () => {
    write('notes/guide.yaml');
    expect(judge('notes', 'notes')).toContain('装着这份指南的源文件');
    expect(judge('notes/dist', 'notes')).toContain('在 notes 里，那里不放建好的站');
  });

  test('the root of a file system, which no rename can replace', () => {
    const place = refuseOutput('/dev', join(root, 'guide/content'), words, join(root, 'guide'));
    expect(place).toContain('是挂载点，不能整个换掉。换成它里面的一个文件夹');
  });
});

test('every folder of the checkout counts as a source, but for what Git ignores', () => {
  const ignored = readFileSync('.gitignore', 'utf8').replaceAll('/', '').split('\n');
  const folders = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !ignored.includes(name));
  expect(folders).toContain('src');
  expect(sourceFolders).toEqual(expect.arrayContaining(folders));
});

describe('the real place of a folder', () => {
  test('is where links lead, also to what is not there yet', () => {
    symlinkSync(join(root, 'real/site'), join(root, 'link'));
    symlinkSync('link', join(root, 'second'));
    expect(followLinks(join(root, 'second'))).toBe(join(root, 'real/site'));
    expect(followLinks(join(root, 'second/below'))).toBe(join(root, 'real/site/below'));
    mkdirSync(join(root, 'real/site'), { recursive: true });
    expect(followLinks(join(root, 'second'))).toBe(join(root, 'real/site'));
  });

  test('of links in a circle is an error of the system', () => {
    symlinkSync('a', join(root, 'b'));
    symlinkSync('b', join(root, 'a'));
    expect(() => followLinks(join(root, 'a'))).toThrow('ELOOP');
  });
});
