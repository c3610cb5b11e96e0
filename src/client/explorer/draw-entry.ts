import type { List, Place } from './list.ts';
import { make } from './make.ts';
import { fill as fillIn } from './text.ts';

/** An entry as `Entry.astro` prints it on pages of many notes, but without an id: the page may show it, too. */
export function drawEntry(place: Place, words: List['words'], isAlone: boolean): HTMLElement {
  const { link } = place.entry;
  const title = make(
    'a',
    {
      href: link.url,
      rel: 'external noopener',
      hreflang: link.lang,
      lang: link.lang === 'en' ? 'en' : undefined,
    },
    link.title,
  );
  const rating = words.ratings[link.rating];
  return make(
    'li',
    { class: 'entry', 'data-entry': link.id, 'data-was': link.aliases?.join(' ') },
    make(
      'p',
      { class: 'entry-title' },
      title,
      ...(rating
        ? [
            ' ',
            make(
              'span',
              { class: `rating rating-${link.rating}` },
              make('span', { 'aria-hidden': 'true' }, rating.mark),
              ` ${rating.name}`,
            ),
          ]
        : []),
    ),
    make(
      'p',
      { class: 'entry-facts' },
      ...link.facts.map((fact) => make('span', {}, fact)),
      ...(link.badges ?? []).map((badge) => make('span', { class: 'badge' }, badge)),
    ),
    drawMenu(place, words),
    link.why === undefined ? '' : fill(make('p', { class: 'entry-why' }, link.why), link.whyHtml),
    link.outline
      ? make(
          'details',
          { class: 'entry-outline' },
          make('summary', {}, link.outline.label),
          make('ol', {}, ...link.outline.items.map((item) => fill(make('li', {}), item))),
        )
      : '',
    drawState(place, words, isAlone),
  );
}

/** The menu without its addresses, to be copied: that takes a fraction of the time of making one. */
let blankMenu: HTMLElement | undefined;

function drawMenu({ entry: { link, own } }: Place, words: List['words']): HTMLElement {
  blankMenu ??= make(
    'details',
    { class: 'entry-menu' },
    make('summary', { 'aria-label': words.menu }, '⋯'),
    make(
      'p',
      {},
      make('a', { href: '' }, words.permalink),
      make('a', { class: 'cite-link', href: '' }, words.cite),
      outside('', words.archiveLookup),
      make('a', { class: 'report', href: '', rel: 'external noopener nofollow' }, words.report),
    ),
  );
  const menu = blankMenu.cloneNode(true) as HTMLElement;
  const [permalink, cite, archive, report] = menu.lastElementChild!.children as Iterable<Element>;
  permalink!.setAttribute('href', `${own.note.href}#${link.id}`);
  cite!.setAttribute('href', fillIn(words.patterns.cite, { part: own.part.id, link: link.id }));
  if (link.archive) archive!.remove();
  else archive!.setAttribute('href', fillIn(words.patterns.archive, { address: link.url }));
  report!.setAttribute(
    'href',
    fillIn(words.patterns.report, {
      link: link.id,
      url: encodeURIComponent(link.url),
      note: encodeURIComponent(own.note.id),
    }),
  );
  return menu;
}

/** What a reader had better know of a link, or nothing. */
function drawState(
  { entry: { link, own }, isRef, also = [] }: Place,
  words: List['words'],
  isAlone: boolean,
): HTMLElement | string {
  const remark = words.states[link.state];
  const parts = [
    remark === undefined
      ? ''
      : make('span', { class: `state state-${link.state}`, title: link.checked }, remark),
    link.finalUrl ? outside(link.finalUrl, new URL(link.finalUrl).host) : '',
    link.archive ? outside(link.archive, words.archive) : '',
    link.accessCode
      ? make(
          'span',
          {},
          `${words.accessCode} `,
          make('code', {}, link.accessCode),
          ' ',
          make(
            'button',
            { type: 'button', class: 'copy', 'data-copy': link.accessCode },
            words.copy,
          ),
        )
      : '',
    link.listedAs
      ? make('span', { class: 'listed-as' }, `${words.listedAs} `, make('span', {}, link.listedAs))
      : '',
    isRef || isAlone ? make('a', { href: `${own.note.href}#${link.id}` }, own.note.from) : '',
    ...also.map(({ href, title }) => make('a', { href }, fillIn(words.also, { note: title }))),
  ];
  return parts.every((part) => part === '') ? '' : make('p', { class: 'entry-state' }, ...parts);
}

function outside(href: string, name: string): HTMLElement {
  return make('a', { href, rel: 'external noopener' }, name);
}

/** @param html from our own build */
function fill(element: HTMLElement, html: string | undefined): HTMLElement {
  if (html !== undefined) element.innerHTML = html;
  return element;
}
