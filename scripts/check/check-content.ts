import { compareIssues, valuesOf, type Issue } from '../../src/schema/issue.ts';
import { rules } from '../../src/schema/rules.ts';
import type { Content } from '../../src/read/content.ts';
import { checkAddresses, ownSites } from './rules/addresses.ts';
import { checkBodies } from './rules/body.ts';
import { checkDefinitions } from './rules/definitions.ts';
import { checkFiles } from './rules/files.ts';
import { checkImages } from './rules/images.ts';
import { checkLessons } from './rules/lessons.ts';
import { checkLists } from './rules/lists.ts';
import { checkMarkup } from './rules/markup.ts';
import { checkIds } from './rules/ids.ts';
import { checkMath } from './rules/math.ts';
import { checkNestedLinks } from './rules/nested-links.ts';
import { checkOrder } from './rules/order.ts';
import { checkPublic } from './rules/public.ts';
import { checkPublished } from './rules/published.ts';
import { checkRatings } from './rules/ratings.ts';
import { checkForeignMarkdown } from './rules/foreign-markdown.ts';
import { checkRawLinks } from './rules/raw-links.ts';
import { checkRawMarks } from './rules/raw-marks.ts';
import { checkRawMath } from './rules/raw-math.ts';
import { checkReferences } from './rules/references.ts';
import { checkRequires } from './rules/requires.ts';
import { checkWords } from './rules/words.ts';
import { checkTables } from './rules/tables.ts';
import { checkTerms } from './rules/terms.ts';
import { checkUnfinished } from './rules/unfinished.ts';

/**
 * Every fault of a guide, sorted, each once. Pure: the content has been read before.
 * @param site address at which this build is published, where that is known
 * @param today `YYYY-MM-DD`, where that is known
 */
export function checkContent(content: Content, site?: string, today?: string): Issue[] {
  const sites = ownSites(content, site);
  const issues = [
    ...content.issues,
    ...checkFiles(content),
    ...checkImages(content),
    ...checkPublic(content),
    ...checkOrder(content),
    ...checkRequires(content),
    ...checkIds(content),
    ...checkTerms(content),
    ...checkWords(content),
    ...checkLists(content),
    ...checkMarkup(content),
    ...checkBodies(content),
    ...checkLessons(content),
    ...checkReferences(content, sites),
    ...checkRawLinks(content),
    ...checkRawMarks(content),
    ...checkForeignMarkdown(content),
    ...checkNestedLinks(content),
    ...checkDefinitions(content),
    ...checkPublished(content),
    ...checkAddresses(content, sites),
    ...checkRatings(content),
    ...checkMath(content),
    ...checkRawMath(content),
    ...checkTables(content),
    ...checkUnfinished(content, today),
  ];
  const refused = new Set(issues.filter(({ ruleId }) => ruleId === 'field-value').map(showPlace));
  const seen = new Set<string>();
  return issues.sort(compareIssues).filter((issue) => {
    // What is no id at all is not an unknown id as well.
    if (isReference(issue) && refused.has(showPlace(issue))) return false;
    const key = `${showPlace(issue)} ${issue.ruleId} ${valuesOf(issue)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function isReference({ ruleId }: Issue): boolean {
  return rules[ruleId].area === 'references' || rules[ruleId].area === 'structure';
}

function showPlace({ file, line, column }: Issue): string {
  return `${file}:${line}:${column}`;
}
