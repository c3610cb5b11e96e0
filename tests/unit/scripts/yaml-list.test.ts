import { describe, expect, test } from 'vitest';
import { insertWord, takeWord } from '../../../scripts/authors/yaml-list.ts';

const path = ['parts', 0, 'notes'];
const block = `# head
parts:
    -   id: basics   # odd, but theirs
        notes: # see: below
          # mathematics
          - leaves # the first
          - "water"

routes: [ a,b ]
`;
const flush = 'parts:\n- id: a\n  notes:\n  - one\n  - two';
const flow = 'parts: [{id: a, notes: [one, two]}] # all\n';

describe('a word put into a list', () => {
  test.each([
    ['at the end', undefined, '          - "water"\n', '          - "water"\n          - steam\n'],
    [
      'before the first',
      { before: 'leaves' },
      '          - leaves',
      '          - steam\n          - leaves',
    ],
    ['behind the first', { after: 'leaves' }, '# the first\n', '# the first\n          - steam\n'],
    [
      'before a quoted one',
      { before: 'water' },
      '          - "water"',
      '          - steam\n          - "water"',
    ],
  ])('%s of lines changes nothing else', (_, position, from, to) => {
    expect(insertWord(block, path, 'steam', position)).toBe(block.replace(from, to));
  });

  test('keeps a file without a last line break and lists that are not indented', () => {
    expect(insertWord(flush, path, 'three')).toBe(`${flush}\n  - three`);
    expect(insertWord(flush, path, 'three', { before: 'one' })).toBe(
      flush.replace('  - one', '  - three\n  - one'),
    );
  });

  test.each([
    ['at the end', undefined, '[one, two, three]'],
    ['before the first', { before: 'one' }, '[three, one, two]'],
    ['behind the first', { after: 'one' }, '[one, three, two]'],
  ])('%s of a line stays on it', (_, position, list) => {
    expect(insertWord(flow, path, 'three', position)).toBe(flow.replace('[one, two]', list));
  });

  test('starts an empty list on a line of its own', () => {
    expect(
      insertWord(
        'parts:\n  - id: a\n    notes: [] # none\nroutes: []\n',
        path,
        'one',
        undefined,
        ' # new',
      ),
    ).toBe('parts:\n  - id: a\n    notes: # none\n      - one # new\nroutes: []\n');
    expect(insertWord('parts:\n- notes: []', path, 'one')).toBe('parts:\n- notes:\n    - one');
  });

  test('is refused where there is no such list or neighbour', () => {
    expect(() => insertWord(block, ['parts', 1, 'notes'], 'x')).toThrow('no list');
    expect(() => insertWord(block, path, 'x', { after: 'y' })).toThrow('no y');
  });
});

describe('a word taken out of a list', () => {
  test('goes with its line and hands over the comment behind it', () => {
    expect(takeWord(block, path, 'leaves')).toEqual({
      yaml: block.replace('          - leaves # the first\n', ''),
      comment: ' # the first',
    });
    expect(takeWord(flush, path, 'two').yaml).toBe(flush.replace('  - two', ''));
  });

  test('takes an entry of fields by its slug, in lines or on one', () => {
    const planned =
      'planned:\n  # soon\n  - slug: one # a\n    title: One # b\n  - { slug: two, title: Two }\nnotes: []\n';
    expect(takeWord(planned, ['planned'], 'one').yaml).toBe(
      'planned:\n  # soon\n  - { slug: two, title: Two }\nnotes: []\n',
    );
    expect(takeWord(planned, ['planned'], 'two').yaml).toBe(
      planned.replace('  - { slug: two, title: Two }\n', ''),
    );
  });

  test('leaves an empty list in a form that is still a list', () => {
    expect(
      takeWord('parts:\n  - notes: # see: x\n      - one\n    id: a\n', path, 'one').yaml,
    ).toBe('parts:\n  - notes: [] # see: x\n    id: a\n');
  });

  test.each([
    ['one', '[two]'],
    ['two', '[one]'],
  ])('%s of a line takes its comma along', (word, list) => {
    expect(takeWord(flow, path, word).yaml).toBe(flow.replace('[one, two]', list));
  });
});
