import type { GuideData } from '../schema/guide.ts';
import type { Issue } from '../schema/issue.ts';
import type { Saying } from '../schema/phrases.ts';
import { en } from './en/index.ts';
import { describeIssue, speak, type AuthorWords } from './rule-words.ts';
import { zhCN, type Words } from './zh-CN/index.ts';
import { zhCNRules } from './zh-CN/rules/index.ts';

export type { Words };

/** A language is a folder here, a line in this table and a name in the schema of guide.yaml. */
const interfaces: Record<GuideData['language'], Words> = { 'zh-CN': zhCN, en };

/** Interface words of the language that guide.yaml names. */
export function wordsOf(language: GuideData['language']): Words {
  return interfaces[language];
}

/** What authors are told; the guide's readers may speak another language. */
export const authorWords: AuthorWords = zhCNRules;

/** What is wrong, as authors are told. */
export function messageOf(issue: Issue): string {
  return describeIssue(issue, authorWords).message;
}

/** Something to be said, as authors are told. */
export function toldAuthors(saying: Saying): string {
  return speak(saying, authorWords);
}
