import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstTerms } from '../../../src/client/search/idle.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import { forgetRecent, keepRecent, readRecent } from '../../../src/client/search/recent.ts';
import { lexicon } from './lexicon.fixture.ts';

describe('terms to begin with', () => {
  const names = unpackNames(lexicon);
  const titles = (noteId: string) => firstTerms(names, noteId).map(({ placeTitle }) => placeTitle);

  it('are the first of the guide, each by its place', () => {
    expect(titles('')).toEqual(['梯度下降', '感受野']);
    expect(firstTerms(names, '').map(({ anchor }) => anchor)).toEqual([
      'gradient-descent',
      'receptive-field',
    ]);
  });

  it('begin with those of the note that is being read', () => {
    expect(titles('foundations/convolution')).toEqual(['感受野', '梯度下降']);
  });
});

describe('recent queries', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are the last five, each once, the latest first', () => {
    for (const query of ['a', 'b', 'c', 'd', 'e', 'b', 'f']) keepRecent(query);
    expect(readRecent()).toEqual(['f', 'b', 'e', 'd', 'c']);
    forgetRecent();
    expect(readRecent()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it.each(['{', '{"a":1}', 'null', '[1, {}]'])('are none where %s is kept', (value) => {
    kept.set('searches', value);
    expect(readRecent()).toEqual([]);
  });

  it('are none, and no fault, where storage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    keepRecent('a');
    forgetRecent();
    expect(readRecent()).toEqual([]);
  });
});
