import type { Element, ElementContent, Properties, Text } from 'hast';
import { classesOf } from '../../../src/markdown/formula-styles.ts';
import { plainName } from './plain-name.ts';

/** What is kept of the attributes of an element; the others are for scripts, for search or for a screen. */
const kept = new Set([
  'alt',
  'cite',
  'className',
  'colSpan',
  'dateTime',
  'headers',
  'height',
  'href',
  'id',
  'lang',
  'reversed',
  'rowSpan',
  'scope',
  'src',
  'start',
  'title',
  'width',
]);

/** What nobody can use in a book. */
const goneTags = new Set(['button', 'fieldset', 'input', 'nav', 'script', 'select', 'template']);
const goneClasses = new Set([
  'chain',
  'entry-menu',
  'figure-choices',
  'figure-controls',
  'figure-hint',
  'figure-open',
  'figure-pick',
  'figure-status',
]);

/** Boxes and colours that a book has no use for; what is in them stays. */
const bareClasses = new Set([
  'figure-panels',
  'figure-stage',
  'katex-html',
  'katex-mathml',
  'scroll',
  't-parameter',
  't-punctuation',
  'wide',
]);

/** Whether an element is of no use in a book, with all that is in it. */
export function isGone({ tagName, properties, children }: Element): boolean {
  if (goneTags.has(tagName) || properties.hidden) return true;
  if ((properties.className ?? []).some((name) => goneClasses.has(name))) return true;
  // Left over where scripts would have written something.
  return tagName === 'p' && children.length === 0;
}

/** Whether an element says nothing in a book, and only what is in it stays. */
export function isBare(element: Element): boolean {
  const { tagName, properties } = element;
  if (classesOf(element).some((name) => bareClasses.has(name))) return true;
  return tagName === 'span' && Object.keys(keptOf(properties)).length === 0;
}

/** The attributes of an element that a book can use. */
export function keptOf(properties: Properties): Properties {
  const entries = Object.entries(properties).filter(
    ([name, value]) => kept.has(name) && value !== '',
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'id' ? plainName(String(value)) : value]),
  );
}

/** Of a drawing all stays but what scripts hang on it. */
export function cleanDrawing(element: Element): Element {
  return {
    type: 'element',
    tagName: element.tagName,
    properties: Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => !/^data[A-Z]|^tabIndex$/.test(name)),
    ),
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [cleanDrawing(child)];
      return child.type === 'text' ? [text(child.value)] : [];
    }),
  };
}

/** A text without its place in the page, which takes more memory than most texts. */
export function text(value: string): Text {
  return { type: 'text', value };
}
