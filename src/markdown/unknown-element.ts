import { components } from '../schema/components.ts';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { findNearest } from '../schema/nearest.ts';
import { say } from '../schema/phrases/index.ts';
import { insteadOfHtml } from './html-elements.ts';

/**
 * An element that is no component: HTML, with what a note has instead; the name of a component, misspelt; or no tag at
 * all, as in `vector<int>`.
 */
export function unknownElement(name: string, place: Place): Issue {
  const instead = insteadOfHtml(name);
  if (instead) return createIssue('html-element', place, { value: name, advice: instead });
  const known = Object.keys(components);
  const nearest = findNearest(name, known);
  if (nearest === undefined && /^[a-z_]/.test(name))
    return createIssue('mdx-syntax', place, {
      value: say('tag-unknown', { value: name }),
      advice: say('tag-escape'),
    });
  return createIssue('component-known', place, { value: name }, { expected: known, nearest });
}
