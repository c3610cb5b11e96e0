import type { Issue } from '../schema/issue.ts';
import type { KatexReason, PhraseId, Saying } from '../schema/phrases.ts';
import type { Area, RuleId, RuleIdOf } from '../schema/rules.ts';

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
  rules: Record<RuleId, RuleWords>;
  areas: Record<Area, string>;
  /** `{value}` and the other names of its values stand for them, as in the words of a rule. */
  phrases: Record<PhraseId, string>;
}

/** What is wrong with a formula, and what to do. */
export type KatexWords = Record<KatexReason, readonly [problem: string, fix: string]>;

export type KatexPhrases = Pick<
  AuthorWords['phrases'],
  Extract<PhraseId, `katex-${KatexReason}${'' | '-fix'}`>
>;

/** The same as phrases. */
export function toPhrases(words: KatexWords): KatexPhrases {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, [problem, fix]]) => [
      [`katex-${name}`, problem],
      [`katex-${name}-fix`, fix],
    ]),
  ) as KatexPhrases;
}

/** What is wrong and what to do about it, in words. */
export function describeIssue(
  { ruleId, params }: Issue,
  words: AuthorWords,
): { message: string; fix: string } {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, saying]) => [name, speak(saying, words)]),
  );
  const { message, fix } = words.rules[ruleId];
  return { message: fill(message, values), fix: fill(fix, values) };
}

/** Something to be said, in the words of a language. */
export function speak(saying: Saying, { phrases }: AuthorWords): string {
  return typeof saying === 'string' ? saying : fill(phrases[saying.phrase], saying.values);
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
