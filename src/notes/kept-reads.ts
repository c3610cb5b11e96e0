import { createHash } from 'node:crypto';
import { parseYaml, splitFrontMatter } from '../markdown/front-matter.ts';
import { collectLandmarks } from '../markdown/landmarks.ts';
import { readNote, type ReadNote } from '../markdown/read-note.ts';
import { createSource } from '../markdown/source.ts';
import type { KeptFiles } from './kept-files.ts';

/** What reading a note without a fault comes to, but for what follows from it. */
export type KeptRead = Pick<ReadNote, 'data' | 'raw' | 'tree'>;

/**
 * `readNote` that remembers: a note whose text it has read before is not parsed again. Notes with faults are read anew
 * each time, so that every fault is told with its place.
 * @param engine digest of the programs that read
 */
export function rememberReads(kept: KeptFiles<KeptRead>, engine: string): typeof readNote {
  return (file, id, text) => {
    const key = createHash('sha256')
      .update(JSON.stringify([engine, id, text]))
      .digest('hex');
    const known = kept.read(key);
    if (known?.tree) return restore(known, file, id, text);
    const note = readNote(file, id, text);
    const { data, raw, tree, issues } = note;
    if (issues.length === 0 && tree) kept.write(key, { data, raw, tree });
    return note;
  };
}

function restore({ data, raw, tree }: KeptRead, file: string, id: string, text: string): ReadNote {
  const landmarks = collectLandmarks(tree!);
  let places: ReadNote['placeOf'] | undefined;
  // Only a fault asks where a field stands.
  const find: ReadNote['placeOf'] = (...path) => {
    places ??= parseYaml(splitFrontMatter(text)?.yaml ?? '', file, 1).placeOf;
    return places(...path);
  };
  return {
    id,
    source: createSource(file, text),
    data,
    raw,
    tree,
    landmarks,
    draft: { tree: tree!, landmarks, refused: new Set(), isWhole: true },
    issues: [],
    placeOf: (...path) => ({
      file,
      get line() {
        return find(...path).line;
      },
      get column() {
        return find(...path).column;
      },
    }),
  };
}
