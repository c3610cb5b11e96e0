import { noteHere } from '../here.ts';
import { answerByNames, type Answer } from './by-names.ts';
import { answerInFull, BrokenProgram } from './in-full.ts';
import { drawIdle, firstTerms } from './idle.ts';
import { keepComposing, moveFocus, offerSingleKeys } from './keys.ts';
import { getNames } from './names-file.ts';
import { forgetRecent, keepRecent, readRecent } from './recent.ts';
import { describe, drawResults, fill, type PanelWords } from './view.ts';

/** Long enough to swallow a burst of keys, short enough to feel immediate. */
const pause = 150;
/** Once the full text is there it answers within this, and names before it would only flicker. */
const patience = 400;
/** How many more texts are loaded when the reader wants more. */
const batch = 12;

/** Brings a panel to life. */
export function startPanel(root: HTMLElement): void {
  new Panel(root);
}

/** One panel: input, state, list. The names answer at once, the full text after a pause. */
class Panel {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly list: HTMLElement;
  readonly idle: HTMLElement;
  readonly status: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  readonly words: PanelWords;
  readonly base: string;
  /** Number of the latest query; answers to earlier ones are thrown away. */
  turn = 0;
  /** Number of the query whose last word is on the page. */
  answered = 0;
  /** Whether the reader has pressed Enter before the answer was there. */
  isEntering = false;
  /** Whether the full text has answered before, so that it will soon again. */
  isWarm = false;
  /** Whether the program of the full text did not come: this page cannot ask for it again. */
  isBroken = false;
  /** How many more texts the reader has asked for. */
  extra = 0;
  timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    const part = <Kind extends HTMLElement>(name: string) =>
      root.querySelector<Kind>(`[data-search-${name}]`)!;
    this.root = root;
    this.input = root.querySelector('input')!;
    this.form = root.querySelector('form')!;
    this.list = part('results');
    this.idle = part('idle');
    this.status = part('status');
    this.retry = part('retry');
    this.more = part('more');
    this.words = JSON.parse(root.dataset['words']!) as PanelWords;
    this.base = document.documentElement.dataset['base'] ?? '/';
    this.listen();
    offerSingleKeys(part('keys'));
    this.ask(0);
  }

  listen(): void {
    const { root, input, form } = this;
    input.addEventListener('input', (event) => {
      if (!event.isComposing) this.ask(pause);
    });
    input.addEventListener('compositionend', () => this.ask(pause));
    input.addEventListener('keydown', keepComposing);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.enter();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.askFor('');
    });
    root.addEventListener('keydown', (event) => moveFocus(event, input, root));
    this.list.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a')) keepRecent(this.query);
    });
    this.idle.addEventListener('click', ({ target }) => {
      const { query, forget } = (target as HTMLElement).dataset;
      if (query !== undefined) this.askFor(query);
      if (forget === undefined) return;
      forgetRecent();
      this.askFor('');
    });
    this.more.onclick = () => void this.grow();
    this.retry.onclick = () => (this.isBroken ? form.submit() : this.askFor(this.query));
  }

  get isPage(): boolean {
    return this.root.dataset['searchPanel'] === 'page';
  }

  get query(): string {
    return this.input.value.trim();
  }

  /** Asks in the reader's place: what he has pressed goes, so the keyboard is given to the input. */
  askFor(query: string): void {
    this.input.value = query;
    this.input.focus();
    this.ask(0);
  }

  /** Takes up what stands in the input. @param delay milliseconds before the full text is searched */
  ask(delay: number): void {
    const { query } = this;
    const turn = ++this.turn;
    this.extra = 0;
    this.isEntering = false;
    clearTimeout(this.timer);
    if (this.isPage) rememberQuery(query);
    if (!query) {
      void this.rest(turn);
      return;
    }
    this.idle.hidden = true;
    this.idle.replaceChildren();
    // Where the answer will be there in a moment, the last one stays until then.
    this.show('loading', this.isWarm ? undefined : this.words.loading);
    void this.suggest(query, turn);
    this.timer = setTimeout(() => void this.search(query, turn), delay);
  }

  /** Nothing is asked: recent queries and the first terms, for which the names are wanted in any case. */
  async rest(turn: number): Promise<void> {
    this.show('idle', '');
    this.list.replaceChildren();
    const draw = (terms: ReturnType<typeof firstTerms>) =>
      drawIdle(this.idle, { ...this.drawing, base: this.base, recent: readRecent(), terms });
    draw([]);
    this.idle.hidden = false;
    try {
      const names = await getNames(this.base);
      if (turn === this.turn) draw(firstTerms(names, this.noteId));
    } catch {
      // The first query meets the same fault and reports it.
    }
  }

  async suggest(query: string, turn: number): Promise<void> {
    try {
      const names = await getNames(this.base);
      if (this.isWarm) await new Promise((resolve) => setTimeout(resolve, patience));
      if (turn !== this.turn || turn === this.answered) return;
      this.draw(answerByNames(query, names, this.base));
      this.status.textContent = this.words.loading;
    } catch {
      // The full search meets the same fault and reports it.
    }
  }

  async search(query: string, turn: number): Promise<void> {
    try {
      const found = await answerInFull(query, this.base, this.extra);
      if (turn !== this.turn) return;
      this.isWarm = found.reach !== 'names';
      this.settle(turn, found);
      // What is only near must be seen before it is opened.
      if (this.isEntering && !found.isWeak) this.enter();
    } catch (fault) {
      if (turn !== this.turn) return;
      this.answered = turn;
      this.isBroken = fault instanceof BrokenProgram;
      if (import.meta.env.DEV) this.show('done', this.words.dev);
      else this.show('done', this.words.failed, true);
    }
  }

  /** Opens the first result: now, or once it is there. */
  enter(): void {
    if (!this.query) return;
    const first = this.list.querySelector('a');
    if (this.answered === this.turn && first) return first.click();
    this.ask(0);
    this.isEntering = true;
  }

  /** Loads further results and leads the keyboard to the first of them. */
  async grow(): Promise<void> {
    const { query, turn } = this;
    const { length } = this.list.children;
    this.extra += batch;
    try {
      const found = await answerInFull(query, this.base, this.extra);
      if (turn !== this.turn) return;
      this.settle(turn, found, true);
      const next = this.list.children[length]?.querySelector('a') ?? this.input;
      next.focus();
    } catch {
      if (turn === this.turn) this.show('done', this.words.failed, true);
    }
  }

  settle(turn: number, found: Answer, isGrowing?: boolean): void {
    this.answered = turn;
    this.draw(found, isGrowing);
    this.show('done', describe(this.query, found, this.words), found.reach === 'part');
    const left = found.count - found.results.length;
    this.more.hidden = left === 0;
    this.more.textContent = fill(this.words.more, String(Math.min(left, batch)));
  }

  get drawing() {
    const level = this.root.dataset['level'] ?? 'h2';
    return { level, language: document.documentElement.lang, words: this.words };
  }

  draw({ results }: Answer, isGrowing?: boolean): void {
    const focused = document.activeElement;
    const held = [...this.list.children].find((item) => item.contains(focused));
    drawResults(this.list, results, { ...this.drawing, held, isGrowing });
    // The entry that had the keyboard may be gone.
    if (held && !held.isConnected) this.input.focus();
  }

  get noteId(): string {
    return noteHere(this.base);
  }

  show(state: 'idle' | 'loading' | 'done', status?: string, canRetry = false): void {
    this.root.dataset['searchState'] = state;
    if (status !== undefined) this.status.textContent = status;
    this.retry.hidden = !canRetry;
    this.more.hidden = true;
  }
}

/** The address keeps the query, so that going back from a result finds the list again. */
function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
