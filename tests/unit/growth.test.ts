import { describe, expect, test } from 'vitest';
import { collectTargets } from '../../scripts/check/targets.ts';
import { buildCitations } from '../../src/model/citation/citations.ts';
import type { Guide } from '../../src/model/guide-types.ts';
import { planNext } from '../../src/model/read-next.ts';
import { readRequirements } from '../../src/model/requirements.ts';
import type { Content } from '../../src/read/content.ts';

const sizes = [100, 800];

/** Ten notes a part, each on the one before. */
const idOf = (index: number) => `part-${Math.floor(index / 10)}/note-${index}`;

/**
 * How often each of so many notes or links is looked at: as often in a guide of any size, where work grows with the
 * guide, and more often the larger it is, where every one looks at every other.
 * @param use gets the number of things, and what makes one whose field counts
 */
function looksAtEach(
  use: (indices: number[], counted: <Value>(value: Value) => { read: Value }) => void,
): number[] {
  return sizes.map((size) => {
    let looks = 0;
    const counted = <Value>(value: Value) => ({
      get read() {
        looks += 1;
        return value;
      },
    });
    use(
      Array.from({ length: size }, (_, index) => index),
      counted,
    );
    return Math.round(looks / size);
  });
}

describe('however large a guide is, it takes as much work for each of its notes', () => {
  test('to collect what can be pointed at', () => {
    const [few, many] = looksAtEach((indices, counted) => {
      const notes = indices.map((index) => {
        const id = counted(idOf(index));
        return {
          get id() {
            return id.read;
          },
          raw: {},
        };
      });
      const file = { raw: undefined };
      const content = { notes, pages: [], guide: file, terms: file, published: file };
      const unread = { noteIds: new Set(), texts: [], isOpaque: false };
      collectTargets({ ...content, unread } as unknown as Content, []);
    });
    expect(many).toBeLessThanOrEqual(few!);
  });

  test('to find what to read next', () => {
    const [few, many] = looksAtEach((indices, counted) => {
      const asked = new Map(
        indices.map((index) => [idOf(index), counted(index % 10 === 0 ? [] : [idOf(index - 1)])]),
      );
      class Requires extends Map<string, readonly string[]> {
        override get(id: string) {
          return asked.get(id)?.read;
        }
      }
      const requires = new Requires([...asked].map(([id, { read }]) => [id, read]));
      const next = planNext(requires, readRequirements(requires));
      for (const id of asked.keys()) next(id);
    });
    expect(many).toBeLessThanOrEqual(few!);
  });

  test('to cite its links', () => {
    const [few, many] = looksAtEach((indices, counted) => {
      const links = indices.map((index) => {
        const note = counted({ id: idOf(index) });
        return {
          get note() {
            return note.read;
          },
        };
      });
      // Of one part, none of whose notes has a link.
      const notes = indices.map((index) => [
        `x/${index}`,
        { id: `x/${index}`, title: '', partId: 'x', href: '/', days: undefined },
      ]);
      const guide = { title: '', language: 'en', notes: new Map(notes as never), links };
      buildCitations('x', guide as unknown as Guide, String);
    });
    expect(many).toBeLessThanOrEqual(few!);
  });
});
