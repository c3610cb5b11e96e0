import type { GuideData } from '../schema/guide.ts';
import type { Issue } from '../schema/issue.ts';
import { en } from './en/index.ts';
import { enRules } from './en/rules/index.ts';
import { describeIssue, type AuthorWords } from './rule-words.ts';
import { zhCN, type Words } from './zh-CN/index.ts';
import { zhCNRules } from './zh-CN/rules/index.ts';

export type { AuthorWords, Words };
/** What a copy of the site says of itself. */
export type OfflineWords = Words['offline'];

/** A language is a folder here, a line in this table and a name in the schema of guide.yaml. */
const interfaces: Record<GuideData['language'], Words> = { 'zh-CN': zhCN, en };

/** Interface words of the language that guide.yaml names. */
export function wordsOf(language: GuideData['language']): Words {
  return interfaces[language];
}

const authors: Record<GuideData['language'], AuthorWords> = { 'zh-CN': zhCNRules, en: enRules };

/** What the authors of a guide in that language are told; in English where nothing says which language it is. */
export function authorWordsOf(language: GuideData['language'] = 'en'): AuthorWords {
  return authors[language];
}

/** What is wrong, as authors are told. */
export function messageOf(issue: Issue, words: AuthorWords): string {
  return describeIssue(issue, words).message;
}
