import type { PathData } from '../../model/path-data.ts';
import { hrefOf } from '../record/standings.ts';
import { planTo, type Standing } from '../record/standing.ts';
import { fill, sayTime, type RecordWords } from '../record/words.ts';

/**
 * "To read X, from what you know: these notes, so many hours", for the note in the address (`?to=`), so that a plan can
 * be sent to others, who see it from what they know.
 * @returns draws the plan anew
 */
export function startPlan(
  root: HTMLElement,
  path: PathData,
  words: RecordWords,
  stand: () => readonly Standing[],
): () => void {
  const select = root.querySelector<HTMLSelectElement>('[data-path-target]')!;
  const place = root.querySelector<HTMLElement>('[data-path-plan]')!;
  select.append(optionOf('', words.targetNone));
  path.parts.forEach(({ title }, part) => {
    const group = document.createElement('optgroup');
    group.label = title;
    for (const note of path.notes)
      if (note.part === part) group.append(optionOf(note.id, note.title));
    if (group.childElementCount > 0) select.append(group);
  });
  const asked = new URLSearchParams(location.search).get('to') ?? '';
  const wanted = path.notes.find(({ id, was = [] }) => [id, ...was].includes(asked));
  select.value = wanted?.id ?? '';
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    if (select.value === '') address.searchParams.delete('to');
    else address.searchParams.set('to', select.value);
    history.replaceState(history.state, '', address);
    draw();
  });

  function draw(): void {
    const target = path.notes.findIndex(({ id }) => id === select.value);
    const standings = stand();
    const plan =
      target === -1
        ? undefined
        : planTo(path, target, (index) => /known|read/.test(standings[index]!.state));
    const onWay = new Set(plan?.notes.map((index) => path.notes[index]!.id));
    for (const box of document.querySelectorAll('.path-node'))
      box.toggleAttribute('data-on-way', onWay.has(box.getAttribute('data-note')!));
    if (!plan) return place.replaceChildren();
    const title = path.notes[target]!.title;
    const says = document.createElement('p');
    const hours = sayTime(plan.minutes, words);
    says.textContent =
      plan.notes.length === 0
        ? fill(words.planDone, { title })
        : fill(words.plan, { title, n: plan.notes.length, hours });
    const list = document.createElement('ol');
    list.append(
      ...plan.notes.map((index) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = hrefOf(path.notes[index]!);
        link.textContent = path.notes[index]!.title;
        item.append(link);
        return item;
      }),
    );
    place.replaceChildren(says, list);
  }
  return draw;
}

function optionOf(value: string, text: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = value;
  option.textContent = text;
  return option;
}
