import { make } from './make.ts';
import type { List, Place } from './list.ts';

/** An entry as `Entry.astro` prints it on pages of many notes, but without an id: the page may show it, too. */
export function drawEntry({ entry, isRef }: Place, words: List['words']): HTMLElement {
  const { link } = entry;
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
    { class: 'entry', 'data-entry': link.id },
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
    link.why === undefined ? '' : fill(make('p', { class: 'entry-why' }, link.why), link.whyHtml),
    link.outline
      ? make(
          'details',
          { class: 'entry-outline' },
          make('summary', {}, link.outline.label),
          make('ol', {}, ...link.outline.items.map((item) => fill(make('li', {}), item))),
        )
      : '',
    drawState(link, entry.own, isRef, words),
  );
}

function drawState(
  link: Place['entry']['link'],
  own: Place,
  isRef: boolean,
  words: List['words'],
): HTMLElement {
  const outside = (href: string, name: string) =>
    make('a', { href, rel: 'external noopener' }, name);
  return make(
    'p',
    { class: 'entry-state' },
    make(
      'span',
      { class: `state state-${link.state}`, title: link.checked },
      words.states[link.state]!,
    ),
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
    make(
      'a',
      { class: isRef ? undefined : 'entry-place', href: `${own.note.href}#${link.id}` },
      own.note.from,
    ),
  );
}

/** @param html from our own build */
function fill(element: HTMLElement, html: string | undefined): HTMLElement {
  if (html !== undefined) element.innerHTML = html;
  return element;
}
