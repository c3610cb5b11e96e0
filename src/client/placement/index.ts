import type { PathData } from '../../model/path-data.ts';
import { dayOf, openHere } from '../record/record.ts';
import type { Fault } from '../record/shelf.ts';
import { hrefOf, knownOf, loadPath } from '../record/standings.ts';
import { fill } from '../record/words.ts';
import { fetchCard } from '../review/card-pages.ts';
import { chooseNext, mostCards, readAnswers, type Answer } from './place.ts';

interface PlacementWords {
  ready: string;
  title: string;
  step: string;
  right: string;
  wrong: string;
  follows: string;
  followsNot: string;
  resultNone: string;
  result: string;
  kept: string;
  failed: string;
  faults: Record<Fault, string>;
}

/** A quarter of an hour of cards from all over the path; what follows from each answer is said, and can be undone. */
const root = document.querySelector<HTMLElement>('[data-placement]');
if (root) start(root);

function start(page: HTMLElement): void {
  const words = JSON.parse(page.dataset['words']!) as PlacementWords;
  const record = openHere();
  const find = <E extends Element = HTMLElement>(name: string) =>
    page.querySelector<E>(`[data-placement-${name}]`)!;
  const [status, room, bar, list] = [find('status'), find('card'), find('answers'), find('steps')];
  const [begin, undo, keep] = (['begin', 'undo', 'keep'] as const).map((name) =>
    find<HTMLButtonElement>(name),
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  let path: PathData;
  let answers: Answer[] = [];
  let asked: number | undefined;
  let isStopped = false;

  const marked = () => {
    const { mark } = knownOf(record.marks.all(), new Map());
    return path.notes.map((note) => mark(note) !== undefined);
  };
  /** What was read counts before the first card; the answers come after it. */
  const placed = () => {
    const read = marked().flatMap((isRead, note) => (isRead ? [{ note, isRight: true }] : []));
    return readAnswers(path, [...read, ...answers]);
  };

  async function step(): Promise<void> {
    list.replaceChildren(...answers.map(sayStep));
    undo.hidden = answers.length === 0;
    const isOver = isStopped || answers.length >= mostCards;
    asked = isOver ? undefined : chooseNext(path, placed());
    bar.hidden = asked === undefined;
    keep.hidden = asked !== undefined || found().length === 0;
    if (asked === undefined) return finish();
    status.textContent = fill(words.step, { n: answers.length + 1, all: mostCards });
    const { title, cards } = path.notes[asked]!;
    const card = await fetchCard(path, asked, cards![Math.floor(Math.random() * cards!.length)]!);
    const from = document.createElement('p');
    from.className = 'review-from';
    from.textContent = title;
    room.replaceChildren(from, card);
    card.querySelector('summary')!.focus();
  }

  /** Notes that the answers found, beyond those that were read. */
  function found(): number[] {
    const isMarked = marked();
    return placed().flatMap((isRight, note) => (isRight && !isMarked[note] ? note : []));
  }

  function sayStep({ note, isRight }: Answer, index: number): HTMLLIElement {
    const before = readAnswers(path, answers.slice(0, index));
    const after = readAnswers(path, answers.slice(0, index + 1));
    const others = path.notes.flatMap(({ title }, one) =>
      one !== note && before[one] !== after[one] ? title : [],
    );
    const item = document.createElement('li');
    const { title } = path.notes[note]!;
    const says = fill(isRight ? words.right : words.wrong, { title });
    const follows = fill(isRight ? words.follows : words.followsNot, {
      n: others.length,
      titles: others.map((other) => fill(words.title, { title: other })).join(''),
    });
    item.textContent = others.length > 0 ? says + follows : says;
    return item;
  }

  function finish(): void {
    const notes = found();
    status.textContent =
      notes.length === 0 ? words.resultNone : fill(words.result, { n: notes.length });
    room.replaceChildren(
      ...notes.map((note) => {
        const label = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.checked = true;
        box.value = path.notes[note]!.id;
        const link = document.createElement('a');
        link.href = hrefOf(path.notes[note]!);
        link.textContent = path.notes[note]!.title;
        label.append(box, ' ', link);
        const row = document.createElement('p');
        row.append(label);
        return row;
      }),
    );
  }

  const ask = () =>
    void step().catch(() => {
      status.textContent = words.failed;
      begin.hidden = false;
    });
  const answer = (isRight: boolean) => {
    if (asked === undefined) return;
    answers.push({ note: asked, isRight });
    ask();
  };
  find('right').addEventListener('click', () => answer(true));
  find('wrong').addEventListener('click', () => answer(false));
  find('stop').addEventListener('click', () => {
    isStopped = true;
    ask();
  });
  undo.addEventListener('click', () => {
    isStopped = false;
    answers = answers.slice(0, -1);
    ask();
  });
  keep.addEventListener('click', () => {
    const chosen = [...room.querySelectorAll<HTMLInputElement>('input:checked')];
    const at = dayOf(Date.now());
    const fault = record.marks.put(
      chosen.map(({ value: id }) => ({
        id,
        was: path.notes.find((note) => note.id === id)?.was,
        item: { at, how: 'placed' as const },
      })),
    );
    status.textContent = fault ? words.faults[fault] : fill(words.kept, { n: chosen.length });
    keep.hidden = undo.hidden = fault === undefined;
  });
  begin.addEventListener('click', () => {
    begin.hidden = true;
    void loadPath().then(
      (loaded) => {
        path = loaded;
        ask();
      },
      () => {
        status.textContent = words.failed;
        begin.hidden = false;
      },
    );
  });
  begin.hidden = false;
  status.textContent = words.ready;
}
