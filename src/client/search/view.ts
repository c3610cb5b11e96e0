import type { Answer, Result } from './by-names.ts';
import { element } from './element.ts';
import { readExcerpt } from './excerpt.ts';
import { languageOf } from './language.ts';

/** Words of the panel, printed by the page; `{}` stands for the query or the number. */
export interface PanelWords {
  loading: string;
  none: string;
  one: string;
  many: string;
  more: string;
  corrected: string;
  weak: string;
  part: string;
  partNone: string;
  names: string;
  namesNone: string;
  direct: string;
  recent: string;
  forget: string;
  terms: string;
  allTerms: string;
  note: string;
  term: string;
  heading: string;
  entry: string;
  english: string;
  opening: string;
  failed: string;
  tooOld: string;
  dev: string;
}

export interface Drawing {
  /** `h2` or `h3`: one below the heading around the panel. */
  level: string;
  /** Language of the page. */
  language: string;
  words: PanelWords;
  /** The entry that has the keyboard: it stays where it is and leads where it led, or the keyboard would be lost. */
  held?: Element | undefined;
  /** Whether what is there keeps its order and the new comes behind it. */
  isGrowing?: boolean;
}

/** Brings the list to `results`. An entry whose note was there already stays the same element. */
export function drawResults(list: HTMLElement, results: readonly Result[], drawing: Drawing): void {
  const { held, isGrowing = held !== undefined } = drawing;
  const known = new Map([...list.children].map((item) => [noteOf(item), item]));
  const wanted = results.map((result) => {
    const fresh = drawResult(result, drawing);
    const old = known.get(noteOf(fresh));
    return old ? renew(old, fresh, old === held) : fresh;
  });
  const kept = [...known.values()].filter((item) => wanted.includes(item));
  const isNew = (item: Element) => !kept.includes(item);
  const ordered = isGrowing ? [...kept, ...wanted.filter(isNew)] : wanted;
  for (const item of known.values()) if (!wanted.includes(item)) item.remove();
  ordered.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}

/** The note that an entry leads to; an answer holds each once. */
function noteOf(item: Element): string {
  return item.querySelector('a')!.getAttribute('href')!.split('#')[0]!;
}

/** Gives an entry what a fresh one says. Its link stays the same element: a finger may be on it. */
function renew(item: Element, fresh: Element, isHeld: boolean): Element {
  const link = item.querySelector('a')!;
  const other = fresh.querySelector('a')!;
  // Whoever has chosen a place is not led to another.
  if (isHeld && link.getAttribute('href') !== other.getAttribute('href')) return item;
  link.setAttribute('href', other.getAttribute('href')!);
  const language = other.getAttribute('lang');
  if (language === null) link.removeAttribute('lang');
  else link.setAttribute('lang', language);
  if (link.textContent !== other.textContent) link.textContent = other.textContent;
  const [, ...olds] = item.children;
  const [, ...news] = fresh.children;
  for (const old of olds) old.remove();
  item.append(...news);
  return item;
}

function drawResult(
  { href, title, kind, language: own, trail, excerpt, isDirect }: Result,
  { level, language, words }: Drawing,
): HTMLElement {
  const link = element('a', { href, lang: languageOf(title, language) }, title);
  const heading = element(level, { class: 'search-result-title' }, link);
  const place = element(
    'p',
    { class: 'search-result-place' },
    [words[kind], own === 'en' && words.english, trail.join(' › ')].filter(Boolean).join(' · '),
  );
  if (isDirect) place.prepend(element('span', { class: 'search-direct' }, words.direct), ' ');
  const parts: Node[] = [heading, place];
  if (excerpt) {
    const stretches = readExcerpt(excerpt);
    const whole = stretches.map(({ text }) => text).join('');
    parts.push(
      element(
        'p',
        { class: 'search-result-excerpt', lang: languageOf(whole, language) },
        ...stretches.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
      ),
    );
  }
  return element('li', {}, ...parts);
}

/** What the live region says of an answer. What was not searched may hold more, so nothing is concluded then. */
export function describe(
  query: string,
  { count, corrected, isWeak, reach }: Answer,
  words: PanelWords,
): string {
  if (count === 0) {
    return fill({ all: words.none, part: words.partNone, names: words.namesNone }[reach], query);
  }
  const said = [count === 1 ? words.one : fill(words.many, String(count))];
  if (corrected !== undefined) said.push(fill(words.corrected, corrected));
  if (isWeak && reach === 'all') said.push(words.weak);
  if (reach !== 'all') said.push(words[reach]);
  return said.join(' · ');
}

/** Puts a query or a number into one of the page's words. */
export function fill(template: string, value: string): string {
  return template.replace('{}', () => value);
}
