import { compareIssues, type Issue } from '../../src/schema/issue.ts';
import { checkSiteLinks } from './links.ts';
import { checkPageSet, type ExpectedPages } from './page-set.ts';
import type { Site } from './read-site.ts';
import { checkWeight } from './weight.ts';

/** Every fault of a built site but those of its HTML, sorted. */
export function checkSite(site: Site, expected: ExpectedPages): Issue[] {
  return [
    ...site.pages.flatMap(({ faults }) => faults),
    ...checkSiteLinks(site),
    ...checkPageSet(site, expected),
    ...checkWeight(site, expected.sources),
  ].sort(compareIssues);
}
