import { formatIssues as format, type Format } from '../../scripts/check/report.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { authorWordsOf, messageOf as message } from '../../src/words/index.ts';

/** What the authors of a Chinese guide are told; most tests speak it. */
export const chinese = authorWordsOf('zh-CN');

export const messageOf = (issue: Issue): string => message(issue, chinese);

export const formatIssues = (issues: readonly Issue[], kind: Format): string =>
  format(issues, kind, chinese);
