import { expect, test } from 'vitest';
import { contentUrls } from '../../../scripts/links/content-urls.ts';
import { readMdx, readNote } from '../../../src/markdown/read-note.ts';
import { pageSchema } from '../../../src/schema/note.ts';

const front = `---
sections:
  - id: all
    title: 全部
    links:
      - id: one
        title: 一
        url: https://example.org/listed
        listedAs: https://example.org/once
        kind: article
      - ref: two
---
`;

/** Addresses with their places, of a body that begins in line 13. */
function urlsOf(body: string): Record<string, string[]> {
  const notes = [readNote('content/a/n.mdx', 'a/n', front + body)];
  const urls = contentUrls({ notes, pages: [] });
  return Object.fromEntries(
    urls.map(({ url, places }) => [
      url.replace('https://example.org/', ''),
      places.map((place) => place.replace('content/a/n.mdx:', '')),
    ]),
  );
}

test('a reading list gives its addresses, not those it has replaced', () => {
  expect(urlsOf('')).toEqual({ listed: ['8:14'] });
});

test.each([
  ['a sentence', '见[甲](https://example.org/a)。', ['13:2']],
  ['a bare address', '见 https://example.org/a 。', ['13:3']],
  ['a reference', '见[甲][x]与[乙][x]。\n\n[x]: https://example.org/a', ['15:1']],
  ['a list', '- 甲\n- [乙](https://example.org/a)', ['14:3']],
  ['a table', '| 甲 |\n| --- |\n| [乙](https://example.org/a) |', ['15:3']],
  ['a footnote', '甲[^1]\n\n[^1]: [乙](https://example.org/a)', ['15:7']],
  ['a heading', '## [甲](https://example.org/a) {/* a */}', ['13:4']],
  ['an About', '<About link="one">\n\n[甲](https://example.org/a)\n\n</About>', ['15:1']],
  ['a callout', '<Callout kind="tip">\n\n[甲](https://example.org/a)\n\n</Callout>', ['15:1']],
  [
    'the answer of a card',
    '<Card question="问">\n\n[甲](https://example.org/a)\n\n</Card>',
    ['15:1'],
  ],
  [
    'the question of a card',
    '<Card question="[甲](https://example.org/a)？">\n\n答\n\n</Card>',
    ['13:7'],
  ],
  [
    'two places, in their order',
    '[乙][x] [甲](https://example.org/a)\n\n[x]: https://example.org/a',
    ['13:8', '15:1'],
  ],
])('an address in %s is found', (_where, body, places) => {
  expect(urlsOf(body)['a']).toEqual(places);
});

test('an address of the list that a body repeats has both places', () => {
  expect(urlsOf('见[甲](https://example.org/listed)')).toEqual({ listed: ['8:14', '13:2'] });
});

test.each([
  ['inside', '[甲](/a/b/) [乙](./b.mdx) [丙](#c)'],
  ['by mail', '[甲](mailto:a@example.org)'],
  ['in code', '`https://example.org/a`\n\n```text\nhttps://example.org/b\n```'],
  ['in a comment', '{/* https://example.org/a */}'],
  ['that is defined and not used', '[x]: https://example.org/a'],
  ['that the check refuses', '[甲](javascript:alert(1))'],
])('an address %s is not', (_where, body) => {
  expect(Object.keys(urlsOf(body))).toEqual(['listed']);
});

test('a page beside the notes is read too', () => {
  const text = '---\ntitle: 关于\nsummary: 一句\n---\n\n[许可](https://example.org/licence)\n';
  const pages = [readMdx('content/about.mdx', 'about', text, pageSchema)];
  expect(contentUrls({ notes: [], pages })).toEqual([
    { url: 'https://example.org/licence', places: ['content/about.mdx:6:1'] },
  ]);
});

test('a body with a fault still gives what can be read of it', () => {
  expect(urlsOf('<Nonsense>\n\n[甲](https://example.org/a)\n\n{1 + 1}\n')).toHaveProperty('listed');
  expect(urlsOf('[甲](https://example.org/a)\n\n{1 + 1}\n')).toMatchObject({ a: ['13:1'] });
});
