import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../scripts/bench/options.ts';
import { formatResult, median, type BuildResult } from '../../../scripts/bench/report.ts';
import { formatTable } from '../../../scripts/bench/table.ts';
import { weigh, weighAnswer, type Weight } from '../../../scripts/bench/weigh.ts';

describe('options', () => {
  it('are three sizes, built once', () => {
    expect(parseOptions([])).toEqual({ notes: [50, 500, 2000], runs: 1, isJson: false });
  });

  it('are read, a size once', () => {
    expect(parseOptions(['--notes', '3, 20,3', '--runs=2', '--json'])).toEqual({
      notes: [3, 20],
      runs: 2,
      isJson: true,
    });
  });

  it.each([
    ['--notes', '50,'],
    ['--notes', '0'],
    ['--notes', '10001'],
    ['--notes', '1e3'],
    ['--runs', '1.5'],
    ['--runs', '21'],
  ])('refuse %s %s', (option, value) => {
    expect(() => parseOptions([option, value])).toThrow(
      new RegExp(`^${option} takes whole numbers from 1 to \\d+, not “`),
    );
  });
});

describe('bytes on the line', () => {
  const text = Buffer.from('the same words again and again '.repeat(50));
  const packed = brotliCompressSync(text).length;

  it.each([
    ['/notes/', packed],
    ['/_astro/x.js', packed],
    ['/font.woff2', text.length],
    ['/pagefind/wasm.unknown.pagefind', text.length],
    ['/pagefind/index/zh-cn_1.pf_index?ts=1', text.length],
    ['/pagefind/pagefind.js', packed],
  ])('%s', (path, bytes) => {
    expect(weighAnswer({ url: `http://127.0.0.1:80${path}`, body: text })).toBe(bytes);
  });

  it('are summed by kind', () => {
    const answer = (type: string, path: string) => ({
      type,
      url: `http://127.0.0.1${path}`,
      body: text,
    });
    const answers = [
      answer('document', '/'),
      answer('stylesheet', '/a.css'),
      answer('script', '/a.js'),
      answer('script', '/b.js'),
      answer('font', '/a.woff2'),
      answer('fetch', '/a.json'),
    ];
    expect(weigh(answers)).toEqual({
      html: packed,
      css: packed,
      js: 2 * packed,
      fonts: text.length,
      other: packed,
      all: 5 * packed + text.length,
      requests: 6,
    });
  });
});

describe('tables', () => {
  it('put words to the left and numbers to the right', () => {
    const rows = [
      ['notes', 'build', 'CPU s'],
      ['50', 'cold', '8.1'],
      ['2000', 'warm', '–'],
    ];
    expect(formatTable(rows)).toBe(
      ['notes  build  CPU s', '   50  cold     8.1', ' 2000  warm       –'].join('\n'),
    );
  });
});

describe('the report', () => {
  const build = (more: Partial<BuildResult> = {}): BuildResult => ({
    notes: 50,
    mode: 'cold',
    run: 1,
    cpuSeconds: 8,
    wallSeconds: 6,
    peakBytes: 600e6,
    distBytes: 5_250_000,
    pages: 70,
    ...more,
  });
  const weight: Weight = {
    html: 1,
    css: 2,
    js: 3,
    fonts: 4,
    other: 5,
    all: 12_345,
    requests: 6,
  };

  it('shows the median of several runs', () => {
    const builds = [8, 30, 10].map((cpuSeconds, index) => build({ cpuSeconds, run: index + 1 }));
    const text = formatResult({ machine: 'a machine', builds, loads: [], faults: [] });
    expect(text).toContain('a machine\n\nBuilds, median of 3\n');
    expect(text).toContain('   50  cold    10.0     6.0      600      5.3     70\n');
  });

  it('shows what each page and each search loads', () => {
    const text = formatResult({
      machine: '',
      builds: [build()],
      loads: [{ notes: 50, views: { '/': weight }, searchNames: weight, searchText: weight }],
      faults: [],
    });
    expect(text).toMatch(/^ {3}50 {2}\/ +1 +2 +3 +4 +5 +12,345 +6$/m);
    expect(text).toMatch(/^ {3}50 {2}search: full text +1 +2 .* 12,345 +6$/m);
    expect(text).toContain('bytes: brotli');
  });

  it('says what was not measured', () => {
    const builds = [build({ cpuSeconds: undefined, peakBytes: undefined })];
    const text = formatResult({ machine: '', builds, loads: [], faults: [] });
    expect(text).toContain('   50  cold       –     6.0        –      5.3     70\n');
    expect(text).toContain('CPU: not measured');
    expect(text).toContain('peak: not measured');
    expect(text).toContain('not weighed, there is no Chromium here');
    expect(text).not.toContain('bytes:');
  });

  it('keeps the builds when the pages could not be weighed', () => {
    const faults = ['the site of 50 notes was not weighed: too late'];
    const text = formatResult({ machine: '', builds: [build()], loads: [], faults });
    expect(text).toContain('   50  cold     8.0');
    expect(text).toContain('\n\nthe site of 50 notes was not weighed: too late\n\n');
    expect(text).not.toContain('no Chromium');
  });
});

describe('the median', () => {
  it('is the middle, or halfway between the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([10, 1, 2, 3])).toBe(2.5);
  });
  it('is not taken where one is missing', () => {
    expect(median([1, undefined, 2])).toBeUndefined();
    expect(median([])).toBeUndefined();
  });
});
