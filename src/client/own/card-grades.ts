import { createButton } from '../record/button.ts';
import { dayOf, type CardRecord, type ReaderRecord } from '../record/record.ts';
import { fill, type RecordWords } from '../record/words.ts';
import { gradeCard, type Grade } from '../review/schedule.ts';

interface Page {
  id: string;
  was: readonly string[];
}

const offered = [
  [1, 'wrong'],
  [3, 'right'],
] as const satisfies [Grade, string][];

/** Below the answer of a card of a note: one press says whether it was known, and plans when it comes back. */
export function offerGrades(
  card: HTMLElement,
  record: ReaderRecord,
  page: Page,
  words: RecordWords,
): void {
  const answer = card.querySelector('.card-answer')!;
  if (answer.querySelector('.card-grades')) return;
  const [id = '', ...was] = [page.id, ...page.was].map((note) => `${note}#${card.id}`);
  const row = document.createElement('p');
  row.className = 'card-grades record-actions';
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', words.card.label);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  answer.append(row);
  ask();

  function ask(): void {
    status.textContent = '';
    row.replaceChildren(
      ...offered.map(([grade, name]) =>
        createButton(words.card[name], () => {
          const before = record.cards.get(id, ...was);
          keep(gradeCard(before, Date.now())[grade], () => keepOnly(before));
        }),
      ),
      status,
    );
  }

  function keep(item: CardRecord, undo: () => void): void {
    const fault = record.cards.put([{ id, was, item }]);
    if (fault) {
      status.textContent = words.faults[fault];
      return;
    }
    // Only cards of notes that were read are asked again.
    const isRead = record.marks.get(page.id, ...page.was) !== undefined;
    const said = isRead ? words.card.kept : words.card.waits;
    status.textContent = fill(said, { day: dayOf(item.due) });
    const back = createButton(words.card.undo, undo);
    row.replaceChildren(status, back);
    // The button that was pressed is gone.
    back.focus({ preventScroll: true });
  }

  function keepOnly(item: CardRecord | undefined): void {
    const fault = record.cards.put([{ id, was, item }]);
    if (fault) status.textContent = words.faults[fault];
    else {
      ask();
      row.querySelector('button')!.focus({ preventScroll: true });
    }
  }
}
