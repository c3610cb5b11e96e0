import { element } from './element.ts';
import type { Name, Names } from './names.ts';
import { fold } from './normalise.ts';
import type { PanelWords } from './view.ts';

const mostTerms = 8;

/**
 * Terms to begin with: those taught in the note that is being read, then the first of the guide.
 * @param noteId the note that is being read, if it is one
 */
export function firstTerms({ names }: Pick<Names, 'names'>, noteId: string): Name[] {
  const places = names.filter(
    ({ anchor, placeTitle, folded }) => anchor && folded === fold(placeTitle),
  );
  const isHere = ({ note }: Name) => note.id === noteId;
  return [...places.filter(isHere), ...places.filter((name) => !isHere(name))].slice(0, mostTerms);
}

interface Idle {
  recent: readonly string[];
  terms: readonly Name[];
  base: string;
  level: string;
  words: PanelWords;
}

/** What the panel shows while nothing is asked: recent queries as buttons, terms as links. */
export function drawIdle(room: HTMLElement, { recent, terms, base, level, words }: Idle): void {
  const parts: HTMLElement[] = [];
  const heading = (text: string) => element(level, { class: 'search-idle-title' }, text);
  if (recent.length > 0) {
    const forget = element('button', { type: 'button', 'data-forget': '' }, words.forget);
    const head = element('div', { class: 'search-idle-head' }, heading(words.recent), forget);
    parts.push(
      head,
      listOf(
        recent.map((query) => element('button', { type: 'button', 'data-query': query }, query)),
      ),
    );
  }
  if (terms.length > 0) {
    const links = terms.map(({ note, anchor, placeTitle }) =>
      element('a', { href: `${base}${note.id}/#${anchor}` }, placeTitle),
    );
    const all = element('a', { href: room.dataset['terms']! }, `${words.allTerms} →`);
    parts.push(heading(words.terms), listOf([...links, all]));
  }
  room.replaceChildren(...parts);
}

function listOf(items: readonly HTMLElement[]): HTMLElement {
  return element('ul', {}, ...items.map((item) => element('li', {}, item)));
}
