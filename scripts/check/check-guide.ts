import { goodFormulas, recallFormulas } from '../../src/markdown/math.ts';
import type { readNote } from '../../src/markdown/read-note.ts';
import { openGuideReads } from '../../src/notes/index.ts';
import { rememberReads } from '../../src/notes/kept-reads.ts';
import type { Content } from '../../src/read/content.ts';
import { readContent } from '../../src/read/read-content.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { readSettings } from '../../src/settings.ts';
import { checkContent } from './check-content.ts';

/**
 * Reads the guide that the environment names and checks all of it.
 * @throws ContentFolderError when there is no such folder
 */
export function checkGuide(): { content: Content; issues: Issue[] } {
  const { contentDir, site, base } = readSettings();
  return withMemory((read) => {
    const content = readContent(contentDir, 'public', read);
    return { content, issues: checkContent(content, new URL(base, site).href, latestDay()) };
  });
}

/**
 * Work on the guide that the environment names with what earlier runs have found sound: no such text of a note and no
 * such formula is parsed or drawn again.
 */
export function withMemory<Result>(work: (read: typeof readNote) => Result): Result {
  const { notes, formulas, engine } = openGuideReads();
  recallFormulas(formulas.read(engine) ?? []);
  const result = work(rememberReads(notes, engine));
  formulas.write(engine, goodFormulas());
  for (const kept of [notes, formulas]) kept.prune();
  return result;
}

/** The day that it is where the clocks are furthest ahead: a reviewer there is not in the future. */
function latestDay(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
