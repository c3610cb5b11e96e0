import { appendFileSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheDirOf } from '../../src/notes/index.ts';
import { withLocks, type Session } from '../build/session.ts';
import { RefusedError } from '../process/command.ts';
import { toolEnv } from '../process/tools.ts';
import { findChromium, launchChromium } from '../setup/chromium.ts';
import { listFiles } from '../site/read-site.ts';
import { root } from '../toolchain.js';
import { generateGuide } from './generate-guide.ts';
import { noteId } from './generate-note.ts';
import { measure } from './measure.ts';
import type { BenchOptions } from './options.ts';
import type { BenchResult, BuildResult } from './report.ts';
import { visitSite } from './visit.ts';
import { commandWordsOf } from '../../src/words/commands.ts';

/** Where guides are generated and built; gone when all is measured. */
const workshop = join(root, '.cache/bench');
const contentDir = join(workshop, 'work/content');
const outDir = join(workshop, 'work/site');
/** What builds keep of the generated guide. */
const cacheDir = join(root, cacheDirOf(contentDir));

/** Links in the reading list of each note. */
const links = 8;
/** What all generated guides hold: a note of this name, typed as it is spelled, and its words. */
const searched = { name: 'tidu', text: '梯度下降' };

/** Signals are the session's: a build must have tidied up before its folder goes. */
const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

type Say = (text: string) => void;

/**
 * Builds generated guides from nothing and once more, and weighs what readers load of them. The guide's own content,
 * site and caches are not touched.
 * @param say is told what is done and how long it took
 * @returns exit code
 * @throws RefusedError when a build is at work in this checkout
 */
export async function runBench(
  { notes, runs }: BenchOptions,
  say: Say,
  print: (result: BenchResult) => void,
): Promise<number> {
  const leftovers = [join(workshop, 'work'), cacheDir];
  return withLocks([join(workshop, 'lock')], leftovers, commandWordsOf('en'), async (session) => {
    const browser = findChromium() === undefined ? undefined : await launchChromium(ownSignals);
    const result: BenchResult = { machine: describeMachine(), builds: [], loads: [], faults: [] };
    try {
      for (const size of notes) {
        for (let run = 1; run <= runs; run++)
          result.builds.push(...(await buildTwice(size, run, say, session)));
        if (browser) await visit(browser, size, result);
        await session.proceed();
      }
    } finally {
      await browser?.close();
    }
    print(result);
    return result.faults.length > 0 ? 3 : 0;
  });
}

async function buildTwice(
  notes: number,
  run: number,
  say: Say,
  session: Session,
): Promise<BuildResult[]> {
  for (const folder of [contentDir, outDir, cacheDir])
    rmSync(folder, { recursive: true, force: true });
  generateGuide(contentDir, { notes, links });
  const cold = await buildOnce({ notes, mode: 'cold', run }, say, session);
  appendFileSync(join(contentDir, `${noteId(notes >> 1, { notes })}.mdx`), '\n又写了一句。\n');
  return [cold, await buildOnce({ notes, mode: 'warm', run }, say, session)];
}

async function buildOnce(
  build: Pick<BuildResult, 'notes' | 'mode' | 'run'>,
  say: Say,
  { signal, proceed }: Session,
): Promise<BuildResult> {
  say(`${build.notes} notes, ${build.mode}, run ${build.run} …`);
  const { status, output, ...cost } = await measure(
    process.execPath,
    [join(root, 'scripts/build.ts')],
    toolEnv({
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      SITE: 'https://guide.example',
      BASE: '/',
      GITHUB_REPOSITORY: '',
      NODE_ENV: 'production',
    }),
    signal,
  );
  await proceed();
  // The build has said why it did not begin.
  if (status === 2) throw new RefusedError(output.trim());
  if (status !== 0) throw new Error(`a generated guide was not built:\n${output}`);
  say(` ${cost.wallSeconds.toFixed(1)} s\n`);
  const files = listFiles(outDir);
  return {
    ...build,
    ...cost,
    distBytes: files.reduce((sum, name) => sum + statSync(join(outDir, name)).size, 0),
    pages: files.filter((name) => name.endsWith('.html')).length,
  };
}

/** Weighs what readers load; what the builds took minutes to find out is not lost when that fails. */
async function visit(browser: Browser, notes: number, result: BenchResult): Promise<void> {
  const paths = ['/', '/reading/', `/${noteId(notes >> 1, { notes })}/`];
  try {
    result.loads.push({ notes, ...(await visitSite(browser, outDir, paths, searched)) });
  } catch (error) {
    result.faults.push(`the site of ${notes} notes was not weighed: ${(error as Error).message}`);
  }
}

function describeMachine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 1e9);
  const model = cores[0]?.model.trim() || 'unknown processor';
  const load = loadavg()[0]!.toFixed(1);
  return `Node ${process.version} on ${process.platform}, ${cores.length} × ${model}, ${memory} GB, load ${load} at the start`;
}
