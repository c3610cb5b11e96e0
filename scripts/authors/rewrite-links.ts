import { posix } from 'node:path';
import type { Definition, Link } from 'mdast';
import { isOutside, resolveInternal } from '../../src/markdown/internal-link.ts';
import type { ReadNote } from '../../src/markdown/read-note.ts';
import { addresses } from '../../src/schema/address.ts';

/** A note that gets another address; both are `<part>/<slug>`. */
export interface Move {
  from: string;
  to: string;
}

/** A link of a body that must lead elsewhere: offsets of its address in the file. */
export interface LinkEdit {
  from: number;
  to: number;
  line: number;
  old: string;
  new: string;
}

/**
 * Links of a note or page that name the moved note, and the relative ones of the moved note itself. Each keeps the
 * way it was written: from the root, relative to the page, relative to the file.
 */
export function findLinkEdits(note: ReadNote<unknown>, move: Move): LinkEdit[] {
  const { links = [], definitions = [] } = note.landmarks ?? {};
  return [...links, ...definitions]
    .flatMap((node) => {
      const address = moveAddress(node.url, note.id, move);
      const span = address === node.url ? undefined : findAddress(node, note.source.text);
      return span
        ? [{ ...span, line: node.position!.start.line, old: node.url, new: address }]
        : [];
    })
    .sort((a, b) => a.from - b.from);
}

/** The address to write instead of `href` in a note, or the same one. Query and fragment stay. */
export function moveAddress(href: string, noteId: string, { from, to }: Move): string {
  const [path = ''] = href.split(/[?#]/);
  if (path === '' || isOutside(href)) return href;
  const { pathname } = resolveInternal(path, noteId);
  const target = pathname === addresses.note(from) ? addresses.note(to) : pathname;
  const home = noteId === from ? to : noteId;
  const isRooted = path.startsWith('/');
  if (target === pathname && (isRooted || home === noteId)) return href;
  const isFile = /\.mdx?$/.test(path);
  const file = isFile ? target.replace(/\/$/, '.mdx') : target;
  return (isRooted ? file : relativeTo(home, file, isFile)) + href.slice(path.length);
}

function relativeTo(home: string, target: string, isFile: boolean): string {
  const path = posix.relative(isFile ? posix.dirname(`/${home}`) : `/${home}`, target) || '.';
  const whole = target.endsWith('/') ? `${path}/` : path;
  return isFile && !path.startsWith('.') ? `./${whole}` : whole;
}

/** Where the address of a link or definition stands in the source; undefined when it is not written as it reads. */
function findAddress(
  node: Link | Definition,
  source: string,
): { from: number; to: number } | undefined {
  const { start, end } = node.position!;
  // Behind the text of a link, whose own brackets would mislead.
  const text = node.type === 'link' ? node.children.at(-1)?.position : undefined;
  const written = source.slice(text?.end.offset ?? start.offset, end.offset);
  const before = /^(?:\[(?:\\.|[^\]\\])*|[^\]]*)\](?:\(|:)\s*<?/.exec(written)?.[0];
  if (before === undefined || !written.startsWith(node.url, before.length)) return undefined;
  const from = end.offset! - written.length + before.length;
  return { from, to: from + node.url.length };
}
