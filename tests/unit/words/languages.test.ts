import { describe, expect, it } from 'vitest';
import { systemCodes } from '../../../src/schema/phrases/files.ts';
import { phrases, say, type PhraseId } from '../../../src/schema/phrases/index.ts';
import { lessonParts } from '../../../src/schema/phrases/lessons.ts';
import { katexReasons } from '../../../src/schema/phrases/math.ts';
import { yamlCodes } from '../../../src/schema/phrases/yaml.ts';
import { guideLanguages } from '../../../src/schema/language.ts';
import { rules, type RuleId } from '../../../src/schema/rules.ts';
import { authorWordsOf } from '../../../src/words/index.ts';
import { slot, speak, type AuthorWords } from '../../../src/words/rule-words.ts';

const withFix = (names: readonly string[]) => names.flatMap((name) => [name, `${name}-fix`]);
const phraseIds = [
  ...Object.keys(phrases),
  ...withFix(katexReasons.map((name) => `katex-${name}`)),
  ...withFix(systemCodes.map((name) => `system-${name}`)),
  ...yamlCodes.map((name) => `yaml-${name}`),
  ...withFix(lessonParts),
] as PhraseId[];

/** Names in braces that stand for values; others, as in `\begin{array}`, stand for themselves. */
const known = new Set<string>([
  ...Object.values(rules).flatMap(({ params }) => params),
  ...Object.values(phrases).flat(),
]);

function namesIn(template: string): string[] {
  const names = [...template.matchAll(slot)].map((match) => match[1]!);
  return [...new Set(names)].filter((name) => known.has(name)).sort();
}

/** Everything that a language says to authors, each under its name. */
function textsOf(words: AuthorWords): [name: string, text: string][] {
  return [
    ...Object.entries(words.rules).flatMap(([id, { message, fix, doc }]) =>
      [message, fix, doc].map((text): [string, string] => [id, text]),
    ),
    ...Object.entries(words.phrases),
    ...Object.entries(words.areas),
  ];
}

describe.each(guideLanguages)('what authors are told in %s', (language) => {
  const words = authorWordsOf(language);

  it('has words for every rule, every phrase and every area, and for nothing else', () => {
    expect(words.language).toBe(language);
    expect(Object.keys(words.rules).sort()).toEqual(Object.keys(rules).sort());
    expect(Object.keys(words.phrases).sort()).toEqual(phraseIds.toSorted());
    expect(new Set(Object.keys(words.areas))).toEqual(
      new Set(Object.values(rules).map(({ area }) => area)),
    );
    for (const [name, text] of textsOf(words)) expect(text.trim(), name).not.toBe('');
  });

  it('names the values of a rule, each of them and no other', () => {
    for (const id of Object.keys(rules) as RuleId[]) {
      const { message, fix, doc } = words.rules[id];
      expect({ id, values: namesIn(message + fix) }).toEqual({
        id,
        values: rules[id].params.toSorted(),
      });
      expect(doc).not.toMatch(/\{(?:value|other|found|advice|limit|note)\b/);
    }
  });

  it('names the values of a phrase, each of them and no other', () => {
    for (const [id, names] of Object.entries(phrases))
      expect({ id, values: namesIn(words.phrases[id as PhraseId]) }).toEqual({
        id,
        values: names.toSorted(),
      });
  });
});

const chinese = authorWordsOf('zh-CN');
const english = authorWordsOf('en');

describe('the two languages', () => {
  it('say the same of the same values', () => {
    for (const id of phraseIds)
      expect({ id, values: namesIn(english.phrases[id]) }).toEqual({
        id,
        values: namesIn(chinese.phrases[id]),
      });
  });

  it('keep to their own letters and punctuation', () => {
    for (const [name, text] of textsOf(english))
      expect(text, name).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
    for (const [name, text] of textsOf(chinese))
      expect(text, name).not.toMatch(/\b(?:the|is|of|with|not|and|write)\b(?![-:'"{])/);
  });
});

describe('English', () => {
  it('counts one thing and several', () => {
    const total = (errors: string, warnings: string) =>
      speak(say('report-total', { errors, warnings }), english);
    expect(total('1', '0')).toBe('1 error, 0 warnings');
    expect(total('2', '1')).toBe('2 errors, 1 warning');
    expect(speak(say('value-list', { value: '1' }), english)).toBe('a list of 1 item');
  });

  it('puts its own comma between the items of a list, also within a phrase', () => {
    const list = ['/a/', say('published-link', { value: 'x' })];
    expect(speak(list, english)).toBe('/a/, link x');
    expect(speak(list, chinese)).toBe('/a/、链接 x');
    expect(speak(say('report-expected', { value: ['a', 'b'] }), english)).toBe('Expected: a, b');
  });

  it('leaves alone what stands in braces and is no value', () => {
    const text = speak(say('katex-superscript', { value: '', other: '' }), english);
    expect(text + english.phrases['katex-superscript-fix']).toContain('{a^b}^c');
    expect(speak(say('katex-accent-text-fix', { value: '\\r', other: '' }), english)).toContain(
      '\\text{\\r{…}}',
    );
  });
});
