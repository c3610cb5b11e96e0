import type { Loader } from 'astro/loaders';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasMath } from '../markdown/landmarks.ts';
import { listPages, pageIdOf, readPageFile } from '../read/note-files.ts';
import type { AuthorWords } from '../words/index.ts';
import { figuresOf, outsideOf, requireSound } from './note-facts.ts';
import { whenSettled } from './when-settled.ts';

/**
 * The pages beside the notes as a collection: they stay Astro's own MDX, with the front matter that the checker reads. In
 * dev, where there is a watcher, a faulty one keeps its address; a build stops at it.
 * @param words for what is at fault
 */
export function pageLoader(contentDir: string, words: AuthorWords): Loader {
  return {
    name: 'pages',
    async load(context) {
      const { store, config, logger, watcher } = context;
      const load = async (id: string) => {
        const file = join(contentDir, `${id}.mdx`);
        const filePath = relative(fileURLToPath(config.root), file).replaceAll('\\', '/');
        const page = readPageFile(file, id);
        const isWhole = page.data !== undefined && page.tree !== undefined;
        if (watcher && !isWhole) {
          const data = {
            title: id,
            summary: '',
            ...page.data,
            hasMath: false,
            outside: [],
            figures: [],
          };
          return void store.set({ id, data, filePath, deferredRender: true });
        }
        const { data, landmarks } = requireSound(page, words);
        const facts = {
          hasMath: hasMath(landmarks),
          outside: outsideOf(landmarks),
          figures: figuresOf(landmarks),
        };
        const parsed = await context.parseData({ id, data: { ...data, ...facts } });
        store.set({ id, data: parsed, filePath, deferredRender: true });
      };
      const loadSaved = whenSettled((path) => {
        const id = pageIdOf(contentDir, path);
        if (id !== undefined) load(id).catch((error: Error) => logger.error(error.message));
      });
      store.clear();
      for (const id of listPages(contentDir)) await load(id);
      watcher?.on('add', loadSaved);
      watcher?.on('change', loadSaved);
      watcher?.on('unlink', (path) => {
        const id = pageIdOf(contentDir, path);
        if (id !== undefined) store.delete(id);
      });
    },
  };
}
