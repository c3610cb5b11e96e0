import { createButton } from '../record/button.ts';
import type { RecordWords } from '../record/words.ts';

interface Options {
  words: RecordWords['own'];
  text: () => string;
  /** Keeps the text; an empty one is forgotten. @returns what to say when it could not */
  keep: (text: string) => string | undefined;
}

/** A reader's note as a block beside what it is about: shown as it was written, or being written. */
export function drawOwn(place: HTMLElement, { words, text, keep }: Options) {
  const block = document.createElement('div');
  block.className = 'own-note';
  place.append(block);

  function show(): void {
    const written = text();
    block.hidden = written === '';
    const paragraph = document.createElement('p');
    paragraph.textContent = written;
    block.replaceChildren(paragraph, createButton(words.edit, edit));
  }

  function edit(): void {
    block.hidden = false;
    const area = document.createElement('textarea');
    area.rows = 4;
    area.value = text();
    area.setAttribute('aria-label', words.label);
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const save = (value: string) => {
      const fault = keep(value.trim());
      if (fault === undefined) show();
      else status.textContent = fault;
    };
    area.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(area.value);
      if (event.key === 'Escape') show();
    });
    const actions = document.createElement('p');
    actions.className = 'record-actions';
    actions.append(
      createButton(words.save, () => save(area.value)),
      createButton(words.cancel, show),
      ...(text() === '' ? [] : [createButton(words.remove, () => save(''))]),
    );
    block.replaceChildren(area, actions, status);
    area.focus();
  }

  show();
  return { show, edit };
}
