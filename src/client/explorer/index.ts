import type { ExplorerData } from '../../model/explorer-data.ts';
import { createBar } from './bar.ts';
import { filterItems, type Outcome } from './filter.ts';
import { readForm, writeForm } from './form.ts';
import { createList, warmTexts } from './list.ts';
import { createLoader } from './load.ts';
import { make } from './make.ts';
import { createPicker } from './pick.ts';
import { readFacets } from './read-form.ts';
import { formatState, isPlain, parseState, without, type State } from './state.ts';
import { createView, setHidden } from './view.ts';

const saveAfter = 300;
const root = document.querySelector<HTMLElement>('.explorer')!;
const at = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
const form = at<HTMLFormElement>('form');
const fold = at<HTMLDetailsElement>('details.explorer-fold');
const bar = at('.explorer-bar');
/** What the server printed: shown while nothing is asked for. */
const whole = at('.explorer-whole');
const results = at('.explorer-results');
const failed = at('[data-explorer="failed"]');
/** Offers to copy all that is found. */
const citing = at<HTMLDetailsElement>('.explorer-cite');

const facets = readFacets(form);
const sizes = facets.map(({ values }) => values.length);
const controls = {
  facets,
  text: at<HTMLInputElement>('[name="q"]'),
  sort: at<HTMLSelectElement>('[name="sort"]'),
};
const language = document.documentElement.lang;
const { more, entries, math } = root.dataset;
const names = {
  ...(root.dataset as { filter: string; text: string }),
  textLegend: controls.text.labels![0]!.textContent.trim(),
  language,
};
const total = Number(root.dataset['links']);
const showBar = createBar(root, names, facets, total, go);
let loaded: ReturnType<typeof prepare> | undefined;
const load = createLoader(entries!, (data) => (loaded = prepare(data)));

function prepare(data: ExplorerData) {
  if (math) document.head.append(make('link', { rel: 'stylesheet', href: math }));
  const list = createList(data, facets);
  warmTexts(list);
  const indexOf = (wanted: string) => facets.findIndex(({ key }) => key === wanted);
  const placeFacets = { part: indexOf('part'), note: indexOf('note') };
  return {
    list,
    pick: createPicker(list, placeFacets, language),
    view: createView(results, list.words, more!),
  };
}

/** What holds before anything is asked for: the server has written the counts. */
const untouched: Outcome = { matches: [], total, counts: [], drop: undefined };
let current = parseState(location.search, facets);
let saving = 0;
/** Whether the reader has scrolled past the head of the list. Observed, for asking would lay the page out. */
let isPast = false;
new IntersectionObserver(([head]) => {
  isPast = !head!.isIntersecting && head!.boundingClientRect.top < 0;
}).observe(bar);

function show(state: State): void {
  current = state;
  // What it offers to copy is what was shown.
  citing.open = false;
  setHidden(failed, true);
  if (loaded) showLoaded(loaded, state);
  else if (isOverview(state)) showBar(untouched, state);
  else void showOnceLoaded(state);
}

async function showOnceLoaded(state: State): Promise<void> {
  whole.setAttribute('aria-busy', 'true');
  try {
    await load();
    if (current === state) show(state);
  } catch {
    setHidden(failed, isOverview(current));
  }
  whole.removeAttribute('aria-busy');
}

function showLoaded({ list, pick, view }: NonNullable<typeof loaded>, state: State): void {
  const words = list.readWords(state.text);
  const outcome = filterItems(list.entries, sizes, { chosen: state.chosen, words });
  view.show(isOverview(state) ? [] : pick(outcome, state, words), state.sort !== 'reading');
  setHidden(whole, !isOverview(state));
  setHidden(results, isOverview(state));
  facets.forEach(({ showCounts }, facet) => showCounts(outcome.counts[facet]!));
  showBar(outcome, state);
}

/** Whether nothing is asked for. */
function isOverview(state: State): boolean {
  return isPlain(state) && state.sort === 'reading';
}

/** A choice: a step that the back button takes back. */
function change(state: State): void {
  // The typed text keeps its own step.
  if (saving) save();
  show(state);
  const query = formatState(state, facets);
  if (query !== location.search) history.pushState(null, '', location.pathname + query);
  if (isPast) bar.scrollIntoView({ behavior: 'instant' });
}

/** A choice made outside the form. */
function go(state: State): void {
  writeForm(controls, state);
  change(state);
  // The button that was pressed may be gone.
  bar.focus({ preventScroll: true });
}

/** Typing changes the address in place, and only at rests: browsers refuse a hundred changes in half a minute. */
function type(): void {
  show(readForm(controls));
  clearTimeout(saving);
  saving = window.setTimeout(save, saveAfter);
}

function save(): void {
  clearTimeout(saving);
  saving = 0;
  history.replaceState(null, '', location.pathname + formatState(current, facets));
}

function restore(): void {
  clearTimeout(saving);
  saving = 0;
  const state = parseState(location.search, facets);
  writeForm(controls, state);
  show(state);
}

form.addEventListener('input', (event) => {
  if (event.target !== controls.text) change(readForm(controls));
  // Half a Chinese word is letters that match nothing.
  else if (!event.isComposing) type();
});
controls.text.addEventListener('compositionend', type);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  event.preventDefault();
  go(without(current, [...facets.keys(), facets.length]));
});
at('[data-explorer="show"]').addEventListener('click', () => {
  fold.open = false;
  bar.focus({ preventScroll: true });
  bar.scrollIntoView({ behavior: 'instant' });
});
citing.addEventListener('toggle', () => {
  if (citing.open) loaded?.view.rest();
});
addEventListener('popstate', restore);

// Whoever comes near the form will want the list.
for (const sign of ['pointerover', 'focusin'])
  form.addEventListener(sign, () => void load().catch(() => {}), { once: true });

// On a wide screen the filters stand open beside the list.
const wide = matchMedia('(min-width: 60em)');
const unfold = () => (fold.open = wide.matches);
wide.addEventListener('change', unfold);
unfold();
restore();
followHash().catch(() => {});
document.documentElement.dataset['scripts'] = 'live';
for (const element of root.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false;

/** An entry that stands on the page of its part was once on this one: its old address leads there. */
async function followHash(): Promise<void> {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '' || id === 'top' || document.getElementById(id)) return;
  const { list } = await load();
  const entry = list.entries.find(
    ({ link }) => link.id === id || link.aliases?.includes(id) === true,
  );
  if (entry) location.replace(new URL(`${entry.own.part.id}/${location.hash}`, location.href));
}
