import type { PathData } from '../../model/path-data.ts';
import { openHere } from '../record/record.ts';
import { loadPath, standOf } from '../record/standings.ts';
import type { RecordWords } from '../record/words.ts';
import { startKeeping } from './keep.ts';
import { paintStates } from './paint.ts';
import { startPlan } from './plan.ts';
import { sayDue } from './due.ts';
import { sayProgress } from './progress.ts';
import { tracePaths } from './trace.ts';

/** Brings a reader's record to the page of the path, which is complete without it. */
const mine = document.querySelector<HTMLElement>('[data-path-mine]');
if (mine) void start(mine);

async function start(root: HTMLElement): Promise<void> {
  const words = JSON.parse(root.dataset['words']!) as RecordWords;
  const record = openHere();
  startKeeping();
  let path: PathData;
  try {
    path = await loadPath();
  } catch {
    // Without it the page is what it is without scripts.
    root.hidden = true;
    return;
  }
  tracePaths(path);
  const draw = () => {
    const standings = standOf(path, record);
    paintStates(path, standings, record, words);
    sayProgress(root, path, standings, words);
    sayDue(root, path, record, words);
    replan();
  };
  const replan = startPlan(root, path, words, () => standOf(path, record));
  record.marks.watch(draw);
  record.cards.watch(draw);
  draw();
}
