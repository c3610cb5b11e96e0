import type { Root } from 'mdast';
import type { z } from 'zod';
import { explainIssues } from '../schema/explain.ts';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { keysOf } from '../schema/keys.ts';
import { noteSchema, type NoteData } from '../schema/note.ts';
import { parseYaml, splitFrontMatter, type YamlFile } from './front-matter.ts';
import { guardTree } from './guard.ts';
import { collectLandmarks, type Landmarks } from './landmarks.ts';
import { parseBody } from './parse-body.ts';
import { createSource, type Source } from './source.ts';

/** A note as the checker and the build see it. */
export interface ReadNote<Data = NoteData> {
  /** Path relative to the content folder without extension: id and address. */
  id: string;
  source: Source;
  /** Undefined when the front matter is at fault. */
  data: Data | undefined;
  /** The front matter as written, for ids that must be known even when another field is at fault. */
  raw: unknown;
  placeOf: YamlFile['placeOf'];
  /** Undefined when the body is no MDX or the guard refuses it. */
  tree: Root | undefined;
  landmarks: Landmarks | undefined;
  /** What can be judged of the body, also when it is refused; undefined where nothing could be read. */
  draft: Draft | undefined;
  issues: Issue[];
}

/** A body for the eyes of the checker only. */
export interface Draft {
  tree: Root;
  landmarks: Landmarks;
  /** Elements that the guard refuses; nothing else is said about them. */
  refused: ReadonlySet<unknown>;
  /** False when parts of the body could not be read. */
  isWhole: boolean;
}

/**
 * Reads one note: one YAML parse, one MDX parse, the guard, the schema. Pure; faults are returned, never thrown.
 * @param file path as messages name it
 * @param id `<part>/<slug>`
 */
export function readNote(file: string, id: string, text: string): ReadNote {
  return readMdx(file, id, text, noteSchema);
}

/** The same for a page with another front matter. */
export function readMdx<Schema extends z.ZodType>(
  file: string,
  id: string,
  text: string,
  schema: Schema,
): ReadNote<z.output<Schema>> {
  const source = createSource(file, text);
  const split = splitFrontMatter(text);
  const note: ReadNote<z.output<Schema>> = {
    id,
    source,
    data: undefined,
    raw: undefined,
    tree: undefined,
    landmarks: undefined,
    draft: undefined,
    issues: [],
    placeOf: () => ({ file, line: 1, column: 1 }),
  };
  if (!split) {
    const line = findWrongDashes(text);
    note.issues.push(
      line
        ? createIssue(
            'front-matter-dashes',
            { file, line: line.number, column: 1 },
            { value: line.text },
          )
        : createIssue('front-matter-exists', { file, line: 1, column: 1 }, {}),
    );
  } else {
    const yaml = parseYaml(split.yaml, file, 1);
    note.placeOf = yaml.placeOf;
    note.issues.push(...yaml.issues);
    // The parser of the body would still have to read its lines.
    if (yaml.issues.some(({ ruleId }) => ruleId === 'markup-size')) return note;
    if (yaml.issues.length === 0) {
      const checked = checkData(schema, yaml);
      note.raw = yaml.data;
      note.data = checked.data;
      note.issues.push(...checked.issues);
    }
  }
  const bodyOffset = split?.bodyOffset ?? bodyAfterBroken(text);
  if (bodyOffset !== undefined) readBody(note, bodyOffset);
  return note;
}

/** Parses a YAML value by a schema; every fault up to `most` gets the place of its field. */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
  most = Infinity,
): { data: z.output<Schema> | undefined; issues: Issue[] } {
  const input = yaml.data ?? {};
  const result = schema.safeParse(input);
  if (result.success) return { data: result.data, issues: [] };
  const explanations = explainIssues(result.error.issues.slice(0, most), {
    input,
    keysAt: (path) => keysOf(schema, path),
    textOf: yaml.textOf,
  });
  const issues = explanations.map(({ ruleId, path, onKey, params, expected, nearest }) => {
    const place: Place = yaml.placeOf(path, onKey);
    return createIssue(ruleId, place, params as never, { expected, nearest });
  });
  return { data: undefined, issues };
}

/**
 * Where the body of a note begins whose front matter is not whole: behind the fields that its first line is missing for,
 * behind both `---` lines that blank ones stand before, at the start of a note that has no fields. Undefined where
 * nothing says where the fields end, or nothing is written.
 */
function bodyAfterBroken(text: string): number | undefined {
  if (/^---[ \t]*\n/.test(text)) return undefined;
  const written = text.trimStart();
  if (written === '') return undefined;
  if (!/^\s*(?:[\w-]+:|---[ \t]*$)/m.test(text.slice(0, 200))) return 0;
  const first = afterDashes(text, text.length - written.length);
  if (first === undefined) return 0;
  const isOpening = /^---[ \t]*(?:\n|$)/.test(written);
  return (isOpening ? afterDashes(text, first) : undefined) ?? first;
}

/** The line that should be `---` around the fields and has other dashes, or more or fewer of them. */
function findWrongDashes(text: string): { number: number; text: string } | undefined {
  const lines = text.slice(0, 20_000).split('\n');
  const wrong = /^(?:-{1,2}|-{4,}|[\u2010-\u2015\uff0d\u30fc_=~]+|-+[\u2010-\u2015\uff0d]+-*)\s*$/;
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return undefined;
  const isOpen = /^---\s*$/.test(lines[first]!);
  const from = isOpen ? first + 1 : first;
  // The lines of the fields end before any prose.
  const field = /^(?:\s|#|[\w-]+\s*[:：]|$)/;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    if (wrong.test(line)) return { number: index + 1, text: line.trim() };
    if (!field.test(line) && !line.startsWith('-')) return undefined;
  }
  return undefined;
}

/** The place behind the first line of three dashes at or behind a place. */
function afterDashes(text: string, from: number): number | undefined {
  const line = /^---[ \t]*(?:\n|$)/m.exec(text.slice(from));
  return line ? from + line.index + line[0].length : undefined;
}

/** Front matter becomes blank lines, so that every position is one of the file. */
function readBody(note: ReadNote<unknown>, bodyOffset: number): void {
  const { source } = note;
  const body =
    source.text.slice(0, bodyOffset).replace(/[^\n]/g, ' ') + source.text.slice(bodyOffset);
  const { tree, issues } = parseBody(body, source);
  note.issues.push(...issues);
  if (!tree) return;
  const refused = new Set<unknown>();
  const found = guardTree(tree, source.file, refused);
  note.issues.push(...found);
  const landmarks = collectLandmarks(tree);
  note.draft = { tree, landmarks, refused, isWhole: issues.length === 0 };
  if (issues.length > 0 || found.length > 0) return;
  note.tree = tree;
  note.landmarks = landmarks;
}
