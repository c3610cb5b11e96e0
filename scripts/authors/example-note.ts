import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listedNotes } from '../../src/read/listed-notes.ts';

/**
 * The address of a note of this guide, to show how addresses look: the second of guide.yaml, which has one before it,
 * else the first. Never fails: what is wrong with guide.yaml is told elsewhere.
 */
export function exampleNote(contentDir: string): { note: string; part: string } {
  const note = findNote(contentDir) ?? 'part/note';
  return { note, part: note.split('/')[0]! };
}

function findNote(contentDir: string): string | undefined {
  try {
    const raw: unknown = parse(readFileSync(join(contentDir, 'guide.yaml'), 'utf8'));
    const [first, second] = listedNotes({ guide: { raw } as never });
    return (second ?? first)?.id;
  } catch {
    return undefined;
  }
}
