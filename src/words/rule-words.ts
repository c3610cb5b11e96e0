import type { Issue } from '../schema/issue.ts';
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
}

/** What is wrong and what to do about it, in words. */
export function describeIssue(
  { ruleId, params }: Issue,
  { rules }: AuthorWords,
): { message: string; fix: string } {
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  return { message: fill(rules[ruleId].message), fix: fill(rules[ruleId].fix) };
}
