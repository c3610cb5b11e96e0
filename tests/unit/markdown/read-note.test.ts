import { describe, expect, it } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';

/** Lines of the file whose `[x](/x/)` is judged as body; undefined where the whole body is left alone. */
function bodyLines(...lines: string[]): number[] | undefined {
  const { draft } = readNote('n.mdx', 'a/n', `${lines.join('\n')}\n`);
  return draft?.landmarks.links.map(({ position }) => position!.start.line);
}

const link = '[x](/x/)';

describe('the body of a note whose front matter is not whole', () => {
  it('begins behind the fields when the first of the two lines is missing', () => {
    expect(bodyLines(`title: ${link}`, '---', link)).toEqual([3]);
    expect(bodyLines('', `title: ${link}`, '---  ', link, '---', link)).toEqual([4, 6]);
  });

  it('begins behind both lines when something blank stands before them', () => {
    expect(bodyLines('', '---', `title: ${link}`, '---', link)).toEqual([5]);
    expect(bodyLines('  ---', `title: ${link}`, '---', link)).toEqual([4]);
  });

  it('begins behind the only line there is', () => {
    expect(bodyLines('', '---', link)).toEqual([3]);
  });

  it('is the whole text when there are no fields, though a line of dashes may follow', () => {
    expect(bodyLines(link, '', link)).toEqual([1, 3]);
    expect(bodyLines('x'.repeat(200), link, '', '---', link)).toEqual([2, 5]);
  });

  it('is nowhere when nothing says where the fields end, or nothing is written', () => {
    expect(bodyLines('---', `title: ${link}`, link)).toBeUndefined();
    expect(bodyLines('', '  ')).toBeUndefined();
  });
});
