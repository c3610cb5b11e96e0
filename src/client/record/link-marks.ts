import { createButton } from './button.ts';
import { dayOf, type ReaderRecord } from './record.ts';
import type { RecordWords } from './words.ts';

export type MarkWords = Pick<RecordWords, 'markLink' | 'faults'>;

/** Which links a reader has read, wherever entries stand. */
export function openLinkMarks({ marks }: ReaderRecord, words: MarkWords) {
  const find = (entry: HTMLElement) => marks.get(...namesOf(entry));

  function show(entry: HTMLElement): void {
    const mark = find(entry);
    const title = entry.querySelector('.entry-title')!;
    title.querySelector('.sign')?.remove();
    if (!mark) return;
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.textContent = `✓ ${words.markLink}`;
    sign.title = mark.at;
    title.append(sign);
  }

  /** For the menu of an entry. */
  function createMarkButton(entry: HTMLElement): HTMLButtonElement {
    const toggle = () => {
      const [id = '', ...was] = namesOf(entry);
      const item = find(entry) ? undefined : { at: dayOf(Date.now()), how: 'read' as const };
      const fault = marks.put([{ id, was, item }]);
      if (fault) button.textContent = words.faults[fault];
      draw();
      show(entry);
    };
    const button = createButton(words.markLink, toggle, 'link-button');
    button.dataset['own'] = '';
    const draw = () => button.setAttribute('aria-pressed', String(find(entry) !== undefined));
    draw();
    return button;
  }

  return {
    /** @param root an entry, or what holds some */
    showAll(root: HTMLElement): void {
      if (root.matches('.entry')) show(root);
      root.querySelectorAll<HTMLElement>('.entry[data-entry]').forEach(show);
    },
    createMarkButton,
  };
}

/** A link's id and its former ones, as the record keeps them. */
function namesOf({ dataset }: HTMLElement): string[] {
  const ids = [dataset['entry']!, ...(dataset['was']?.split(' ') ?? [])];
  return ids.map((id) => `#${id}`);
}
