import type { Loader } from 'astro/loaders';
import { listNotes, noteIdOf } from '../read/note-files.ts';
import { FaultError } from '../schema/issue.ts';
import type { NoteFacts } from './note-facts.ts';
import type { NoteStore } from './note-store.ts';
import { whenSettled } from './when-settled.ts';

/** An entry of the collection: front matter, and what pages know of the body. */
export type NoteEntry = NoteFacts['data'] & Omit<NoteFacts, 'data'>;

/**
 * The notes of a content folder as a collection: their facts, not their bodies, which a page asks for when it is
 * printed. In dev, where there is a watcher, a saved note takes the place of the old one, and what can be saved of a
 * faulty one stands in for it; a build stops at it.
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
      const standIn = (id: string) => {
        const { data, ...facts } = notes.recover(id);
        // No schema lets it through, and without a digest it is read again the next time.
        store.set({ id, data: { ...data, ...facts } });
      };
      const loadSaved = async (id: string) => {
        try {
          await load(id).catch((error: unknown) => {
            if (!(error instanceof FaultError)) throw error;
            standIn(id);
          });
        } catch (error) {
          store.delete(id);
          const { code, message } = error as NodeJS.ErrnoException;
          if (code !== 'ENOENT') logger.error(message);
        }
      };
      const ids = listNotes(contentDir);
      for (const id of store.keys()) if (!ids.includes(id)) store.delete(id);
      for (const id of ids) await (watcher ? loadSaved(id) : load(id));

      watcher?.add(contentDir);
      const reload = whenSettled((file) => {
        const id = noteIdOf(contentDir, file);
        if (id !== undefined) void loadSaved(id);
      });
      watcher?.on('add', reload);
      watcher?.on('change', reload);
      watcher?.on('unlink', (file) => {
        const id = noteIdOf(contentDir, file);
        if (id !== undefined) store.delete(id);
      });
    },
  };
}
