import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { openGuideNotes } from '../../src/notes/index.ts';
import { readSettings } from '../../src/settings.ts';
import { checkContent } from '../check/check-content.ts';
import { expectedPages } from '../check/expected-pages.ts';
import { formatIssues } from '../check/report.ts';
import { RefusedError } from '../command.ts';
import { isIgnoredFile } from '../ignored-files.ts';
import { makeFolder } from '../make-folder.ts';
import { readContent } from '../read-content.ts';
import { root } from '../toolchain.js';
import { takeLock } from './lock.ts';
import { followLinks, mark, refuseOutput } from './output-folder.ts';
import { runAstro } from './run-astro.ts';
import { withLocks, type Session } from './session.ts';
import { nextOf, recover, stage, swap, workOf } from './swap.ts';

/** Where Astro builds: always in the checkout, because it renames files out of the checkout into the site. */
const workshop = join(root, '.cache/build');
const built = join(workshop, 'site');
/** One build a checkout, whose `.astro/` all builds share, and one an output folder. */
const locksOf = (outDir: string) => [join(workshop, 'lock'), join(workOf(outDir), 'lock')];

/**
 * Checks the content, builds the site aside, checks it and puts it in place; after any fault the last site is as it
 * was and nothing is left beside it.
 * @returns exit code
 * @throws RefusedError when the folder is not ours to replace, or another build is at work
 */
export async function buildSite(): Promise<number> {
  const outDir = followLinks(readSettings().outDir);
  refuseForeign(outDir);
  return withLocks(locksOf(outDir), [built, nextOf(outDir)], async (session) => {
    recover(outDir);
    rmSync(built, { recursive: true, force: true });
    return build(outDir, session);
  });
}

/** Brings back what a killed build moved aside. Not while a build is at work, and not where nothing may be written. */
export function recoverSite(outDir: string): void {
  const folder = followLinks(outDir);
  if (!existsSync(workOf(folder))) return;
  const lock = takeLock(join(workOf(folder), 'lock'));
  if (!('release' in lock)) return;
  try {
    recover(folder);
  } finally {
    lock.release();
  }
}

async function build(outDir: string, { signal, proceed }: Session): Promise<number> {
  const { contentDir, outDir: wanted, site, base } = readSettings();
  const content = readContent(contentDir);
  const issues = checkContent(content, new URL(base, site).href);
  if (issues.length > 0) process.stdout.write(formatIssues(issues, 'text'));
  if (issues.some(({ severity }) => severity === 'error')) return 1;

  await proceed();
  const started = performance.now();
  await openGuideNotes().keepAll(content.notes);
  makeFolder(built);
  const fault = await runAstro(built, signal);
  await proceed();
  if (fault !== undefined) {
    console.error(`${fault}\n没有换上新的站，原来的没有动。`);
    return 3;
  }
  removeIgnored(built);
  writeFileSync(join(built, mark.name), mark.text);
  // Loaded late: html-validate takes a while, and a fault of the content needs no answer from it.
  const { checkDist } = await import('../check/site/check-site.ts');
  const faults = checkDist(built, base, expectedPages(content), relative('.', built));
  if (faults.length > 0) process.stdout.write(formatIssues(faults, 'text'));
  if (faults.some(({ severity }) => severity === 'error')) return 3;
  stage(built, outDir);
  await proceed();
  // Somebody may have put files there in the meantime.
  refuseForeign(outDir);
  swap(outDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const place = relative('.', wanted) || wanted;
  console.log(`建好了：${content.notes.length} 篇笔记，用时 ${seconds} 秒，在 ${place}`);
  return 0;
}

function refuseForeign(outDir: string): void {
  const reason = refuseOutput(outDir, readSettings().contentDir);
  if (reason !== undefined) throw new RefusedError(reason);
}

/** Files of systems and editors that lay in public/. */
function removeIgnored(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (isIgnoredFile(basename(name))) rmSync(join(folder, name));
}
