import { createButton } from '../record/button.ts';
import { openLinkMarks } from '../record/link-marks.ts';
import type { ReaderRecord } from '../record/record.ts';
import type { RecordWords } from '../record/words.ts';
import { drawOwn } from './block.ts';
import { refuseText } from './limits.ts';

/** What of a note page can be marked or written beside, and where what is written stands. */
interface Target {
  id: string;
  was: string[];
  place: () => HTMLElement;
}

/** Brings a reader's notes and marks to a note page. */
export function startOwn(
  record: ReaderRecord,
  page: { id: string; was: readonly string[] },
  words: RecordWords,
) {
  const blocks = new Map<string, ReturnType<typeof drawOwn>>();
  const pages = [page.id, ...page.was];
  const linkMarks = openLinkMarks(record, words);

  /** A section or a link of this page by the id of its element, former ones included. */
  function targetOf(element: Element): Target {
    const former = element.matches('.entry')
      ? [...element.querySelectorAll(':scope > span[id]')].map(({ id }) => id)
      : [];
    const names = [element.id || element.getAttribute('data-entry')!, ...former];
    const [id = '', ...was] = names.flatMap((name) => pages.map((one) => `${one}#${name}`));
    return {
      id,
      was,
      place: () => {
        if (element.matches('.entry')) return element as HTMLElement;
        const room = document.createElement('div');
        element.after(room);
        return room;
      },
    };
  }

  function blockOf({ id, was, place }: Target): ReturnType<typeof drawOwn> {
    const known = blocks.get(id);
    if (known) return known;
    const block = drawOwn(place(), {
      words: words.own,
      text: () => record.own.get(id, ...was)?.text ?? '',
      keep(text) {
        const refused = text === '' ? undefined : refuseText(text, record.own.all(), [id, ...was]);
        if (refused) return words.own[refused];
        const item = text === '' ? undefined : { text, at: Date.now() };
        const fault = record.own.put([{ id, was, item }]);
        return fault && words.faults[fault];
      },
    });
    blocks.set(id, block);
    return block;
  }

  /** All that was written on this page; what has lost its place stands at the end, with the rest of the note's. */
  function showAll(): void {
    const bar = document.querySelector<HTMLElement>('.record-bar')!;
    for (const id of record.own.all().keys()) {
      const [note = '', anchor] = id.split('#');
      if (!pages.includes(note)) continue;
      const element = anchor === undefined ? null : document.getElementById(anchor);
      const about = element?.closest('.entry') ?? element;
      if (about) blockOf(targetOf(about)).show();
      else blockOf({ id, was: [], place: () => roomAfter(bar) }).show();
    }
    linkMarks.showAll(document.body);
  }

  return {
    showAll,
    writeNote: () =>
      blockOf({
        id: page.id,
        was: [...page.was],
        place: () => roomAfter(document.querySelector<HTMLElement>('.record-bar')!),
      }).edit(),
    writeBeside: (element: Element) => blockOf(targetOf(element)).edit(),
    /** Two lines more for the menu of an entry. */
    fillMenu(menu: HTMLElement): void {
      const line = menu.querySelector('p')!;
      if (line.querySelector('[data-own]')) return;
      const entry = menu.closest<HTMLElement>('.entry')!;
      line.append(
        linkMarks.createMarkButton(entry),
        createButton(words.own.write, () => blockOf(targetOf(entry)).edit(), 'link-button'),
      );
    },
  };
}

function roomAfter(element: HTMLElement): HTMLElement {
  const room = document.createElement('div');
  element.after(room);
  return room;
}
