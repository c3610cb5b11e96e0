import type { LinkResult } from './result.ts';

/** UTF-16 order: the same in every locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The run's own verdicts as JSON, one object a line, sorted by address. It holds no time and no
 * count of attempts, so that equal verdicts give equal bytes.
 */
export function* jsonReport(results: Iterable<LinkResult>): Generator<string> {
  const sorted = [...results].sort((a, b) => byCodePoint(a.url, b.url));
  yield '[';
  for (const [index, { url, verdict, reason, status, finalUrl, fragment }] of sorted.entries()) {
    const row = JSON.stringify({ url, verdict, reason, status, finalUrl, fragment });
    yield `${index === 0 ? '' : ','}\n  ${row}`;
  }
  yield sorted.length === 0 ? ']\n' : '\n]\n';
}
