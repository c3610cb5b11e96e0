import type { PathData } from '../../model/path-data.ts';
import { openHere } from '../record/record.ts';
import type { Fault } from '../record/shelf.ts';
import { hrefOf, knownOf, loadPath } from '../record/standings.ts';
import { fill } from '../record/words.ts';
import { fetchCard } from './card-pages.ts';
import { nextDue, queueCards, type QueuedCard } from './queue.ts';
import { sayWait, type WaitWords } from './say-wait.ts';
import { gradeCard, grades, type Grade } from './schedule.ts';

interface ReviewWords extends WaitWords {
  grades: Record<Grade, string>;
  left: string;
  from: string;
  none: string;
  noneRead: string;
  later: string;
  failed: string;
  faults: Record<Fault, string>;
}

/** The page of cards that come back: one card at a time, its answer folded, four grades. */
const root = document.querySelector<HTMLElement>('[data-review]');
if (root) void start(root);

async function start(page: HTMLElement): Promise<void> {
  const words = JSON.parse(page.dataset['words']!) as ReviewWords;
  const record = openHere();
  const find = <E extends Element = HTMLElement>(name: string) =>
    page.querySelector<E>(`[data-review-${name}]`)!;
  const [status, room, bar] = [find('status'), find('card'), find('grades')];
  const undo = find<HTMLButtonElement>('undo');
  const buttons = grades.map((grade) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.addEventListener('click', () => answer(grade));
    bar.append(button);
    return button;
  });
  let path: PathData;
  let current: QueuedCard | undefined;
  /** What the last answer has changed. */
  let before: QueuedCard | undefined;

  const known = () => knownOf(record.marks.all(), record.cards.all());
  const keyOf = ({ note, card }: QueuedCard) => ({
    id: `${path.notes[note]!.id}#${card}`,
    was: path.notes[note]!.was?.map((id) => `${id}#${card}`),
  });

  async function show(): Promise<void> {
    const queue = queueCards(path, known(), Date.now());
    [current] = queue;
    bar.hidden = true;
    undo.hidden = before === undefined;
    if (!current) return rest();
    status.textContent = fill(words.left, { n: queue.length });
    const { note, card } = current;
    let shown: HTMLElement;
    try {
      shown = await fetchCard(path, note, card);
    } catch {
      status.textContent = words.failed;
      room.replaceChildren();
      return;
    }
    const from = document.createElement('p');
    from.className = 'review-from';
    const link = document.createElement('a');
    link.href = hrefOf(path.notes[note]!);
    link.textContent = path.notes[note]!.title;
    from.append(words.from, link);
    room.replaceChildren(from, shown);
    shown.addEventListener('toggle', () => offer(shown as HTMLDetailsElement));
    shown.querySelector('summary')!.focus();
  }

  /** Grades are offered once the answer has been seen, each with when the card would come back. */
  function offer({ open }: HTMLDetailsElement): void {
    bar.hidden = !open;
    if (!open || !current) return;
    const now = Date.now();
    const next = gradeCard(current.record, now);
    grades.forEach((grade, index) => {
      const wait = document.createElement('small');
      wait.textContent = sayWait(next[grade].due - now, words);
      buttons[index]!.replaceChildren(`${grade} ${words.grades[grade]} `, wait);
    });
  }

  function answer(grade: Grade): void {
    if (!current || bar.hidden) return;
    const item = gradeCard(current.record, Date.now())[grade];
    const fault = record.cards.put([{ ...keyOf(current), item }]);
    before = current;
    if (fault) status.textContent = words.faults[fault];
    else void show();
  }

  /** Nothing is due: when the next one is, or what would have to be read first. */
  function rest(): void {
    room.replaceChildren();
    const due = nextDue(path, known(), Date.now());
    const hasRead = path.notes.some(known().mark);
    status.textContent =
      due === undefined
        ? words[hasRead ? 'none' : 'noneRead']
        : fill(words.later, { wait: sayWait(due - Date.now(), words) });
  }

  undo.addEventListener('click', () => {
    if (!before) return;
    record.cards.put([{ ...keyOf(before), item: before.record }]);
    before = undefined;
    void show();
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ((event.target as Element).closest('input, textarea, select, dialog')) return;
    const grade = grades.find((one) => String(one) === event.key);
    if (grade && !bar.hidden) {
      event.preventDefault();
      answer(grade);
    }
  });

  try {
    path = await loadPath();
    await show();
  } catch {
    status.textContent = words.failed;
  }
}
