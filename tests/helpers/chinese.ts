import { formatIssues as format, type Format } from '../../scripts/check/report.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { SaidError } from '../../src/schema/phrases/index.ts';
import { authorWordsOf, messageOf as message } from '../../src/words/index.ts';
import { speak } from '../../src/words/rule-words.ts';

/** What the authors of a Chinese guide are told; most tests speak it. */
export const chinese = authorWordsOf('zh-CN');

export const messageOf = (issue: Issue): string => message(issue, chinese);

export const formatIssues = (issues: readonly Issue[], kind: Format): string =>
  format(issues, kind, chinese);

/** The same operation; what it throws of itself is said in Chinese. */
export function inChinese<Result>(operation: () => Result): Result {
  try {
    return operation();
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    throw Object.assign(error, { message: speak(error.saying, chinese) });
  }
}
