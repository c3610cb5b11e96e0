import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { fixContent } from '../../../scripts/fix/fix-content.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { publishedSchema } from '../../../src/schema/published.ts';
import { basePack, placesOf, reportOf, swap, withPack, type Changes } from './harness.ts';
import { messageOf } from '../../helpers/chinese.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

const addTea = swap('"nasa-leaves"', '"nasa-leaves",\n    "old-tea"');
const addSteam = swap('"basics/water"', '"basics/steam",\n    "basics/water"');

function read(folder: string): { addresses: string[]; links: string[] } {
  return publishedSchema.parse(JSON.parse(readFileSync(join(folder, 'published.json'), 'utf8')));
}

function afterFix(changes: Changes, use: (folder: string, text: string) => void): void {
  withPack(changes, (folder) => {
    fixContent(folder, words.fix);
    use(folder, readFileSync(join(folder, 'published.json'), 'utf8'));
  });
}

const newNote =
  '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n';

describe('what was published and is gone', () => {
  it.each<[string, Changes]>([
    [
      'a note that says it was there',
      {
        'published.json': addSteam,
        'basics/water.mdx': swap('teaches: []', 'teaches: []\nformerly: [basics/steam]'),
      },
    ],
    [
      'a part that says it was there',
      {
        'published.json': swap('"practice"', '"art",\n    "practice"'),
        'guide.yaml': swap('title: Practice', 'title: Practice\n    formerly: [art]'),
      },
    ],
    [
      'a link with the old id among its aliases',
      {
        'published.json': addTea,
        'basics/leaves.mdx': swap('kind: dataset', 'kind: dataset\n        aliases: [old-tea]'),
      },
    ],
  ])('answers by %s', (_, changes) => {
    expect(
      placesOf(changes).filter((place) => /published-(?:address|link|own)/.test(place)),
    ).toEqual([]);
  });

  it('is asked of parts and pages too', () => {
    const changes: Changes = {
      'about.mdx': null,
      'published.json': swap('"basics"', '"art",\n    "basics"'),
    };
    expect(reportOf(changes)).toBe(`published.json:3:5  error  published-address
  发布过的地址 /about/ 不在了
  修复：在接替它的部分（guide.yaml）里写 formerly: [about]；从没发布过的，删去这一行
published.json:4:5  error  published-address
  发布过的地址 /art/ 不在了
  修复：在接替它的部分（guide.yaml）里写 formerly: [art]；从没发布过的，删去这一行`);
  });

  it.each<[string, Changes, (folder: string) => void]>([
    [
      'a note that is no UTF-8',
      {
        'basics/leaves.mdx': new Uint8Array([
          ...readFileSync(`${basePack}/basics/leaves.mdx`),
          0xff,
        ]),
      },
      () => {},
    ],
    [
      'a note with broken YAML',
      { 'basics/leaves.mdx': swap('title: Leaves', 'title: [') },
      () => {},
    ],
    ['a guide.yaml with broken YAML', { 'guide.yaml': 'title: [' }, () => {}],
    ['an about page with broken YAML', { 'about.mdx': swap('title:', 'title: [') }, () => {}],
  ])('is not called so for the sake of %s', (_, changes) => {
    const rules = placesOf({ ...changes, 'published.json': (text) => text });
    expect(rules.filter((place) => /published-(?:address|link|own)/.test(place))).toEqual([]);
    expect(rules).not.toEqual([]);
  });

  it('names the note that has moved away when something still names the old address', () => {
    const changes: Changes = {
      'practice/brewing.mdx': swap('Pour,', 'See [hot water](/basics/kettle/). Pour,'),
      'basics/water.mdx': swap(
        'requires: []',
        'requires: [practice/steeping]\nformerly: [basics/kettle]',
      ),
      'guide.yaml': swap('      - practice/brewing', '      - practice/steeping'),
      'terms.yaml': swap('note: basics/leaves', 'note: practice/steeping'),
    };
    const nearest = reportOf(changes)
      .split('\n')
      .filter((line) => line.startsWith('  是不是'));
    expect(nearest).toEqual([
      '  是不是：practice/brewing',
      '  是不是：practice/brewing',
      '  是不是：/basics/water/',
      '  是不是：practice/brewing',
    ]);
  });
});

describe('a former address of a part', () => {
  const parts = (line: string): Changes => ({
    'guide.yaml': swap('title: Practice', `title: Practice\n    formerly: [${line}]`),
  });
  it.each([
    ['is no part of today', 'basics', ['guide.yaml:15:16 alias-free']],
    ['is no page of today', 'about', ['guide.yaml:15:16 alias-free']],
    ['stands there once', 'art, art', ['guide.yaml:15:21 list-once']],
    ['is none of the site’s own', 'search', ['guide.yaml:15:16 field-value']],
    ['is one word', 'art/old', ['guide.yaml:15:16 field-value']],
  ])('%s', (_, line, places) => {
    expect(placesOf(parts(line))).toEqual(places);
  });
});

test('a former address of a note is none of the site’s own', () => {
  expect(
    placesOf({ 'basics/water.mdx': swap('teaches: []', 'teaches: []\nformerly: [pagefind/x]') }),
  ).toEqual(['basics/water.mdx:8:12 field-value']);
});

describe('npm run fix', () => {
  it('starts the file, sorted, one entry a line, with all that answers', () => {
    const alias = swap('kind: dataset', 'kind: dataset\n        aliases: [a-leaf]');
    afterFix({ 'published.json': null, 'basics/leaves.mdx': alias }, (folder, text) => {
      expect(text).toBe(`{
  "addresses": [
    "about",
    "basics",
    "basics/leaves",
    "basics/water",
    "practice",
    "practice/brewing",
    "practice/steeping"
  ],
  "links": [
    "a-leaf",
    "gov-uk-tea",
    "nasa-leaves"
  ]
}
`);
      expect(checkContent(readContent(folder))).toEqual([]);
      expect(fixContent(folder, words.fix)).toEqual([]);
    });
  });

  it('adds what is new and takes nothing out', () => {
    const changes: Changes = {
      'published.json': (text) => addSteam(addTea(text)),
      'basics/stream.mdx': newNote,
      'guide.yaml': swap('      - water\n', '      - water\n      - stream\n'),
    };
    afterFix(changes, (folder) => {
      expect(read(folder).addresses).toEqual([
        'about',
        'basics',
        'basics/leaves',
        'basics/steam',
        'basics/stream',
        'basics/water',
        'practice',
        'practice/brewing',
        'practice/steeping',
      ]);
      expect(read(folder).links).toEqual(['gov-uk-tea', 'nasa-leaves', 'old-tea']);
    });
  });

  it('keeps both sides of a merge, whatever is left of the commas', () => {
    const merged = swap(
      '    "nasa-leaves"\n',
      '<<<<<<< HEAD\n    "nasa-leaves",\n    "old-tea"\n=======\n    "nasa-leaves",\n    "new-tea"\n>>>>>>> other\n',
    );
    afterFix({ 'published.json': merged }, (folder) => {
      expect(read(folder).links).toEqual(['gov-uk-tea', 'nasa-leaves', 'new-tea', 'old-tea']);
      expect(read(folder).addresses).toHaveLength(7);
    });
  });

  it.each<[string, Changes]>([
    [
      'while another file has an error',
      { 'basics/water.mdx': swap('level: intro', 'level: easy') },
    ],
    [
      'when it has a field of somebody else’s',
      { 'published.json': '{"addresses": [], "links": [], "x": 1}' },
    ],
  ])('leaves the file alone %s', (_, changes) => {
    const all: Changes = {
      'basics/stream.mdx': newNote,
      'guide.yaml': swap('      - water\n', '      - water\n      - stream\n'),
      ...changes,
    };
    withPack(all, (folder) => {
      const before = readFileSync(join(folder, 'published.json'), 'utf8');
      fixContent(folder, words.fix);
      expect(readFileSync(join(folder, 'published.json'), 'utf8')).toBe(before);
    });
  });

  it('says that it wrote, once', () => {
    withPack({ 'published.json': null }, (folder) => {
      expect(fixContent(folder, words.fix).map(({ what }) => what)).toEqual([
        '记下了所有地址和链接 id',
      ]);
    });
  });
});

test('a missing file is one warning', () => {
  withPack({ 'published.json': null }, (folder) => {
    expect(existsSync(join(folder, 'published.json'))).toBe(false);
    expect(
      checkContent(readContent(folder)).map((issue) => [
        issue.severity,
        issue.ruleId,
        messageOf(issue),
      ]),
    ).toEqual([['warning', 'published-listed', '还没有记进 published.json：全部地址和链接 id']]);
  });
});
