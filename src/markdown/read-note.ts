import type { Root } from 'mdast';
import type { z } from 'zod';
import { explainIssues } from '../schema/explain.ts';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { keysOf } from '../schema/keys.ts';
import { noteSchema, type NoteData } from '../schema/note.ts';
import { explainMdxError } from './explain-mdx.ts';
import { parseYaml, splitFrontMatter, type YamlFile } from './front-matter.ts';
import { guardTree } from './guard.ts';
import { collectLandmarks, type Landmarks } from './landmarks.ts';
import { parseNoteBody } from './parser.ts';
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
  issues: Issue[];
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
  file: string, id: string, text: string, schema: Schema,
): ReadNote<z.output<Schema>> {
  const source = createSource(file, text);
  const split = splitFrontMatter(text);
  const note: ReadNote<z.output<Schema>> = {
    id, source, data: undefined, raw: undefined, tree: undefined, landmarks: undefined, issues: [],
    placeOf: () => ({ file, line: 1, column: 1 }),
  };
  if (!split) {
    note.issues.push(createIssue('front-matter-exists', { file, line: 1, column: 1 }, {}));
  } else {
    const yaml = parseYaml(split.yaml, file, 1);
    note.placeOf = yaml.placeOf;
    note.issues.push(...yaml.issues);
    if (yaml.issues.length === 0) {
      const checked = checkData(schema, yaml);
      note.raw = yaml.data;
      note.data = checked.data;
      note.issues.push(...checked.issues);
    }
  }
  readBody(note, text, split?.bodyOffset ?? 0);
  return note;
}

/** Parses a YAML value by a schema; every fault gets the place of its field. */
export function checkData<Schema extends z.ZodType>(
  schema: Schema, yaml: YamlFile,
): { data: z.output<Schema> | undefined; issues: Issue[] } {
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) return { data: result.data, issues: [] };
  const explanations = explainIssues(result.error.issues, yaml.data ?? {}, (path) => keysOf(schema, path));
  const issues = explanations.map(({ ruleId, path, onKey, params, expected, nearest }) => {
    const place: Place = yaml.placeOf(path, onKey);
    return createIssue(ruleId, place, params as never, { expected, nearest });
  });
  return { data: undefined, issues };
}

/** Front matter becomes blank lines, so that every position is one of the file. */
function readBody(note: ReadNote<unknown>, text: string, bodyOffset: number): void {
  const body = text.slice(0, bodyOffset).replace(/[^\n]/g, ' ') + text.slice(bodyOffset);
  try {
    const tree = parseNoteBody(body);
    const issues = guardTree(tree, note.source.file);
    note.issues.push(...issues);
    if (issues.length > 0) return;
    note.tree = tree;
    note.landmarks = collectLandmarks(tree);
  } catch (error) {
    note.issues.push(explainMdxError(error, note.source.file, text));
  }
}
