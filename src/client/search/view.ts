import { readExcerpt } from './excerpt.ts';
import type { Answer, Result } from './planner.ts';

/** Words of the panel, printed by the page; `{}` stands for the query or the number. */
export interface PanelWords {
  loading: string;
  none: string;
  one: string;
  many: string;
  corrected: string;
  weak: string;
  part: string;
  partNone: string;
  names: string;
  namesNone: string;
  direct: string;
  opening: string;
  failed: string;
  tooOld: string;
  dev: string;
}

/** Builds the list from text alone: nothing of a query or an index ever becomes markup. */
export function drawResults(
  list: HTMLElement,
  results: readonly Result[],
  level: string,
  words: PanelWords,
): void {
  list.replaceChildren(...results.map((result) => drawResult(result, level, words)));
}

function drawResult(
  { href, title, trail, excerpt, isDirect }: Result,
  level: string,
  words: PanelWords,
): HTMLElement {
  const link = element('a', {}, title);
  link.setAttribute('href', href);
  const heading = element(level, { class: 'search-result-title' }, link);
  const place = element('p', { class: 'search-result-place' }, trail.join(' › '));
  if (isDirect) place.prepend(element('span', { class: 'search-direct' }, words.direct), ' ');
  const parts: Node[] = [heading, place];
  if (excerpt) {
    const stretches = readExcerpt(excerpt).map(({ text, isMarked }) =>
      isMarked ? element('mark', {}, text) : text,
    );
    parts.push(element('p', { class: 'search-result-excerpt' }, ...stretches));
  }
  return element('li', {}, ...parts);
}

function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** What the live region says of an answer. What was not searched may hold more, so nothing is concluded then. */
export function describe(
  query: string,
  { results: { length: count }, corrected, isWeak, reach }: Answer,
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

function fill(template: string, value: string): string {
  return template.replace('{}', () => value);
}
