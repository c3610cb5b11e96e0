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
import { checkSettings } from './rules/settings.ts';
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
    ...checkSettings(content),
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
  const isConsequence = consequencesOf(issues);
  const seen = new Set<string>();
  return issues.sort(compareIssues).filter((issue) => {
    if (isConsequence(issue)) return false;
    const key = `${showPlace(issue)} ${issue.ruleId} ${valuesOf(issue)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a fault only follows from a value that is refused where it is written. */
function consequencesOf(issues: readonly Issue[]): (issue: Issue) => boolean {
  const refused = issues.filter(({ ruleId }) => ruleId === 'field-value');
  const places = new Set(refused.map(showPlace));
  const ids = refused.filter(({ params }) => params['field'] === 'id');
  const listed = refused.filter(({ params }) => params['field'] === 'notes');
  const isNamed = (name: string, among: readonly Issue[]) =>
    among.some((issue) => valuesOf(issue).includes(name));
  return (issue) => {
    // What is no id at all is not an unknown id as well, and what asks for the id that it should be is right.
    if (isReference(issue) && places.has(showPlace(issue))) return true;
    if (issue.ruleId === 'link-exists')
      return issue.nearest === undefined ? ids.length > 0 : isNamed(issue.nearest, ids);
    if (issue.ruleId === 'about-link-local') return ids.some(({ file }) => file === issue.file);
    if (issue.ruleId === 'guide-note-listed')
      return isNamed(valuesOf(issue).split('/').at(-1)!, listed);
    return false;
  };
}

function isReference({ ruleId }: Issue): boolean {
  return rules[ruleId].area === 'references' || rules[ruleId].area === 'structure';
}

function showPlace({ file, line, column }: Issue): string {
  return `${file}:${line}:${column}`;
}
