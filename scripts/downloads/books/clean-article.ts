import type { Element, ElementContent, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf } from '../../../src/markdown/formula-styles.ts';
import type { Words } from '../../../src/words/index.ts';
import type { FoldedText } from './book-types.ts';
import { findFirst, hasClass, isTag } from './elements.ts';
import { lineEnd } from './formula-breaks.ts';
import { bookFormula } from './formulas.ts';
import { cleanDrawing, isBare, isGone, keptOf, text } from './kept-parts.ts';

/** Lines whose parts only the sheet of the site sets apart, and what does it here. */
const separators: Record<string, string> = {
  'callout-title': ' ',
  'entry-facts': ' · ',
  'entry-state': ' · ',
  'entry-title': ' ',
  'exercise-title': ' · ',
  facts: ' · ',
  requires: ' · ',
};

/** An article without what needs a screen, and what was folded in it. */
export interface CleanArticle {
  children: ElementContent[];
  folded: FoldedText[];
}

interface Options {
  words: Words;
  /** Where the article stands on the site, for what works only there. */
  href: string;
  /** Ids that the article has already, so that none of ours is one of them. */
  ids: ReadonlySet<string>;
}

/**
 * Takes from an article of a page what needs a screen or a script, and folds its answers and the numbers of its figures
 * away, to be printed at the end.
 */
export function cleanArticle(
  nodes: readonly RootContent[],
  { words, href, ids }: Options,
): CleanArticle {
  const folded: FoldedText[] = [];
  const taken = new Set(ids);
  let cards = 0;
  /** The exercises and figures that are being read, the innermost last. */
  const open: { id: string; label: string; isMoving: boolean }[] = [];
  /** The elements around what is being read, the innermost last. */
  const around: Element[] = [];
  return { children: cleanAll(nodes), folded };

  function cleanAll(children: readonly RootContent[]): ElementContent[] {
    return children.flatMap(clean);
  }

  function clean(node: RootContent): ElementContent[] {
    if (node.type === 'text') return [text(node.value)];
    if (node.type !== 'element') return [];
    if (isTask(node)) return [text(node.properties.checked ? '☑' : '☐')];
    if (isGone(node)) return [];
    const classes = classesOf(node);
    if (classes.includes('katex')) return bookFormula(node);
    if (classes.includes('katex-display')) return [h('div.formula', cleanAll(node.children))];
    if (classes.includes('bound')) return bind(cleanAll(node.children));
    if (node.tagName === 'svg') return [cleanDrawing(node)];
    if (node.tagName === 'table') return [h('div.table', rebuild(node))];
    if (node.tagName === 'details') return foldAway(node);
    if (node.tagName === 'figure' && classes.includes('figure'))
      return within(node, labelOfFigure(node), 'figure');
    if (classes.includes('exercise')) return within(node, labelOfExercise(node), 'exercise');
    if (isBare(node) || isOwnLink(node)) return cleanAll(node.children);
    return [rebuild(node)];
  }

  /** An element that something folded in it is from. */
  function within(element: Element, label: string, name: string): ElementContent[] {
    const id = String(element.properties.id ?? freshId(name));
    open.push({ id, label, isMoving: hasScript(element) });
    const built = rebuild({ ...element, properties: { ...element.properties, id } });
    open.pop();
    return [built];
  }

  function rebuild(element: Element): Element {
    const classes = classesOf(element);
    const names =
      element.tagName === 'p' ? [...classes, ...classesOf(around.at(-1) ?? element)] : classes;
    const separator = names.map((name) => separators[name]).find((value) => value !== undefined);
    around.push(element);
    const children = cleanAll(element.children);
    around.pop();
    return {
      type: 'element',
      tagName: element.tagName.includes('-') ? 'div' : element.tagName,
      properties: keptOf(element.properties),
      children: separator === undefined ? children : setApart(children, separator),
    };
  }

  function foldAway(details: Element): ElementContent[] {
    const classes = classesOf(details);
    const [summary, ...rest] = details.children.filter(({ type }) => type === 'element');
    const question = summary?.type === 'element' ? summary.children : [];
    if (classes.includes('card')) return foldCard(details, question, cleanAll(rest));
    if (classes.includes('answer')) return foldAnswer(cleanAll(rest));
    if (classes.includes('figure-text')) return foldFigureText(cleanAll(rest));
    return [h('div', h('p', cleanAll(question)), cleanAll(rest))];
  }

  function foldCard(
    card: Element,
    summary: readonly ElementContent[],
    body: ElementContent[],
  ): ElementContent[] {
    const label = `${words.cardTitle} ${++cards}`;
    const from = String(card.properties.id ?? freshId('card'));
    const question = trim(cleanAll(summary.filter((node) => !hasClass(node, 'card-label'))));
    const id = freshId('answer');
    folded.push({ kind: 'answer', id, from, label, question: structuredClone(question), body });
    return [
      h('div.card', { id: from }, [
        h('p', [
          h('strong', label),
          ' ',
          ...question,
          ' ',
          h('a.unfold', { href: `#${id}` }, words.books.toAnswer),
        ]),
      ]),
    ];
  }

  function foldAnswer(body: ElementContent[]): ElementContent[] {
    const { id: from, label } = open.at(-1)!;
    const id = freshId('answer');
    folded.push({ kind: 'answer', id, from, label, question: [], body });
    return [h('p.answer-link', h('a.unfold', { href: `#${id}` }, words.books.toAnswer))];
  }

  function foldFigureText(body: ElementContent[]): ElementContent[] {
    const { id: from, label, isMoving } = open.at(-1)!;
    const id = freshId('figure-text');
    folded.push({ kind: 'figure', id, from, label, question: [], body });
    const onSite = h('span.on-site', [
      ' · ',
      h('a', { href: `${href}#${from}` }, words.books.moveOnSite),
    ]);
    return [
      h('p.figure-link', [
        h('a.unfold', { href: `#${id}` }, words.books.toFigureText),
        ...(isMoving ? [onSite] : []),
      ]),
    ];
  }

  /** A heading or a term leads to itself, for those who copy addresses. */
  function isOwnLink({ tagName, properties }: Element): boolean {
    return (
      tagName === 'a' && around.some((one) => properties.href === `#${String(one.properties.id)}`)
    );
  }

  function freshId(name: string): string {
    for (let count = 1; ; count++) {
      const id = `${name}-${count}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  }
}

/** The box of a list of things to do, which nobody may tick. */
const isTask = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && properties.type === 'checkbox' && properties.disabled === true;

function setApart(children: readonly ElementContent[], separator: string): ElementContent[] {
  return children
    .filter((node) => node.type !== 'text' || node.value.trim() !== '')
    .map((node) => (node.type === 'element' ? { ...node, children: trim(node.children) } : node))
    .flatMap((node, nth) => (nth === 0 ? [node] : [text(separator), node]));
}

/** What no line end may part, such as a formula and its comma: of a formula in pieces only those at its ends. */
function bind(nodes: readonly ElementContent[]): ElementContent[] {
  const groups: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'text' && node.value === lineEnd) groups.push([]);
    else groups.at(-1)!.push(node);
  }
  return groups.flatMap((group, nth): ElementContent[] => [
    ...(nth === 0 ? [] : [text(lineEnd)]),
    ...(group.length === 1 ? group : [h('span.bound', group)]),
  ]);
}

/** Without blanks at its ends. */
function trim(nodes: readonly ElementContent[]): ElementContent[] {
  const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === '';
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  return nodes.slice(first, last + 1).map((node, nth, { length }) => {
    if (node.type !== 'text') return node;
    const value = nth === 0 ? node.value.trimStart() : node.value;
    return text(nth === length - 1 ? value.trimEnd() : value);
  });
}

function labelOfExercise(exercise: Element): string {
  const title = exercise.children.find((node) => hasClass(node, 'exercise-title'));
  const parts = title?.type === 'element' ? title.children : [];
  return parts
    .filter((node) => node.type === 'element' && !hasClass(node, 'exercise-minutes'))
    .map((node) => toString(node).trim())
    .join(' · ');
}

/** What the first drawing shows, in its own words. */
function labelOfFigure(figure: Element): string {
  const title = findFirst(figure, isTag('title'));
  return title === undefined ? '' : toString(title).trim();
}

/** Whether a script moves a figure: then it is an element of its own. */
function hasScript({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName.includes('-'));
}
