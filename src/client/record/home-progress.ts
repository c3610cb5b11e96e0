import type { Place, ReaderRecord } from './record.ts';
import { signs } from './state-label.ts';
import { fill } from './words.ts';
import { hrefOf, loadPath, standOf } from './standings.ts';

/** Turns "begin with the first note" into "go on", and counts what is read at each step of the stairs. */
export async function showProgress(record: ReaderRecord, place: Place | undefined): Promise<void> {
  const path = await loadPath();
  const { notes, parts } = path;
  const standings = standOf(path, record);
  const isRead = (index: number) => /known|read/.test(standings[index]!.state);
  const all = notes.map((_, index) => index);

  const last = notes.findIndex(({ id, was = [] }) => [id, ...was].includes(place?.note ?? ''));
  // Where they were, unless that is read; then the first that is open to them.
  const next =
    last !== -1 && !isRead(last) ? last : all.find((index) => standings[index]!.state === 'open');
  const button = document.querySelector<HTMLAnchorElement>('[data-resume]');
  if (button && next !== undefined) {
    const note = notes[next]!;
    const heading = next === last && place?.heading ? `#${place.heading}` : '';
    button.href = hrefOf(note) + heading;
    button.textContent = `${button.dataset['resume']}：${note.title}`;
    const step = `[data-progress="part-${parts[note.part]!.id}"]`;
    document.querySelector(step)?.closest('.map-step')?.setAttribute('aria-current', 'step');
  }
  const words = button?.dataset ?? {};
  /** What a step says in place of its hours: it has room for one of them. */
  const say = (place: string, own: readonly number[]) => {
    const done = own.filter(isRead).length;
    const isKnown = own.every((index) => standings[index]!.state === 'known');
    if (done === 0) return;
    const state = isKnown ? 'known' : 'read';
    const said =
      done === own.length
        ? `${signs[state]} ${words[state]}`
        : fill(words['progress'] ?? '', { done, all: own.length });
    for (const count of document.querySelectorAll(`[data-progress="${place}"]`))
      count.textContent = said;
  };
  parts.forEach(({ id }, part) => {
    say(
      `part-${id}`,
      all.filter((index) => notes[index]!.part === part),
    );
  });
  notes.forEach(({ id }, index) => say(`note-${id}`, [index]));
}
