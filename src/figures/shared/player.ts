const interval = 900;

export interface Player {
  /** Starts; a second time, stops. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Plays a figure by steps and shows so on its play button. `step` tells whether there was a step left; `rewind`
 * goes back to the first one when the last is shown.
 */
export function createPlayer(root: ParentNode, step: () => boolean, rewind: () => void): Player {
  let playing: ReturnType<typeof setInterval> | undefined;
  const show = () =>
    root.querySelector('[data-play]')?.setAttribute('aria-pressed', String(playing !== undefined));
  const stop = () => {
    clearInterval(playing);
    playing = undefined;
    show();
  };
  const toggle = () => {
    if (playing !== undefined) {
      stop();
      return;
    }
    rewind();
    // Without motion a press is one step.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      step();
      return;
    }
    playing = setInterval(() => {
      if (!step()) stop();
    }, interval);
    show();
  };
  return { toggle, stop };
}
