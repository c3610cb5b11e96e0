import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { attributeOf, isComponent, type Jsx } from '../../src/markdown/jsx.ts';
import { isOwnGuide } from '../own/own.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { sites } from './built.ts';

/** What pages print of the components that an author wrote: each with its own words, address and kind. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, treeOf, linkById, bylineOf } = readBoth(site);
  const addressOf = (id: string) => `${site.base}${id}/`;
  const terms = new Map(content.terms.data!.map((term) => [term.id, term]));

  /** Compares, note by note, what its elements of a name should print with what its page prints. */
  function compare(
    name: Parameters<typeof isComponent>[1],
    selector: string,
    wanted: (element: Jsx, note: string) => unknown,
    shown: (element: Element) => unknown,
  ): void {
    let count = 0;
    for (const { id, landmarks } of content.notes) {
      const elements = landmarks!.elements.filter((element) => element.name === name);
      const prose = select('.prose', treeOf(`${id}/index.html`))!;
      // What stands in an <About> is printed at its link, wherever the author wrote it.
      const sorted = (all: unknown[]) => all.map((one) => JSON.stringify(one)).sort();
      expect(sorted(selectAll(selector, prose).map(shown)), id).toEqual(
        sorted(elements.map((element) => wanted(element, id))),
      );
      count += elements.length;
    }
    // A guide need not have all of them; the small one and ours do.
    if (site.name === 'tiny' || isOwnGuide) expect(count).toBeGreaterThan(0);
  }

  it('says of each callout its kind and its title', () => {
    compare(
      'Callout',
      '.callout',
      (element) => {
        const kind = attributeOf(element, 'kind') as keyof typeof words.callouts;
        return [`callout-${kind}`, words.callouts[kind], attributeOf(element, 'title')];
      },
      (callout) => [
        (callout.properties.className as string[])[1],
        text(select('.callout-title strong', callout)),
        text(select('.callout-title span', callout)),
      ],
    );
  });

  it('says of each citation who, when and where, and leads to its entry', () => {
    compare(
      'Cite',
      'a.cite',
      (element, note) => {
        const { link, note: home } = linkById.get(attributeOf(element, 'link')!)!;
        const { by: [first] = [], etAl = false, via, title, year } = link;
        const who =
          first === undefined ? (via ?? title) : words.citedBy(first, etAl || link.by!.length > 1);
        const label = words.citation([who, year, attributeOf(element, 'locator')]);
        return [label, `${home === note ? '' : addressOf(home)}#${link.id}`];
      },
      (cite) => [text(cite), cite.properties.href],
    );
  });

  it('says of each quote whether it is verbatim, whose it is and where it stands', () => {
    const aboutOf = new Map<Jsx, string>();
    for (const { landmarks } of content.notes) {
      for (const about of landmarks!.elements.filter(({ name }) => name === 'About'))
        visit(about, (node) => {
          if (isComponent(node, 'Quote')) aboutOf.set(node, attributeOf(about, 'link')!);
        });
    }
    compare(
      'Quote',
      'figure.quote',
      (element) => {
        const { link } = linkById.get(attributeOf(element, 'link') ?? aboutOf.get(element)!)!;
        const locator = attributeOf(element, 'locator');
        const who = attributeOf(element, 'by') ?? bylineOf(link);
        return [
          attributeOf(element, 'verbatim') === 'true' ? words.verbatim : words.paraphrase,
          [who, link.title, locator ?? []].flat().join(' · '),
          link.url,
        ];
      },
      (quote) => {
        const [, caption = ''] = /^\S+ (.*)$/.exec(text(select('figcaption', quote))!) ?? [];
        const badge = text(select('figcaption .badge', quote));
        return [badge, caption, select('blockquote', quote)!.properties.cite];
      },
    );
  });

  it('says of each exercise its title and its minutes, and of each figure its caption', () => {
    compare(
      'Exercise',
      '.exercise',
      (element) => [
        attributeOf(element, 'title') ?? '',
        words.minutes(Number(attributeOf(element, 'minutes'))),
      ],
      (exercise) => [
        text(select('.exercise-title > span:not(.exercise-minutes)', exercise)) ?? '',
        text(select('.exercise-minutes', exercise)),
      ],
    );
    compare(
      'Figure',
      'figure.figure',
      (element) => attributeOf(element, 'caption') ?? '',
      (figure) => text(select('figure > figcaption', figure)) ?? '',
    );
  });

  it('puts the name of each version over it', () => {
    compare(
      'Version',
      '.version',
      (element) => attributeOf(element, 'name'),
      (version) => text(select('.version-name', version)),
    );
  });

  it('asks each question of the author, as text where it is nothing else', () => {
    compare(
      'Card',
      'details.card',
      (element) => plain(attributeOf(element, 'question')!),
      (card) => {
        const asked = text(select('summary', card))!.slice(words.cardTitle.length).trim();
        return select('summary .katex', card) ? '' : plain(asked);
      },
    );
  });

  it('leads from each term to its place among the terms, with both names', () => {
    compare(
      'Term',
      'a.term',
      (element) => {
        const { id, zh, en } = terms.get(attributeOf(element, 'id')!)!;
        return [`${site.base}terms/#${id}`, zh === en ? zh : `${zh} ${en}`];
      },
      (term) => [term.properties.href, term.properties.title],
    );
  });

  it('names the language of each piece of code, and an output as such', () => {
    for (const { id, landmarks } of content.notes) {
      const labels = selectAll('.prose .code-block', treeOf(`${id}/index.html`)).map((block) => [
        text(select('.code-language', block)),
        (block.properties.className as string[]).includes('code-output'),
      ]);
      const wanted = landmarks!.code.map(({ lang }) =>
        lang === 'output' ? [words.output, true] : [lang, false],
      );
      expect(labels.map(String).sort(), id).toEqual(wanted.map(String).sort());
    }
  });
});

/** A question without marks of Markdown; nothing where a formula stands in it. */
function plain(question: string): string {
  return question.includes('$')
    ? ''
    : question
        .replace(/[`*\\]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}
