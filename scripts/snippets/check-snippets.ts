import type { ReadNote } from '../../src/markdown/read-note.ts';
import { compareIssues, type Issue } from '../../src/schema/issue.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { RefusedError } from '../process/command.ts';
import { collectSnippets, type NoteSnippets } from './collect.ts';
import { judgeRun, judgeStray, judgeSyntax, noteSeconds } from './judge.ts';
import { keepNothing, type Kept } from './kept.ts';
import { runPython, type Cell } from './python.ts';

/** Debian packages of the modules that notes may use. */
const packages: Record<string, string> = {
  numpy: 'python3-numpy',
  sklearn: 'python3-sklearn',
  scipy: 'python3-scipy',
  pandas: 'python3-pandas',
  matplotlib: 'python3-matplotlib',
  skimage: 'python3-skimage',
  cv2: 'python3-opencv',
  PIL: 'python3-pil',
  torch: 'python3-torch',
};

/** Modules that notes may use too and that Debian does not have: what needs them runs where they are. */
const elsewhere = new Set(['keras', 'tensorflow']);

/** The outcome: faults of the notes, or what this machine lacks to find them. */
export interface SnippetReport {
  issues: Issue[];
  /** Debian packages to install first; then nothing was run. */
  missing: string[];
  parsed: number;
  run: number;
  /** What was not run for want of a module that Debian does not have. */
  skipped: { modules: string[]; fences: number };
}

/**
 * Parses every Python fence of the notes and runs those marked `run`, one process a note, two notes at a time.
 * @param seconds that one note may take
 * @param kept results of earlier runs
 */
export async function checkSnippets(
  notes: readonly ReadNote[],
  python: string,
  { snippets: words }: CommandWords,
  seconds = noteSeconds,
  kept: Kept = keepNothing,
): Promise<SnippetReport> {
  const found = notes.map(collectSnippets);
  const all = found.flatMap((note) =>
    note.snippets.map((snippet, index) => ({ note, snippet, index })),
  );
  const issues = found.flatMap(judgeStray);
  const report: SnippetReport = {
    issues,
    missing: [],
    parsed: all.length,
    run: all.filter(({ snippet }) => snippet.isRun).length,
    skipped: { modules: [], fences: 0 },
  };
  if (all.length === 0) return report;

  const survey = await runPython(
    'survey',
    all.map(({ snippet }) => toCell(snippet)),
    python,
    60_000,
  );
  if (survey.end === 'not-found')
    return { ...report, missing: ['python3', ...neededBy(all.map(({ snippet }) => snippet.code))] };
  if (survey.end !== 'ended')
    throw new RefusedError(survey.end === 'timeout' ? words.silent(python) : words.died(python));
  /** By note the fence before which its run ends. */
  const ends = new Map<NoteSnippets, number>();
  const endBefore = (note: NoteSnippets, index: number) => {
    if (note.snippets[index]!.isRun) ends.set(note, Math.min(index, ends.get(note) ?? Infinity));
  };
  const missing = new Set<string>();
  const absent = new Set<string>();
  const wanting = new Map<NoteSnippets, number>();
  let versions: unknown;
  for (const event of survey.events) {
    if (event.event === 'versions') versions = event.versions;
    if (event.event === 'missing') {
      for (const name of event.modules) if (packages[name]) missing.add(packages[name]);
      const { note, index } = all[event.index]!;
      const wanted = event.modules.filter((name) => elsewhere.has(name));
      if (wanted.length === 0) continue;
      wanted.forEach((name) => absent.add(name));
      wanting.set(note, Math.min(index, wanting.get(note) ?? Infinity));
      endBefore(note, index);
    }
    if (event.event !== 'syntax') continue;
    const { note, index } = all[event.index]!;
    issues.push(judgeSyntax(note, { ...event, index }));
    endBefore(note, index);
  }
  if (missing.size > 0) return { ...report, missing: [...missing].sort() };

  const skipped = [...wanting].flatMap(([{ snippets }, from]) =>
    snippets.slice(from).filter(({ isRun }) => isRun),
  ).length;
  report.run -= skipped;
  report.skipped = { modules: [...absent].sort(), fences: skipped };

  const queue = found.filter(({ snippets }) => snippets.some(({ isRun }) => isRun));
  const work = async () => {
    for (let note = queue.shift(); note; note = queue.shift()) {
      // What follows a fence that does not parse, or cannot run here, would fail for that reason alone.
      const end = ends.get(note) ?? note.snippets.length;
      const cells = note.snippets.slice(0, end).map(toCell);
      const session = await kept.run(cells, versions, () =>
        runPython('run', cells, python, seconds * 1000),
      );
      issues.push(...judgeRun(note, session, seconds));
    }
  };
  await Promise.all([work(), work()]);
  issues.sort(compareIssues);
  return report;
}

/** Packages of the modules that the code names; without Python nobody can parse it. */
function neededBy(codes: readonly string[]): string[] {
  const names = Object.keys(packages).filter((name) =>
    codes.some((code) => new RegExp(`^\\s*(?:import|from)\\s+${name}\\b`, 'm').test(code)),
  );
  return names.map((name) => packages[name]!).sort();
}

function toCell({ code, isRun }: { code: string; isRun: boolean }): Cell {
  return { code, run: isRun };
}
