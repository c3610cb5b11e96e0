import { createBar } from './bar.ts';
import { filterItems } from './filter.ts';
import { readForm, writeForm } from './form.ts';
import { readEntries, readFacets } from './read-page.ts';
import { formatState, parseState, without, type State } from './state.ts';
import { wordsOf } from './text.ts';
import { createView } from './view.ts';

const saveAfter = 300;
const root = document.querySelector<HTMLElement>('.explorer')!;
const at = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
const form = at<HTMLFormElement>('form');
const fold = at<HTMLDetailsElement>('details.explorer-fold');
const results = at('.explorer-bar');
const groups = at('.explorer-groups');

const facets = readFacets(form);
const entries = readEntries(groups, facets);
const sizes = facets.map(({ values }) => values.length);
const controls = {
  facets,
  text: at<HTMLInputElement>('[name="q"]'),
  sort: at<HTMLSelectElement>('[name="sort"]'),
};
const showList = createView(entries, facets, groups, at('.explorer-flat'));
const language = document.documentElement.lang;
const { filter, text } = root.dataset;
const names = {
  filter: filter!,
  text: text!,
  textLegend: controls.text.labels![0]!.textContent.trim(),
  language,
};
const showBar = createBar(root, names, facets, entries.length, go);

let current = parseState(location.search, facets);
let saving = 0;
/** Whether the reader has scrolled past the head of the list. Observed, for asking would lay the page out. */
let isPast = false;
new IntersectionObserver(([head]) => {
  isPast = !head!.isIntersecting && head!.boundingClientRect.top < 0;
}).observe(results);

function show(state: State): void {
  current = state;
  const outcome = filterItems(entries, sizes, { chosen: state.chosen, words: wordsOf(state.text) });
  showList(outcome, state);
  showBar(outcome, state);
}

/** A choice: a step that the back button takes back. */
function change(state: State): void {
  // The typed text keeps its own step.
  if (saving) save();
  show(state);
  const query = formatState(state, facets);
  if (query !== location.search) history.pushState(null, '', location.pathname + query);
  if (isPast) results.scrollIntoView({ behavior: 'instant' });
}

/** A choice made outside the form. */
function go(state: State): void {
  writeForm(controls, state);
  change(state);
  // The button that was pressed may be gone.
  results.focus({ preventScroll: true });
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
  results.focus({ preventScroll: true });
  results.scrollIntoView({ behavior: 'instant' });
});
addEventListener('popstate', restore);

// On a wide screen the filters stand open beside the list.
const wide = matchMedia('(min-width: 60em)');
const unfold = () => (fold.open = wide.matches);
wide.addEventListener('change', unfold);
unfold();
restore();
document.documentElement.dataset['scripts'] = 'live';
for (const element of root.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false;
