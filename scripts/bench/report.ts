import type { Loads } from './visit.ts';
import type { Weight } from './weigh.ts';
import { formatTable } from './table.ts';

/** One build of one guide. */
export interface BuildResult {
  notes: number;
  /** From nothing, or after one note was touched. */
  mode: 'cold' | 'warm';
  run: number;
  cpuSeconds: number | undefined;
  wallSeconds: number;
  peakBytes: number | undefined;
  distBytes: number;
  pages: number;
}

/** What readers load of one guide. */
export interface LoadResult extends Loads {
  notes: number;
}

export interface BenchResult {
  /** The machine, in words. */
  machine: string;
  builds: BuildResult[];
  /** Empty where there is no Chromium. */
  loads: LoadResult[];
  /** What could not be weighed though Chromium is there, as sentences. */
  faults: string[];
}

/** The result as tables, with what they say of how it was measured; of several runs, the median. */
export function formatResult({ machine, builds, loads, faults }: BenchResult): string {
  const groups = [...Map.groupBy(builds, ({ notes, mode }) => `${notes} ${mode}`).values()];
  const runs = Math.max(0, ...groups.map(({ length }) => length));
  return `${[
    machine,
    `Builds${runs > 1 ? `, median of ${runs}` : ''}\n${formatTable([buildHead, ...groups.map(buildRow)])}`,
    ...(loads.length > 0 || faults.length === 0 ? [formatLoads(loads)] : []),
    ...faults,
    notesOn(builds, loads),
  ].join('\n\n')}\n`;
}

const buildHead = ['notes', 'build', 'CPU s', 'wall s', 'peak MB', 'dist MB', 'pages'];

function buildRow(results: readonly BuildResult[]): string[] {
  const { notes, mode, distBytes, pages } = results.at(-1)!;
  return [
    String(notes),
    mode,
    fixed(median(results.map(({ cpuSeconds }) => cpuSeconds))),
    fixed(median(results.map(({ wallSeconds }) => wallSeconds))),
    megabytes(median(results.map(({ peakBytes }) => peakBytes)), 0),
    megabytes(distBytes, 1),
    String(pages),
  ];
}

function formatLoads(loads: readonly LoadResult[]): string {
  if (loads.length === 0)
    return 'First views and search: not weighed, there is no Chromium here. Install one, or set CHROMIUM to its path.';
  const head = ['notes', 'what', 'HTML', 'CSS', 'JS', 'fonts', 'other', 'all', 'requests'];
  const rows = loads.flatMap(({ notes, views, searchNames, searchText }) =>
    [
      ...Object.entries(views),
      ['search: names', searchNames] as const,
      ['search: full text', searchText] as const,
    ].map(([what, weight]) => [String(notes), what, ...weightCells(weight)]),
  );
  return `First views and search, bytes\n${formatTable([head, ...rows])}`;
}

function weightCells({ html, css, js, fonts, other, all, requests }: Weight): string[] {
  return [html, css, js, fonts, other, all, requests].map((number) =>
    number.toLocaleString('en-US'),
  );
}

/** How to read the numbers. */
function notesOn(builds: readonly BuildResult[], loads: readonly LoadResult[]): string {
  const isMissing = (name: 'cpuSeconds' | 'peakBytes') =>
    builds.some((build) => build[name] === undefined);
  return [
    'cold: no cache, no site · warm: one note touched',
    isMissing('cpuSeconds')
      ? 'CPU: not measured, this system has no shell that tells it'
      : 'CPU: user and system time of the command and all that it starts',
    isMissing('peakBytes')
      ? 'peak: not measured, this system does not list its processes'
      : 'peak: resident memory, summed over these processes ten times a second; what they share counts for each',
    ...(loads.length > 0
      ? [
          'bytes: brotli, fonts and search files as they are; a phone 360 px wide, its cache empty; search from the closed dialog on',
        ]
      : []),
  ].join('\n');
}

function fixed(number: number | undefined): string {
  return number === undefined ? '–' : number.toFixed(1);
}

function megabytes(bytes: number | undefined, digits: number): string {
  return bytes === undefined ? '–' : (bytes / 1e6).toFixed(digits);
}

/** The middle one, or undefined when one is missing. */
export function median(numbers: readonly (number | undefined)[]): number | undefined {
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) return undefined;
  const sorted = (numbers as number[]).toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
