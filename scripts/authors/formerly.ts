import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { noteSchema } from '../../src/schema/note.ts';
import { insertWord, takeWord } from './yaml-list.ts';

/**
 * Front matter of a note that has moved: the old address is among its former ones, the new one is not; every other
 * byte stays.
 * @param yaml without faults
 * @param formerly what the front matter says of it now
 */
export function renameInFormerly(
  yaml: string,
  formerly: readonly string[] | undefined,
  { from, to }: { from: string; to: string },
): string {
  const added = formerly ? insertWord(yaml, ['formerly'], from) : insertField(yaml, from);
  return formerly?.includes(to) ? takeWord(added, ['formerly'], to).yaml : added;
}

/** Behind the last field that stands before it in the schema. */
function insertField(yaml: string, from: string): string {
  const order = Object.keys(noteSchema.shape);
  const { contents } = parseDocument(yaml);
  let end = 0;
  for (const pair of isMap(contents) ? contents.items : []) {
    if (!isScalar(pair.key) || order.indexOf(String(pair.key.value)) > order.indexOf('formerly'))
      continue;
    // The last word of the field, because the range of a list takes in the comments behind it.
    visit(pair.value, (_, node) => {
      if (isScalar(node)) end = Math.max(end, node.range?.[1] ?? 0);
    });
    end = Math.max(end, pair.key.range?.[1] ?? 0);
  }
  const newline = yaml.indexOf('\n', end - 1);
  const at = newline < 0 ? yaml.length : newline + 1;
  return `${yaml.slice(0, at)}formerly:\n  - ${from}\n${yaml.slice(at)}`;
}
