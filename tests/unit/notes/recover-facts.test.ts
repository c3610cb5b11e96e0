import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { factsOf, requireSound } from '../../../src/notes/note-facts.ts';
import { recoverFacts } from '../../../src/notes/recover-facts.ts';
import { chinese } from '../../helpers/chinese.ts';

const read = (text: string) => readNote('content/a/b.mdx', 'a/b', text);
const note = (fields: string, body = 'Text.\n') => read(`---\n${fields}\n---\n\n${body}`);

const link = (id: string, more = '') =>
  `      - id: ${id}\n        title: T\n        url: https://www.site.org/${id}\n        kind: article\n${more}`;
const good = `title: B
summary: Says it
level: core
requires: [a/a]
teaches: [term]
reviewed: 2026-01-01
sections:
  - id: list
    title: List
    links:
${link('site-one')}      - ref: other
${link('site-two', '        aliases: [old-two]\n')}`;

describe('what can be saved of a note', () => {
  test('is all of a sound one', () => {
    const sound = note(
      good,
      '## Head {/* head */}\n\n<Card id="c" question="?">\n\nA\n\n</Card>\n',
    );
    expect(sound.issues).toEqual([]);
    expect(recoverFacts(sound)).toEqual(factsOf(requireSound(sound, chinese)));
  });

  test('are the fields that are right by themselves', () => {
    const { data } = recoverFacts(note(good.replace('level: core', 'level: 入门\nnonsense: 1')));
    expect(data).toEqual({ ...recoverFacts(note(good)).data, level: 'intro' });
  });

  test('are the links that are right by themselves, in lists that have an id', () => {
    const bad = good
      .replace('kind: article', 'kind: articel')
      .replace('    title: List', '    title: " "')
      .concat(
        `  - title: No id\n    links:\n${link('site-three')}  - id: empty\n    links: none\n`,
      );
    expect(recoverFacts(note(bad)).data.sections).toEqual([
      {
        id: 'list',
        title: 'list',
        links: [{ ref: 'other' }, expect.objectContaining({ id: 'site-two' }) as object],
      },
      { id: 'empty', title: 'empty', links: [] },
    ]);
  });

  test('is what the body says, where it can be read and not be shown', () => {
    const refused = note(good, '## Head {/* head */}\n\n<b>bold</b> <Term id="t">t</Term>\n');
    expect(refused.tree).toBeUndefined();
    const { toc, terms } = recoverFacts(refused);
    expect(toc[0]).toEqual({ id: 'head', text: 'Head', depth: 2 });
    expect(terms).toEqual([{ id: 't', place: 'head' }]);
  });

  test.each([
    ['empty', ''],
    ['without fields', 'Text.'],
    ['with broken YAML', '---\ntitle: [a\n---\n'],
    ['with a list for fields', '---\n- a\n---\n'],
    ['with half a component', '---\ntitle: 1\n---\n\n<Card'],
  ])('is its id for one that is %s', (_, text) => {
    expect(recoverFacts(read(text))).toEqual({
      data: {
        title: 'a/b',
        summary: '',
        level: 'intro',
        form: 'brief',
        requires: [],
        teaches: [],
        reviewed: '',
      },
      toc: [],
      hasMath: false,
      readingMinutes: expect.any(Number) as number,
      outside: [],
      cards: [],
      figures: [],
      terms: [],
    });
  });
});
