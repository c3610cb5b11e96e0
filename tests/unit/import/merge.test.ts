import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorsOf, filesOf, importList, linksOf, makeFolder, notesOf, shown } from './harness.ts';
import { forms } from './forms.ts';

const list = `# Tea

## Green

- [Sencha](https://a.example.org/sencha) - steamed and rolled ★
- [Matcha](https://a.example.org/matcha) - ground to powder

## Black

- [Assam](https://a.example.org/assam) - strong and dark
- [Sencha, again](https://a.example.org/sencha)
`;

/** Imports a list, then another one into the same guide, with edits of the author in between. */
function again(second: string, edit: (folder: string) => void = () => undefined, first = list) {
  const { folder } = importList(first);
  edit(folder);
  const before = filesOf(folder);
  const { status, stdout } = importList(second, [], folder);
  expect(status, stdout).toBe(0);
  expect(errorsOf(folder)).toEqual([]);
  const after = filesOf(folder);
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  return { folder, stdout, changed };
}

/** Replaces words of a note as an author would. */
const rewrite = (name: string, from: string, to: string) => (folder: string) => {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

describe('a list imported again', () => {
  it('without a change writes nothing', () => {
    const { changed, stdout } = again(list);
    expect(changed).toEqual([]);
    expect(stdout).toContain('没有新的，什么也没有写\n');
  });

  it.each(Object.entries(forms))('of the form «%s» writes nothing either', (_, form) => {
    expect(again(form.list, undefined, form.list).changed).toEqual([]);
  });

  it('brings a new entry to the list of its heading', () => {
    const { folder, changed } = again(
      list.replace('## Black', '- [Gyokuro](https://a.example.org/gyokuro)\n\n## Black'),
    );
    expect(changed).toEqual(['imported.json', 'tea/green.mdx']);
    expect(shown(folder)).toContain(
      'Green > What to read: Gyokuro | https://a.example.org/gyokuro',
    );
  });

  it('brings it to where the list stands now, whatever it is called', () => {
    const { folder } = again(
      list.replace('## Black', '- [Gyokuro](https://a.example.org/gyokuro)\n\n## Black'),
      (folder) => {
        rewrite('tea/green.mdx', 'title: What to read', 'title: Leaves')(folder);
        rewrite('tea/green.mdx', 'id: what-to-read', 'id: leaves')(folder);
        rewrite('tea/green.mdx', 'title: Green', 'title: Green tea')(folder);
      },
    );
    expect(shown(folder)).toContain('Green tea > Leaves: Gyokuro | https://a.example.org/gyokuro');
  });

  it('makes a note for a new heading and lists it in the part', () => {
    const { folder } = again(
      `${list}\n## White\n- [Silver needle](https://a.example.org/silver)\n`,
    );
    expect(notesOf(folder).map(({ id }) => id)).toEqual(['tea/green', 'tea/black', 'tea/white']);
  });

  it('follows a title, a remark and a rating that were left as they came', () => {
    const { folder, stdout } = again(
      list
        .replace('[Matcha]', '[Matcha, whisked]')
        .replace('ground to powder', 'stone-ground')
        .replace(' ★', ''),
    );
    expect(shown(folder).slice(0, 2)).toEqual([
      'Green > What to read: Sencha | https://a.example.org/sencha | steamed and rolled',
      'Green > What to read: Matcha, whisked | https://a.example.org/matcha | stone-ground',
    ]);
    expect(linksOf(folder)[1]).toMatchObject({ draft: true });
    expect(stdout).toContain('照清单改了 3 处：\n');
  });

  it('leaves alone what the author has rewritten, and says so once', () => {
    const second = list
      .replace('[Matcha]', '[Matcha, whisked]')
      .replace('ground to powder', 'stone-ground');
    const { folder, stdout, changed } = again(
      second,
      rewrite(
        'tea/green.mdx',
        '        why: ground to powder\n        draft: true\n',
        '        why: Read it for the photographs.\n',
      ),
    );
    expect(linksOf(folder)[1]).toMatchObject({
      title: 'Matcha, whisked',
      why: 'Read it for the photographs.',
    });
    expect(linksOf(folder)[1]).not.toHaveProperty('draft');
    expect(stdout).toContain(
      '清单改了、这里也改过的 1 处，没有动：\n  LIST:6  example-matcha 的 why\n',
    );
    expect(changed).toEqual(['imported.json', 'tea/green.mdx']);
    expect(importList(second, [], folder).stdout).toContain('没有新的，什么也没有写\n');
  });

  it('does not bring back what was taken out', () => {
    const { folder, stdout, changed } = again(list, (folder) => {
      const file = join(folder, 'tea/green.mdx');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/ {6}- id: example-matcha\n(?: {8}.*\n)+/, ''));
    });
    expect(changed).toEqual([]);
    expect(shown(folder).join('\n')).not.toContain('matcha');
    expect(stdout).toContain(
      '从前收过、后来被删去的 1 条，没有再收：\n  LIST:6  https://a.example.org/matcha\n',
    );
  });

  it('tells once what the list no longer has, and leaves it', () => {
    const second = list.replace(/- \[Matcha\].*\n/, '');
    const { folder, stdout } = again(second);
    expect(stdout).toContain(
      '清单里已经没有的 1 条，留在原处：\n  https://a.example.org/matcha  example-matcha\n',
    );
    expect(shown(folder).join('\n')).toContain('matcha');
    expect(importList(second, [], folder).stdout).not.toContain('清单里已经没有的');
  });

  it('knows a link whose address or id the author has changed', () => {
    const { folder, changed } = again(list, (folder) => {
      rewrite('tea/black.mdx', 'id: example-assam', 'id: assam-garden')(folder);
      rewrite(
        'tea/black.mdx',
        'url: https://a.example.org/assam',
        'url: https://b.example.org/assam',
      )(folder);
      rewrite(
        'tea/black.mdx',
        '        kind: article',
        '        kind: article\n        listedAs: https://a.example.org/assam\n        aliases:\n          - example-assam',
      )(folder);
    });
    expect(changed).toEqual([]);
    expect(shown(folder).join('\n')).toContain('Assam | https://b.example.org/assam');
  });

  it('is another list under another name', () => {
    const { folder } = importList(list);
    const { stdout } = importList('# Pots\n- [Yixing](https://a.example.org/yixing)', [], folder);
    expect(stdout).not.toContain('清单里已经没有的');
    const { lists } = JSON.parse(filesOf(folder)['imported.json']!) as {
      lists: { name: string }[];
    };
    expect(lists.map(({ name }) => name)).toEqual(['Tea', 'Pots']);
    expect(errorsOf(folder)).toEqual([]);
  });

  it('without its memory refers to what is there, and breaks nothing', () => {
    const { folder } = again(list, (folder) => rmSync(join(folder, 'imported.json')));
    expect(errorsOf(folder)).toEqual([]);
    expect(linksOf(folder).filter((link) => 'url' in link)).toHaveLength(3);
  });
});

it('a memory that was damaged is a fault with its place', () => {
  const folder = makeFolder();
  importList(list, [], folder);
  writeFileSync(join(folder, 'imported.json'), '{"lists": [');
  expect(errorsOf(folder)[0]).toMatch(/imported\.json:1 json-syntax$/);
  const { status, stdout } = importList(list, [], folder);
  expect([status, stdout.split('\n')[0]]).toEqual([1, '什么也没有写。先改好这些：']);
});
