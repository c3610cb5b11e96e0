import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/read/read-content.ts';
import { describeOwn } from '../own.ts';
import { compareWithList, judge } from './seed/compare.ts';
import { list, listed } from './seed/facts.ts';
import { readGuideFacts } from './seed/guide.ts';

const content = readContent('content');
const guide = readGuideFacts(content.notes);
const found = compareWithList(list, guide);
const verdict = judge(found, listed, list, guide);

describe('the list as recorded', () => {
  it('has 50 headings, 138 outside links on 137 addresses, and 38 notes of its own', () => {
    expect(list.headings).toHaveLength(50);
    expect(list.links).toHaveLength(138);
    expect(new Set(list.links.map(({ url }) => url)).size).toBe(137);
    expect(list.notes).toHaveLength(38);
  });

  it('has 25 rated entries: 21 links and 4 of its own notes', () => {
    expect(list.links.filter(({ rating }) => rating !== 'none')).toHaveLength(21);
    expect(list.notes.filter(({ rating }) => rating !== 'none').map(({ home }) => home)).toEqual([
      'frameworks/hardware-and-setup',
      'frameworks/tensorflow-api',
      'frameworks/gpu-memory',
      'frameworks/keras',
    ]);
  });

  it('calls any three stars essential and a mark without stars recommended', () => {
    for (const { id, mark = '', rating } of [...list.links, ...list.notes]) {
      const expected = mark === '' ? 'none' : mark.includes('★★★') ? 'essential' : 'recommended';
      expect(rating, `${id} "${mark}"`).toBe(expected);
    }
  });

  it('has 5 quotes, 15 code or outline blocks, 1 table, 1 image, 8 groups of alternatives and 2 access codes', () => {
    const count = (kind: string) => list.blocks.filter((block) => block.kind === kind).length;
    expect(['quote', 'code', 'table', 'image'].map(count)).toEqual([5, 15, 1, 1]);
    const groups = new Set(
      list.links.flatMap(({ group }) => (group?.startsWith('alternates') ? [group] : [])),
    );
    expect(groups.size).toBe(8);
    expect(list.links.flatMap(({ accessCode }) => accessCode ?? [])).toEqual(['1a8j', 'i3e2']);
  });
});

describeOwn('the guide against the list', () => {
  it('differs from the list only where the difference is listed with its reason', () => {
    expect(
      verdict.unlisted,
      'mend the guide, or add these to tests/fixtures/seed/differences.json',
    ).toEqual([]);
  });

  it('lists no difference that is none any more', () => {
    expect(verdict.stale, 'remove these from tests/fixtures/seed/differences.json').toEqual([]);
  });

  it('gives a reason for every listed difference, and lists each once', () => {
    expect(listed.filter(({ reason }) => reason.trim().length < 10).map(({ id }) => id)).toEqual(
      [],
    );
    expect(new Set(listed.map((item) => JSON.stringify({ ...item, reason: '' }))).size).toBe(
      listed.length,
    );
  });

  it('holds each of the 137 addresses exactly once, the repeated one as one link and a reference', () => {
    const addresses = [...guide.links.values()].map(({ link }) => link.listedAs ?? link.url);
    const times = new Map<string, number>();
    for (const address of addresses) times.set(address, (times.get(address) ?? 0) + 1);
    const wrong = list.links.filter(({ url }) => times.get(url) !== 1);
    expect(wrong.map(({ id, line, url }) => `${id} (line ${line}, ${url})`)).toEqual([]);

    const repeated = list.links.filter(
      ({ url }) => url === 'https://keras-cn-twkun.readthedocs.io/Other/application/',
    );
    expect(repeated.map(({ id }) => id)).toEqual(['L032', 'L122']);
    expect(guide.byAddress.get(repeated[0]!.url)?.note).toBe('topics/transfer-learning');
    expect(guide.refs.get('keras-cn-applications')).toContain('frameworks/keras');
  });

  it('uses the successor of every address that has a known one, and tells the old address', () => {
    const succeeded = list.links.filter(({ successor }) => successor);
    expect(succeeded).toHaveLength(16);
    const wrong = succeeded.filter(({ url, successor }) => {
      const link = guide.byAddress.get(url)?.link;
      return link?.url !== successor?.url || link?.listedAs !== url;
    });
    expect(
      wrong.map(
        ({ id, line, url, successor }) =>
          `${id} (line ${line}, ${url}): expected ${successor?.url}`,
      ),
    ).toEqual([]);
  });

  it('names an old address only where the list has it and a successor is known', () => {
    const known = new Set(list.links.flatMap(({ url, successor }) => (successor ? [url] : [])));
    const wrong = [...guide.links.values()].filter(
      ({ link }) => link.listedAs !== undefined && !known.has(link.listedAs),
    );
    expect(wrong.map(({ at, link }) => `${at}: ${link.listedAs}`)).toEqual([]);
  });

  it('never loads the image of the list from its host', () => {
    const image = list.blocks.find(({ kind }) => kind === 'image');
    const host = new URL(image!.url!).host;
    const guilty = content.notes.filter(({ source }) => source.text.includes(host));
    expect(guilty.map(({ id }) => id)).toEqual([]);
  });

  it('repeats no typo of the list', () => {
    const found = list.typos.flatMap(({ line, text }) =>
      content.notes
        .filter(({ source }) => source.text.includes(text))
        .map(({ id }) => `${id}: "${text}" of line ${line}`),
    );
    expect(found).toEqual([]);
  });

  it('fills each section that the list leaves empty or thin with six resources or more', () => {
    const thin = list.headings.filter((heading) => heading.thin !== undefined);
    expect(thin).toHaveLength(9);
    const short = thin.filter(({ thin: note = '' }) => {
      const sections = guide.notes.get(note)?.data?.sections ?? [];
      return sections.flatMap(({ links }) => links).length < 6;
    });
    expect(
      short.map(({ id, line, heading, thin: note }) => `${id} (line ${line}, ${heading}): ${note}`),
    ).toEqual([]);
  });
});
