import { compareIssues, type Issue } from '../../../src/schema/issue.ts';
import { checkDistHtml } from './html.ts';
import { checkDistLinks } from './links.ts';
import { checkPageSet, type ExpectedPages } from './page-set.ts';
import { checkDistPages } from './policy.ts';
import { readDist } from './read-site.ts';
import { checkWeight } from './weight.ts';

/** Every fault of a built site, sorted. @param label how messages name the folder */
export function checkDist(
  dir: string,
  base: string,
  expected: ExpectedPages,
  label = dir,
): Issue[] {
  const dist = readDist(dir, base, label);
  return [
    ...checkDistLinks(dist),
    ...checkDistPages(dist),
    ...checkPageSet(dist, expected),
    ...checkDistHtml(dist),
    ...checkWeight(dist, expected.sources),
  ].sort(compareIssues);
}
