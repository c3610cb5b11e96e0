import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Issue } from '../../src/schema/issue.ts';
import { readSettings } from '../../src/settings.ts';
import { sharedShard } from '../../src/shards.ts';
import type { CommandWords } from '../../src/words/command-words.ts';
import { speak, type AuthorWords } from '../../src/words/rule-words.ts';
import { formatIssues } from '../check/report.ts';
import { RefusedError } from '../process/command.ts';
import { freeMemory } from '../process/free-memory.ts';
import { isIgnoredFile } from '../../src/read/ignored-files.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeSearchIndex } from '../site/search-index.ts';
import { root } from '../toolchain.js';
import { finishSite, type FinishOptions } from './finish-site.ts';
import { joinShards } from './join-shards.ts';
import { takeLock } from './lock.ts';
import { followLinks, mark, refuseOutput } from './output-folder.ts';
import { prepare, type Plan, type Scope } from './prepare.ts';
import { runAstro } from './run-astro.ts';
import { shardsDirOf, writeShardFile, type Shard } from './shards.ts';
import { withLocks, type Session } from './session.ts';
import { nextOf, recover, stage, swap, workOf } from './swap.ts';

/** Where Astro builds: always in the checkout, because it renames files out of the checkout into the site. */
const workshop = join(root, '.cache/build');
const built = join(workshop, 'site');
/** One build a checkout, whose `.astro/` all builds share, and one an output folder. */
const locksOf = (outDir: string) => [join(workshop, 'lock'), join(workOf(outDir), 'lock')];

interface BuildOptions extends FinishOptions {
  /** What is printed. */
  scope: Scope;
  /** For what is at fault. */
  words: AuthorWords;
}

/**
 * Checks the content, builds the site aside, checks it and puts it in place; after any fault the last site is as it
 * was and nothing is left beside it.
 * @returns exit code
 * @throws RefusedError when the folder is not ours to replace, or another build is at work
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  const { commands } = options.words;
  const outDir = followLinks(outDirOf(options.scope));
  refuseForeign(outDir, commands);
  return withLocks(locksOf(outDir), [built, nextOf(outDir)], commands, async (session) => {
    recover(outDir);
    rmSync(built, { recursive: true, force: true });
    return build(outDir, options, session);
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

async function build(
  outDir: string,
  { scope, words, ...finish }: BuildOptions,
  { signal, proceed }: Session,
): Promise<number> {
  const wanted = outDirOf(scope);
  const started = performance.now();
  const { commands } = words;
  const plan = await prepare(scope, proceed, words);
  if (plan === undefined) return 1;

  // The trees of all notes, of which nothing is left but the plan.
  freeMemory();
  makeFolder(built);
  if (scope === 'joined') await joinShards(shardsDirOf(wanted), plan.shards, built, plan.printed);
  else {
    const settings = { SHARD: plan.shard?.shard ?? '' };
    const fault = await runAstro(built, settings, signal, commands);
    await proceed();
    if (fault !== undefined) {
      console.error(`${speak(fault, words)}\n${commands.build.notSwapped}`);
      return 3;
    }
    removeIgnored(built);
  }
  writeFileSync(join(built, mark.name), mark.text);
  const faults = plan.shard
    ? await finishShard(plan, plan.shard)
    : await finishSite(built, plan, finish);
  if (faults.length > 0) process.stdout.write(formatIssues(faults, 'text', words));
  if (faults.some(({ severity }) => severity === 'error')) return 3;
  stage(built, outDir);
  await proceed();
  // Somebody may have put files there in the meantime.
  refuseForeign(outDir, commands);
  swap(outDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const place = relative('.', wanted) || wanted;
  console.log(commands.build.built(plan.printed, seconds, place));
  return 0;
}

/** The folder of a build as it was asked for: links are not followed yet. */
function outDirOf(scope: Scope): string {
  const { outDir } = readSettings();
  return typeof scope === 'object' ? join(shardsDirOf(outDir), scope.shard) : outDir;
}

/** The pages of a shard stay as Astro has printed them: fonts are cut, and links checked, when all are there. */
async function finishShard({ language, printed }: Plan, shard: Shard): Promise<Issue[]> {
  if (shard.shard !== sharedShard && printed > 0) await writeSearchIndex(built, language, printed);
  writeShardFile(built, shard);
  return [];
}

function refuseForeign(outDir: string, words: CommandWords): void {
  const reason = refuseOutput(outDir, readSettings().contentDir, words);
  if (reason !== undefined) throw new RefusedError(reason);
}

/** Files of systems and editors that lay in public/. */
function removeIgnored(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (isIgnoredFile(basename(name))) rmSync(join(folder, name));
}
