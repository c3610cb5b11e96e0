import { compareIssues, type Issue } from '../../src/schema/issue.ts';
import type { Content } from './content.ts';
import { checkAddresses } from './rules/addresses.ts';
import { checkBodies } from './rules/body.ts';
import { checkFiles } from './rules/files.ts';
import { checkIds } from './rules/ids.ts';
import { checkMath } from './rules/math.ts';
import { checkOrder } from './rules/order.ts';
import { checkRatings } from './rules/ratings.ts';
import { checkReferences } from './rules/references.ts';
import { checkRequires } from './rules/requires.ts';
import { checkTerms } from './rules/terms.ts';

/** Every fault of a guide, sorted, each once. Pure: the content has been read before. */
export function checkContent(content: Content): Issue[] {
  const issues = [
    ...content.issues,
    ...checkFiles(content),
    ...checkOrder(content),
    ...checkRequires(content),
    ...checkIds(content),
    ...checkTerms(content),
    ...checkBodies(content),
    ...checkReferences(content),
    ...checkAddresses(content),
    ...checkRatings(content),
    ...checkMath(content),
  ];
  const seen = new Set<string>();
  return issues.sort(compareIssues).filter((issue) => {
    const key = `${issue.file}:${issue.line}:${issue.column} ${issue.ruleId} ${issue.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
