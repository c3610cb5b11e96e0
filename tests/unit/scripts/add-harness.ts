import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { addLinks } from '../../../scripts/authors/add-link.ts';
import { readLinkArguments } from '../../../scripts/authors/link-arguments.ts';
import { chinese, inChinese } from '../../helpers/chinese.ts';
import { copyGuide, plain } from './harness.ts';

/** A list of the small guide. */
export const target = 'basics/leaves#about-leaves';

/** Adds to a copy of the small guide; LIST stands for a file with that list. */
export function call(args: string[], list: string | Uint8Array = '', folder = copyGuide()) {
  const lists = mkdtempSync(join(tmpdir(), 'lists-'));
  onTestFinished(() => rmSync(lists, { recursive: true }));
  const file = join(lists, 'list.txt');
  writeFileSync(file, list);
  const note = () => readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
  const before = note();
  const named = args.map((arg) => (arg === 'LIST' ? file : arg));
  const { status, text } = inChinese(() => addLinks(readLinkArguments(named), folder, chinese));
  const after = note();
  const stdout = plain(text, folder).replaceAll(file, 'LIST');
  return { folder, status, stdout, after, isChanged: after !== before };
}

/** Ids, titles and addresses of what was added. */
export function written(note: string): string[] {
  const fields = /^ {6}- id: (.+)\n {8}title: (.+)\n {8}url: (.+)$/gm;
  return [...note.matchAll(fields)].slice(2).map(([, ...parts]) => parts.join(' | '));
}
