import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guideLanguages } from '../../../src/schema/language.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

type Entry = string | ((...args: unknown[]) => string);

/** Every word by its path, as `links.reasons.ok`. */
function flatten(words: object, path = ''): Map<string, Entry> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(value, `${path}${name}.`)]
        : [[`${path}${name}`, value as Entry] as const],
    ),
  );
}

/** A text, a number and a list at once, so that it can stand for any value; it shows as 7001, 7002 … */
const value = (index: number) => [String(7001 + index)];

const say = (entry: Entry): string =>
  typeof entry === 'string'
    ? entry
    : entry(...Array.from({ length: entry.length }, (_, i) => value(i)));

const languages = guideLanguages.map((language) => ({
  language,
  words: flatten(commandWordsOf(language)),
}));
const chinese = flatten(commandWordsOf('zh-CN'));

describe.each(languages)('what the commands say in $language', ({ language, words }) => {
  test('is complete', () => {
    expect([...words.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [name, entry] of words) expect(say(entry).trim(), name).not.toBe('');
  });

  test('takes and shows the same values as in Chinese', () => {
    const shown = (entry: Entry) => [...new Set(say(entry).match(/\b70\d\d\b|%s/g))].sort();
    for (const [name, entry] of words) {
      expect(typeof entry, name).toBe(typeof chinese.get(name));
      expect(shown(entry), name).toEqual(shown(chinese.get(name)!));
      if (typeof entry === 'function') expect(shown(entry), name).toHaveLength(entry.length);
    }
  });

  test('names the same commands, options, variables and files as in Chinese', () => {
    const named = (entry: Entry) =>
      [
        ...new Set(
          say(entry).match(
            /npm run [\w:]+|--[\w-]+|\b[A-Z]+_[A-Z_]+\b|[\w.-]+\.(?:ya?ml|json|md)\b/g,
          ),
        ),
      ].sort();
    for (const [name, entry] of words)
      expect(named(entry), name).toEqual(named(chinese.get(name)!));
  });

  test('stands in a folder of the same files', () => {
    const files = (name: string) => readdirSync(`src/words/${name}/commands`).sort();
    expect(files(language)).toEqual(files('zh-CN'));
  });
});

describe('English', () => {
  const words = flatten(commandWordsOf('en'));

  test('has no Chinese in it, not even its punctuation', () => {
    for (const [name, entry] of words)
      expect(say(entry), name).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u);
  });

  test('counts one note, and two notes', () => {
    const { built, minutes } = commandWordsOf('en').build;
    expect(built(1, '0.3', 'dist')).toBe('Built 1 note in 0.3 s, in dist');
    expect(built(2, '0.3', 'dist')).toBe('Built 2 notes in 0.3 s, in dist');
    expect(minutes(1)).toBe('1 minute');
    const { authors, fix, links, snippets } = commandWordsOf('en');
    expect(fix.changed(1)).toBe('Mended 1 place in the content');
    expect(authors.undone(1)).toMatch(/\(1 file\)$/);
    expect(links.resumed(1)).toMatch(/, 1 result so far$/);
    expect(links.report.summary(1, [])).toMatch(/^1 address:/);
    expect(links.report.moreHosts(1)).toBe('and 1 more host');
    expect(links.issue.intro(1)).toMatch(/^1 outside link is /);
    expect(snippets.fine(1, 1)).toBe('1 python block without a fault, 1 of them was run');
    expect(snippets.skipped(1, 'python3', ['keras'])).toMatch(/^1 block was not run/);
  });
});
