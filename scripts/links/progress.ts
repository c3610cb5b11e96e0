import type { LinkState } from '../../src/schema/health.ts';
import type { CommandWords } from '../../src/words/commands.ts';

export interface Progress {
  add: (verdicts: readonly LinkState[]) => void;
  finish: () => void;
}

interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

const BAR = 24;

/** Milliseconds between two paintings of the bar. */
const REPAINT = 100;

/** A bar that repaints itself on a terminal, a plain line per tenth elsewhere. */
export function createProgress(
  total: number,
  start: number,
  screen: Screen,
  words: CommandWords['links'],
): Progress {
  let done = start;
  let bad = 0;
  let shown = Math.floor((10 * start) / Math.max(1, total));
  let paintedAt = 0;

  const text = (): string => words.progress(done, total, bad);

  function paint(): void {
    const filled = Math.round((BAR * done) / Math.max(1, total));
    screen.write(`\r${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${text()}\u001b[K`);
  }

  return {
    add(verdicts) {
      done += verdicts.length;
      bad += verdicts.filter((verdict) => verdict === 'dead').length;
      if (screen.isTTY) {
        if (performance.now() - paintedAt < REPAINT) return;
        paintedAt = performance.now();
        paint();
        return;
      }
      const tenth = Math.floor((10 * done) / Math.max(1, total));
      if (tenth === shown) return;
      shown = tenth;
      screen.write(`${words.checked(text())}\n`);
    },
    finish() {
      if (!screen.isTTY) return;
      paint();
      screen.write('\n');
    },
  };
}
