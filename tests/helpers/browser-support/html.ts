import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Browsers } from '../../../src/browsers.ts';
import { compat, missingIn, statementOf, type Entry, type NewFeature } from './compat.ts';

const html = compat.html['elements']!;
const svg = compat.svg['elements']!;
const everywhere = compat.html['global_attributes']!;

/** Finds elements and attributes that a stated browser does not know. What MDN has no page for counts as old. */
export function findNewHtml(tree: Root, oldest: Browsers, name: string): NewFeature[] {
  const found = new Map<string, NewFeature>();
  const judge = (feature: string, entry: Entry | undefined) => {
    const missing = entry && statementOf(entry) ? missingIn(entry, oldest) : '';
    if (missing !== '') found.set(feature, { feature, at: name, missing });
  };
  visit(tree, 'element', ({ tagName, properties }) => {
    const element = html[tagName] ?? svg[tagName];
    judge(`<${tagName}>`, element);
    for (const property of Object.keys(properties)) {
      const attribute = property.toLowerCase();
      judge(`<${tagName} ${attribute}>`, element?.[attribute] ?? everywhere[attribute]);
    }
  });
  return [...found.values()];
}
