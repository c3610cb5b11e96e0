import { languages, linkKinds, linkSchema, ratings } from '../../src/schema/link.ts';
import { say, type Phrase } from '../../src/schema/phrases/index.ts';
import { speak, type AuthorWords } from '../../src/words/rule-words.ts';
import type { NewLink } from './add-entry.ts';

/** A link that was written, and what is to be said of it. */
export interface AddedLink {
  link: NewLink;
  /** Line of the note, 1-based. */
  line: number;
  remarks: Phrase[];
  /** Fields that were guessed, or of which nothing is known. */
  open: Field[];
}

const hints = {
  id: say('add-field-id'),
  title: say('add-field-title'),
  by: say('add-field-by'),
  kind: say('add-field-kind', { choices: linkKinds }),
  lang: say('add-field-lang', { choices: languages }),
  rating: say('add-field-rating', { choices: ratings }),
  why: say('add-field-why'),
  year: say('add-field-year'),
};
export type Field = keyof typeof hints;

/**
 * What was added and what is left to do: each link that lacks something as lines of its note, ready to be filled.
 * @param text of the note as it is now
 */
export function describeLinks(
  added: readonly AddedLink[],
  path: string,
  text: string,
  words: AuthorWords,
): string {
  const lines = text.split('\n');
  const blocks = added.flatMap(({ link, line, remarks, open }) => [
    `${path}:${line}  ${link.id}`,
    ...remarks.map((remark) => `  ${speak(remark, words)}`),
    ...(open.length === 0 ? [] : fillIn(entryAt(lines, line), open, link)),
  ]);
  const open = (Object.keys(hints) as Field[]).filter((field) =>
    added.some((each) => each.open.includes(field)),
  );
  const legend = open.map((field) => `  ${field.padEnd(6)}  ${speak(hints[field], words)}`);
  const done = say('add-done', { count: String(added.length), value: path });
  return [
    speak(done, words),
    ...blocks,
    ...(open.length === 0 ? [] : [speak(say('add-fill'), words), ...legend]),
    '',
  ].join('\n');
}

/** The lines of an entry: its first and those that are indented deeper. */
export function entryAt(lines: readonly string[], line: number): string[] {
  const depth = indentOf(lines[line - 1]!);
  let end = line;
  while (end < lines.length && indentOf(lines[end]!) > depth) end++;
  return lines.slice(line - 1, end);
}

/**
 * An entry as it is written, with an empty line for each field that it lacks; unfilled, the check refuses them. Of an
 * entry within the line of its list there are no lines.
 */
function fillIn(entry: readonly string[], open: readonly Field[], link: NewLink): string[] {
  if (!/^ *- id:/.test(entry[0]!)) return [];
  const indent = ' '.repeat(indentOf(entry[0]!) + 2);
  const written = new Map<string, string[]>();
  let key = 'id';
  for (const line of entry) {
    key = line.startsWith(indent) ? (/^\w+(?=:)/.exec(line.slice(indent.length))?.[0] ?? key) : key;
    written.set(key, [...(written.get(key) ?? []), line]);
  }
  const blanks: Partial<Record<Field, string>> = { by: 'by: []', lang: `lang: ${link.lang}` };
  return Object.keys(linkSchema.shape).flatMap((name) => {
    const field = open.find((candidate) => candidate === name);
    const blank = field && `${indent}${blanks[field] ?? `${field}:`}`;
    return written.get(name) ?? (blank === undefined ? [] : [blank]);
  });
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}
