import { constants } from 'node:os';
import { join } from 'node:path';
import { devReports } from './serve/dev-reports.ts';
import { readDevOptions } from './serve/dev-options.ts';
import { takeLock } from './build/lock.ts';
import { formatIssues } from './check/report.ts';
import { RefusedError, runCommand } from './process/command.ts';
import { root } from './toolchain.js';
import { cacheDirOf, openGuideNotes } from '../src/notes/index.ts';
import type { NoteStore } from '../src/notes/note-store.ts';
import { readContent } from '../src/read/read-content.ts';
import { FaultError } from '../src/schema/issue.ts';
import type { GuideLanguage } from '../src/schema/language.ts';
import { readSettings } from '../src/settings.ts';
import type { AuthorWords } from '../src/words/index.ts';

await runCommand(
  ({ build }) => build.devUsage,
  async (words, args) => {
    const { contentDir } = readSettings();
    const server = readDevOptions(args, words.commands);
    const { guide, terms, issues } = readContent(contentDir);
    if (guide.data === undefined || terms.data === undefined) {
      // Whatever else is at fault shows in its page; without these two files there is none.
      const faults = issues.filter(({ file }) => [guide.path, terms.path].includes(file));
      process.stdout.write(formatIssues(faults, 'text', words));
      return 1;
    }
    await serve(server, guide.data.language, words);
    return 0;
  },
);

/** Serves the guide until a signal ends this process. @throws RefusedError when another server is at work */
async function serve(
  server: ReturnType<typeof readDevOptions>,
  language: GuideLanguage,
  words: AuthorWords,
): Promise<void> {
  const { contentDir } = readSettings();
  // Two servers would write the same files below .astro/.
  const lock = takeLock(join(root, '.cache/dev/lock'));
  if (!('release' in lock)) throw new RefusedError(words.commands.build.dev.locked(lock.pid));
  process.on('exit', lock.release);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => process.exit(128 + constants.signals[name]));
  // Vite would take it for the base of the site.
  delete process.env['BASE_URL'];
  Object.assign(process.env, {
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  });
  const notes = openGuideNotes();
  const reports = devReports({
    contentDir,
    language,
    words,
    isSound: (id) => isSound(notes, id),
    print: (text) => process.stdout.write(text),
  });
  // Loaded late: it reads the environment, and takes a second.
  const { dev } = await import('astro');
  await dev({
    root,
    server,
    integrations: [reports],
    vite: { cacheDir: join(root, cacheDirOf(contentDir), 'vite') },
  });
}

/** Whether a note can be shown; what is no note, or not there, has no text to be at fault. */
function isSound(notes: NoteStore, id: string): boolean {
  if (!id.includes('/')) return true;
  try {
    notes.facts(id);
    return true;
  } catch (error) {
    return !(error instanceof FaultError);
  }
}
