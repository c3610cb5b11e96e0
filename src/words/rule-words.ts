import type { GuideData } from '../schema/guide.ts';
import type { Issue } from '../schema/issue.ts';
import type { PhraseId, Saying } from '../schema/phrases/index.ts';
import type { Area, RuleId, RuleIdOf } from '../schema/rules.ts';
import type { CommandWords } from './command-words.ts';

/** What is said of a rule; `{value}` and the other names of its values stand for them, other braces for themselves. */
export interface RuleWords {
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  fix: string;
  /** The line in the contributor docs: what the rule wants. */
  doc: string;
}

/** The words of the rules of an area. */
export type AreaWords<A extends Area> = Record<RuleIdOf<A>, RuleWords>;

/** A language for authors: every rule, and what the docs call their areas. */
export interface AuthorWords {
  language: GuideData['language'];
  /** What the commands say. */
  commands: CommandWords;
  rules: Record<RuleId, RuleWords>;
  areas: Record<Area, string>;
  /**
   * `{value}` and the other names of its values stand for them, as in the words of a rule, and `{value:note|notes}` for
   * the word that fits their number.
   */
  phrases: Record<PhraseId, string>;
  /** What stands between the items of a list. */
  comma: string;
}

/** The phrases of an area. */
export type PhraseWords<Names extends object> = Record<keyof Names, string>;

/** What is wrong, and what to do: two phrases under one name. */
export type Pairs<Name extends string> = Record<Name, readonly [problem: string, fix: string]>;

/** The same as phrases, each after a prefix. */
export function toPhrases<Prefix extends string, Name extends string>(
  prefix: Prefix,
  words: Pairs<Name>,
): Record<`${Prefix}${Name}` | `${Prefix}${Name}-fix`, string> {
  return Object.fromEntries(
    Object.entries<readonly [string, string]>(words).flatMap(([name, [problem, fix]]) => [
      [`${prefix}${name}`, problem],
      [`${prefix}${name}-fix`, fix],
    ]),
  ) as Record<`${Prefix}${Name}` | `${Prefix}${Name}-fix`, string>;
}

/** The same for phrases without a second. */
export function withPrefix<Prefix extends string, Name extends string>(
  prefix: Prefix,
  words: Record<Name, string>,
): Record<`${Prefix}${Name}`, string> {
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [`${prefix}${name}`, text]),
  ) as Record<`${Prefix}${Name}`, string>;
}

/** What is wrong and what to do about it, in words. */
export function describeIssue(
  { ruleId, params }: Issue,
  words: AuthorWords,
): { message: string; fix: string } {
  const { message, fix } = words.rules[ruleId];
  return { message: fill(message, params, words), fix: fill(fix, params, words) };
}

/** What is to be said, in the words of a language. */
export function speak(saying: Saying, words: AuthorWords): string {
  if (typeof saying === 'string') return saying;
  if ('phrase' in saying) return fill(words.phrases[saying.phrase], saying.values, words);
  return saying.map((item) => speak(item, words)).join(words.comma);
}

/** Where the words of a rule or a phrase name a value: its name, and the two words that its number chooses between. */
export const slot = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

function fill(
  template: string,
  values: Readonly<Record<string, Saying>>,
  words: AuthorWords,
): string {
  return template.replace(slot, (written, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return written;
    const said = speak(value, words);
    if (one === undefined || other === undefined) return said;
    return new Intl.PluralRules(words.language).select(Number(said)) === 'one' ? one : other;
  });
}
