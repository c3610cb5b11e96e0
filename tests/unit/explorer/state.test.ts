import { describe, expect, it } from 'vitest';
import {
  formatState,
  isPlain,
  parseState,
  without,
  type Facet,
} from '../../../src/client/explorer/state.ts';

const facets: Facet[] = [
  { key: 'rating', values: ['essential', 'recommended', 'none'] },
  { key: 'kind', values: ['paper', 'book'] },
  { key: 'framework', values: ['none', 'tensorflow@1'] },
];
const roundTrip = (search: string) => formatState(parseState(search, facets), facets);

describe('the state in the address', () => {
  it('is read and written back as it stands', () => {
    const address =
      '?rating=essential&kind=paper,book&framework=tensorflow%401&q=%E5%8D%B7%E7%A7%AF&sort=year';
    expect(roundTrip(address)).toBe(address);
    expect(parseState(address, facets)).toEqual({
      chosen: [new Set([0]), new Set([0, 1]), new Set([1])],
      text: '卷积',
      sort: 'year',
    });
  });

  it('is empty for the plain list', () => {
    expect(roundTrip('')).toBe('');
    expect(roundTrip('?sort=reading&q=+&kind=')).toBe('');
    expect(isPlain(parseState('?sort=year', facets))).toBe(true);
    expect(isPlain(parseState('?q=x', facets))).toBe(false);
    expect(isPlain(parseState('?kind=book', facets))).toBe(false);
  });

  it('keeps one value where only one can be chosen, and the slash of an id legible', () => {
    const notes = [{ key: 'note', values: ['a/one', 'b/two'], isSingle: true }];
    expect(formatState(parseState('?note=b/two', notes), notes)).toBe('?note=b/two');
    expect(formatState(parseState('?note=b%2Ftwo,a/one', notes), notes)).toBe('?note=a/one');
  });

  it('has one spelling: values in the order of the form, each once', () => {
    expect(roundTrip('?kind=book,paper,book&rating=none')).toBe('?rating=none&kind=paper,book');
    expect(roundTrip('?kind=book&kind=paper')).toBe('?kind=paper,book');
  });

  it('ignores what the list does not know', () => {
    expect(roundTrip('?kind=paper,song&colour=red&sort=random&rating=__proto__')).toBe(
      '?kind=paper',
    );
  });

  it('survives text that would break an address', () => {
    const text = '100% <b> a&b=c #1 +';
    expect(parseState(`?q=${encodeURIComponent(text)}`, facets).text).toBe(text);
    expect(roundTrip(`?q=${encodeURIComponent(text)}`)).toBe(`?q=${encodeURIComponent(text)}`);
  });

  it('cuts text longer than the field takes', () => {
    expect(parseState(`?q=${'x'.repeat(5000)}`, facets).text).toHaveLength(200);
  });

  it('loses the dropped filters and keeps the others', () => {
    const state = parseState('?rating=essential&kind=paper&q=x&sort=title', facets);
    expect(formatState(without(state, [0]), facets)).toBe('?kind=paper&q=x&sort=title');
    expect(formatState(without(state, [1, 3]), facets)).toBe('?rating=essential&sort=title');
  });
});
