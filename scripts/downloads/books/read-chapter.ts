import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Words } from '../../../src/words/index.ts';
import type { Chapter, ChapterSection, FoldedText, GlossaryEntry } from './book-types.ts';
import { cleanArticle } from './clean-article.ts';
import type { DrawingRule } from './drawing-sheet.ts';
import { colourDrawings } from './drawings.ts';
import { findAll, findFirst, hasClass, isOfClass, isTag } from './elements.ts';

interface Reading {
  words: Words;
  /** How drawings get their colours. */
  rules: readonly DrawingRule[];
}

/**
 * A note as books have it, read from its page: what was folded stands at its end.
 * @param id `<part>/<slug>`
 * @param href address of the page, base included
 * @throws Error when the page has no article
 */
export function readChapter(
  html: string,
  { id, href }: { id: string; href: string },
  { words, rules }: Reading,
): Chapter {
  const page = fromHtml(html);
  const main = findFirst(page, isTag('main'));
  const header = main && findFirst(main, isOfClass('note-header'));
  const prose = main && findFirst(main, isOfClass('prose'));
  if (!header || !prose) throw new Error(`The page of ${id} has no article`);
  for (const figure of findAll(prose, isFigure)) colourDrawings(figure, rules);
  const ids = idsOf([header, prose]);
  const { children, folded } = cleanArticle([...header.children, ...prose.children], {
    words,
    href,
    ids,
  });
  const taken = new Set([...ids, ...folded.map((text) => text.id)]);
  const tree = [
    ...children,
    ...printFolded('answers', words.books.answers, folded.filter(isAnswer), taken),
    ...printFolded('figure-texts', words.books.figureTexts, folded.filter(isFigureText), taken),
  ];
  const title = toString(findFirst(header, isTag('h1')) ?? header).trim();
  return {
    id,
    title,
    summary: toString(findFirst(header, isOfClass('summary')) ?? h('p')).trim(),
    tree,
    sections: sectionsOf(tree),
    ids: idsOf(tree),
  };
}

/** The terms of the glossary's page. */
export function readGlossary(html: string, href: string, words: Words): GlossaryEntry[] {
  const page = fromHtml(html);
  return findAll(page, ({ properties }) => properties.dataTerm !== undefined).map((entry) => {
    const { children } = cleanArticle([entry], { words, href, ids: new Set() });
    const cleaned = children[0] as Element;
    return {
      id: String(entry.properties.id),
      term: (findFirst(cleaned, isTag('dt')) ?? cleaned).children,
      meaning: (findFirst(cleaned, isTag('dd')) ?? cleaned).children,
    };
  });
}

const isFigure = (element: Element) => element.tagName === 'figure' && hasClass(element, 'figure');
const isAnswer = ({ kind }: FoldedText) => kind === 'answer';
const isFigureText = ({ kind }: FoldedText) => kind === 'figure';

function printFolded(
  name: string,
  title: string,
  texts: readonly FoldedText[],
  taken: ReadonlySet<string>,
): ElementContent[] {
  if (texts.length === 0) return [];
  let id = name;
  while (taken.has(id)) id += '-';
  return [
    h(`section.folded.${name}`, [
      h('h2', { id }, title),
      ...texts.map((text) =>
        h('div.folded-text', { id: text.id }, [
          h('p.folded-label', [
            h('a', { href: `#${text.from}` }, text.label),
            ...(text.question.length > 0 ? [' ', ...text.question] : []),
          ]),
          ...text.body,
        ]),
      ),
    ]),
  ];
}

function sectionsOf(tree: readonly ElementContent[]): ChapterSection[] {
  const isSection = ({ tagName, properties }: Element) =>
    tagName === 'h2' && properties.id !== undefined;
  return findAll(tree, isSection).map((heading) => ({
    id: String(heading.properties.id),
    title: toString(heading).replace(/\s+/g, ' ').trim(),
  }));
}

function idsOf(tree: readonly ElementContent[]): Set<string> {
  const named = findAll(tree, ({ properties }) => properties.id !== undefined);
  return new Set(named.map(({ properties }) => String(properties.id)));
}
