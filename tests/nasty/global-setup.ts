import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nastySite } from '../build/built.ts';
import { runBuild } from '../build/global-setup.ts';
import { findBreaking } from './find-breaking.ts';
import { writeNastyGuide, type NastyGuide } from './guide.ts';

/** Another mixture each week; NASTY_SEED brings one back. */
const seed = Number(process.env['NASTY_SEED'] ?? Math.floor(Date.now() / (7 * 24 * 3600 * 1000)));
const size = { notes: 300, perNote: 3, seed };

/**
 * Builds one guide of all that is nasty. Whatever passes the check must build; where it does not, the note that breaks
 * it is searched and named. TEST_SITES=keep takes the site of the last run.
 */
export default function setup(): void {
  if (process.env['TEST_SITES'] === 'keep') return;
  const { contentDir } = nastySite;
  const guide = writeNastyGuide('content', contentDir, size);
  report(guide);
  const started = performance.now();
  const { status, output } = runBuild(nastySite);
  console.log(`built nasty in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (status === 0) return;
  // Faults of pages name them; Astro's own may name nothing.
  if (output.includes('dist-')) throw new Error(`what passes the check does not build\n${output}`);
  const trial = { ...nastySite, dir: `${nastySite.dir}-trial`, contentDir: `${contentDir}-trial` };
  const index = findBreaking(guide.ids.length, (pick) => {
    writeNastyGuide('content', trial.contentDir, size, pick);
    return runBuild(trial).status === 0;
  });
  throw new Error(`${guide.ids[index]} passes the check and does not build\n${output}`);
}

function report({ ids, kept, dropped }: NastyGuide): void {
  const count = (names: Map<string, number>) => [...names.values()].reduce((sum, n) => sum + n, 0);
  const refused = [...dropped.keys()].filter((name) => !kept.has(name)).sort();
  const file = '.cache/nasty/refused.txt';
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${refused.join('\n')}\n`);
  console.log(
    `NASTY_SEED=${seed}: ${ids.length} notes with ${count(kept)} pieces of ${kept.size} kinds pass the check; it had ${count(dropped)} taken out, all of ${refused.length} kinds (${file})`,
  );
}
