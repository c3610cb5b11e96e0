import type { Root } from 'mdast';
import { posix } from 'node:path';
import { plainLine } from './marks.ts';
import { collectEntries } from './collect-entries.ts';
import type { Collected, Left } from './collector.ts';
import type { Entry } from './entry.ts';
import { readBlocks } from './read-blocks.ts';
import type { SourceFile } from './read-sources.ts';
import { findLost, scanLinks } from './scan.ts';

/** All that the files of a list hold. */
export interface WholeList extends Omit<Collected, 'prose' | 'cut' | 'title'> {
  title: string;
  prose: number;
  /** Places of what was said at too great length. */
  cut: string[];
}

/**
 * Reads the files of a list as one; of several, each stands under a heading with its title. What a scan finds beyond
 * is told as left.
 * @param footnotes what the heading of footnotes is called
 * @throws RangeError when a file is nested too deeply
 */
export function collectList(
  files: readonly SourceFile[],
  footnotes: string,
  base?: string,
): WholeList {
  const read = files.map((source) => {
    const home = base === undefined ? undefined : new URL(encodeURI(source.name), base).href;
    const list = readBlocks(source.text, footnotes);
    const found = collectEntries(source.file, list, home);
    return { source, list, found, title: found.title ?? titleOfFile(source) };
  });
  const names = new Set(files.map(({ name }) => name));
  const entries: Entry[] = read.flatMap(({ found, title }) =>
    files.length === 1
      ? found.entries
      : found.entries.map((entry) => ({ ...entry, headings: [title, ...entry.headings] })),
  );
  const left = read.flatMap(({ source, list, found }) => [
    ...found.left.map((item) =>
      leadsToFile(item, source, names) ? { ...item, reason: 'contents' as const } : item,
    ),
    ...findUnread(source, list.tree, found),
  ]);
  return {
    title: read[0]?.title ?? '',
    entries,
    left: uniqueOf(left),
    anchors: sum(read.map(({ found }) => found.anchors)),
    prose: sum(read.map(({ found }) => found.prose.length)),
    cut: read.flatMap(({ source, found }) =>
      [...new Set(found.cut)].map((line) => `${source.file}:${line}`),
    ),
  };
}

/** Addresses that the reading of entries has passed over. */
function findUnread(source: SourceFile, tree: Root, found: Collected): Left[] {
  const known = new Set([...found.entries, ...found.left].map(({ address }) => address.trim()));
  const { file } = source;
  const left = scanLinks(tree)
    .filter(({ address }) => !known.has(address.trim()) && !address.trim().startsWith('#'))
    .map((item) => ({ ...item, file, reason: 'unlinked' as const }));
  for (const { address } of left) known.add(address.trim());
  return [
    ...left,
    ...findLost(source.text, known).map((item) => ({ ...item, file, reason: 'unlinked' as const })),
  ];
}

/** Whether a relative link leads to another file of the list. */
function leadsToFile(
  { reason, address }: Left,
  { name }: SourceFile,
  names: ReadonlySet<string>,
): boolean {
  if (reason !== 'relative') return false;
  const [path = ''] = address.split(/[?#]/);
  const target = posix.normalize(posix.join(posix.dirname(name), decodeSafely(path)));
  return names.has(target.replace(/^\//, ''));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a file without a heading is called. */
function titleOfFile({ file }: SourceFile): string {
  const parts = file.replace(/\.\w+$/, '').split('/');
  const last = parts.pop()!;
  const name = /^readme/i.test(last) ? (parts.pop() ?? last) : last;
  return plainLine(name.replace(/[-_]+/g, ' ')) || name;
}

function uniqueOf(left: readonly Left[]): Left[] {
  const seen = new Set<string>();
  return left
    .filter(({ file, line, address }) => {
      const key = `${file}:${line} ${address}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.file === b.file ? a.line - b.line : 0));
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((all, number) => all + number, 0);
