import { createHash } from 'node:crypto';
import type { ReadNote } from '../../src/markdown/read-note.ts';
import { attributeOf } from '../../src/markdown/jsx.ts';
import { tasksOf, type Task } from '../../src/markdown/tasks.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import type { Fixed } from './fix-text.ts';

/**
 * Gives an id to cards and exercises that have none. It is made of what is asked, so that it is never given to another
 * question, and stays when the question is reworded.
 */
export function fixTaskIds(note: ReadNote, words: CommandWords['fix']): Fixed {
  const { text } = note.source;
  const tasks = tasksOf(note.draft?.landmarks);
  const taken = new Set(tasks.map(({ id }) => id));
  let fixed = text;
  const changes = tasks
    .filter(({ id }) => id === undefined)
    // From the last on: places before a change stay what they are.
    .reverse()
    .flatMap((task) => {
      const start = task.node.position?.start.offset;
      const tag = `<${task.node.name}`;
      if (start === undefined || !fixed.startsWith(tag, start)) return [];
      const id = nameTask(note.id, task, taken);
      taken.add(id);
      const at = start + tag.length;
      fixed = `${fixed.slice(0, at)} id="${id}"${fixed.slice(at)}`;
      return [{ line: task.node.position!.start.line, what: words.taskId(tag, id) }];
    });
  return { text: fixed, changes: changes.reverse() };
}

function nameTask(noteId: string, { node, kind }: Task, taken: ReadonlySet<unknown>): string {
  const asked = attributeOf(node, kind === 'card' ? 'question' : 'title') ?? '';
  for (let round = 0; ; round++) {
    const digest = createHash('sha256')
      .update(JSON.stringify([noteId, asked, round]))
      .digest('hex');
    const id = `${kind}-${digest.slice(0, 6)}`;
    if (!taken.has(id)) return id;
  }
}
