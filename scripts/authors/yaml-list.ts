import { isMap, isNode, isScalar, isSeq, parseDocument, type Node } from 'yaml';

type Path = readonly (string | number)[];

/** Where a word goes in a list of words; at its end when nothing is said. */
export type Position = { before: string } | { after: string } | undefined;

/**
 * Puts a word into a list of words; every other byte of the text stays.
 * @param path of the list, which is there
 * @param comment to stand behind the word where it gets a line of its own
 * @throws Error when there is no such list or no such neighbour; the caller has looked before
 */
export function insertWord(
  yaml: string,
  path: Path,
  word: string,
  position?: Position,
  comment = '',
): string {
  const list = listAt(yaml, path);
  const isBefore = position !== undefined && 'before' in position;
  const neighbour = position && ('before' in position ? position.before : position.after);
  const item = neighbour === undefined ? list.items.at(-1) : list.find(neighbour);
  if (!item) return startList(yaml, list, `${word}${comment}`);
  if (list.isFlow)
    return isBefore
      ? splice(yaml, item.from, item.from, `${word}, `)
      : splice(yaml, item.to, item.to, `, ${word}`);
  const start = lineStart(yaml, item.from);
  const line = `${yaml.slice(start, item.from)}${word}${comment}`;
  if (isBefore) return splice(yaml, start, start, `${line}\n`);
  const end = lineEnd(yaml, item.to);
  return splice(yaml, end, end, `\n${line}`);
}

/**
 * Takes a word out of a list, with the comment behind it, or the entry that has it as its slug; a list that loses its
 * last one becomes `[]`.
 * @throws Error when it is not there; the caller has looked before
 */
export function takeWord(
  yaml: string,
  path: Path,
  word: string,
): { yaml: string; comment: string } {
  const list = listAt(yaml, path);
  const item = list.find(word);
  const index = list.items.indexOf(item);
  if (list.isFlow) {
    const [previous, next] = [list.items[index - 1], list.items[index + 1]];
    const from = next ? item.from : (previous?.to ?? item.from);
    return { yaml: splice(yaml, from, next?.from ?? item.to, ''), comment: '' };
  }
  const end = lineEnd(yaml, item.to);
  const rest = splice(yaml, lineStart(yaml, item.from), end + 1, '');
  return {
    yaml: list.items.length > 1 ? rest : splice(rest, list.colon, list.colon, ' []'),
    comment: yaml.slice(item.to, end),
  };
}

interface Span {
  from: number;
  to: number;
}

function listAt(yaml: string, path: Path) {
  const document = parseDocument(yaml);
  const list = document.getIn(path, true);
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  if (!isSeq(list) || !list.range || !pair) throw new Error(`no list at ${path.join('.')}`);
  const items = list.items.map((item) => spanOf(item as Node));
  return {
    ...spanOf(list),
    isFlow: list.flow === true,
    items,
    /** Behind the colon of its key. */
    colon: yaml.indexOf(':', (pair.key as Node).range![1]) + 1,
    find(word: string): Span {
      const words = list.items.map((item) => String(isMap(item) ? item.get('slug') : item));
      const index = words.indexOf(word);
      if (index < 0) throw new Error(`no ${word} at ${path.join('.')}`);
      return items[index]!;
    },
  };
}

/** An entry of lines ends with its last word: its range would take in the comments behind it. */
function spanOf(node: Node): Span {
  const [from, to] = node.range!;
  if (!isMap(node) || node.flow) return { from, to };
  const ends = node.items.map(({ value }) => (isNode(value) ? value.range![1] : from));
  return { from, to: Math.max(from, ...ends) };
}

/** Turns `[]`, the only list without an item, into a list of one line. */
function startList(yaml: string, { from, to, colon }: Span & { colon: number }, line: string) {
  const key = /^[ -]*/.exec(yaml.slice(lineStart(yaml, from), colon))![0];
  const end = lineEnd(yaml, to);
  const rest = yaml.slice(to, end);
  return splice(yaml, colon, end, `${rest}\n${' '.repeat(key.length + 2)}- ${line}`);
}

function splice(text: string, from: number, to: number, inserted: string): string {
  return text.slice(0, from) + inserted + text.slice(to);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
