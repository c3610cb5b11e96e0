import { canRunIndex } from './engine.ts';
import { moveFocus } from './keys.ts';
import { getLibrary, getNames } from './library.ts';
import { answer, answerByNames, type Answer } from './planner.ts';
import { describe, drawResults, type PanelWords } from './view.ts';

/** Long enough to swallow a burst of keys, short enough to feel immediate. */
const pause = 150;

/** Brings a panel to life. */
export function startPanel(root: HTMLElement): void {
  new Panel(root);
}

/** One panel: input, state, list. The names answer each key at once, the full text after a pause. */
class Panel {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly words: PanelWords;
  readonly base: string;
  /** Number of the latest query; answers to earlier ones are thrown away. */
  turn = 0;
  /** Number of the query whose full answer is on the page. */
  answered = 0;
  timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    this.input = root.querySelector('input')!;
    this.list = root.querySelector('[data-search-results]')!;
    this.status = root.querySelector('[data-search-status]')!;
    this.retry = root.querySelector('[data-search-retry]')!;
    this.retry.onclick = () => {
      // The button goes once it is pressed.
      this.input.focus();
      this.ask(0);
    };
    this.words = JSON.parse(root.dataset['words']!) as PanelWords;
    this.base = document.documentElement.dataset['base'] ?? '/';
    this.input.addEventListener('input', (event) => {
      if (!event.isComposing) this.ask(pause);
    });
    this.input.addEventListener('compositionend', () => this.ask(pause));
    root.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask(0);
    });
    root.addEventListener('keydown', (event) => moveFocus(event, this.input, this.list));
    this.ask(0);
    if (!this.input.value) void getNames(this.base).catch(() => undefined);
  }

  get isPage(): boolean {
    return this.root.dataset['searchPanel'] === 'page';
  }

  /** Takes up what stands in the input. @param delay milliseconds before the full text is searched */
  ask(delay: number): void {
    const query = this.input.value.trim();
    const turn = ++this.turn;
    clearTimeout(this.timer);
    if (this.isPage) rememberQuery(query);
    if (!query) {
      this.show('idle', '');
      this.list.replaceChildren();
      return;
    }
    this.show('loading', this.words.loading);
    void this.suggest(query, turn);
    this.timer = setTimeout(() => void this.search(query, turn), delay);
  }

  async suggest(query: string, turn: number): Promise<void> {
    try {
      const names = await getNames(this.base);
      if (turn !== this.turn || turn === this.answered) return;
      drawResults(
        this.list,
        answerByNames(query, names, this.base).results,
        this.level,
        this.words,
      );
    } catch {
      // The full search meets the same fault and reports it.
    }
  }

  async search(query: string, turn: number): Promise<void> {
    try {
      const found = await this.find(query);
      if (turn !== this.turn) return;
      this.answered = turn;
      drawResults(this.list, found.results, this.level, this.words);
      this.show('done', describe(query, found, this.words), found.reach === 'part');
    } catch {
      if (turn !== this.turn) return;
      if (import.meta.env.DEV) this.show('done', this.words.dev);
      else this.show('done', this.words.failed, true);
    }
  }

  async find(query: string): Promise<Answer> {
    if (canRunIndex()) return answer(query, await getLibrary(this.base));
    return answerByNames(query, await getNames(this.base), this.base);
  }

  get level(): string {
    return this.root.dataset['level'] ?? 'h2';
  }

  show(state: 'idle' | 'loading' | 'done', status: string, canRetry = false): void {
    this.root.dataset['searchState'] = state;
    this.status.textContent = status;
    this.retry.hidden = !canRetry;
  }
}

/** The address keeps the query, so that going back from a result finds the list again. */
function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
