import type { Loader } from 'astro/loaders';
import { listNotes, noteIdOf } from '../read/note-files.ts';
import type { NoteFacts } from './note-facts.ts';
import type { NoteStore } from './note-store.ts';

/** An entry of the collection: front matter, and what pages know of the body. */
export type NoteEntry = NoteFacts['data'] & Omit<NoteFacts, 'data'>;

/**
 * The notes of a content folder as a collection: their facts, not their bodies, which a page asks for when it is
 * printed. In dev a saved note takes the place of the old one; a faulty one leaves it, and its page says what is wrong.
 */
export function noteLoader(contentDir: string, openStore: () => NoteStore): Loader {
  return {
    name: 'notes',
    async load(context) {
      const { store, logger, watcher } = context;
      const notes = openStore();
      const load = async (id: string) => {
        const digest = notes.digest(id);
        if (store.get(id)?.digest === digest) return;
        const { data, ...facts } = notes.facts(id);
        const entry: NoteEntry = { ...data, ...facts };
        store.set({ id, data: await context.parseData({ id, data: { ...entry } }), digest });
      };
      const ids = listNotes(contentDir);
      for (const id of store.keys()) if (!ids.includes(id)) store.delete(id);
      for (const id of ids) await load(id);

      watcher?.add(contentDir);
      const reload = async (file: string) => {
        const id = noteIdOf(contentDir, file);
        if (id === undefined) return;
        try {
          await load(id);
        } catch (error) {
          logger.error((error as Error).message);
        }
      };
      watcher?.on('add', (file) => void reload(file));
      watcher?.on('change', (file) => void reload(file));
      watcher?.on('unlink', (file) => {
        const id = noteIdOf(contentDir, file);
        if (id !== undefined) store.delete(id);
      });
    },
  };
}
