/** How many people are counted; a whole number of them falls into each part at every setting. */
export const people = 100_000;

export interface Test {
  /** Share of the people who are ill. */
  readonly prior: number;
  /** Share of the ill whose test is positive. */
  readonly sensitivity: number;
  /** Share of the healthy whose test is positive all the same. */
  readonly falseAlarm: number;
}

/** The four parts of the unit square, as shares of all. */
export interface Parts {
  readonly hits: number;
  readonly misses: number;
  readonly alarms: number;
  readonly clear: number;
}

/** Areas: the width is the share of the ill or the healthy, the height the share of them that is positive. */
export function parts({ prior, sensitivity, falseAlarm }: Test): Parts {
  return {
    hits: prior * sensitivity,
    misses: prior * (1 - sensitivity),
    alarms: (1 - prior) * falseAlarm,
    clear: (1 - prior) * (1 - falseAlarm),
  };
}

/** P(ill | positive): the area of the hits over the area of all that is positive. */
export function posterior(test: Test): number {
  const { hits, alarms } = parts(test);
  return hits / (hits + alarms);
}

/** People in a part. */
export const count = (share: number) => Math.round(share * people);
