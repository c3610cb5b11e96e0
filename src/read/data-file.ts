import { parseYaml, type YamlFile } from '../markdown/front-matter.ts';
import { checkData } from '../markdown/read-note.ts';
import { createSource } from '../markdown/source.ts';
import { guideSchema } from '../schema/guide.ts';
import { importedSchema } from '../schema/imported.ts';
import { createIssue, type Issue } from '../schema/issue.ts';
import { publishedSchema } from '../schema/published.ts';
import { termsSchema } from '../schema/term.ts';
import type { DataFile } from './content.ts';
import { importedName, publishedName } from './text.ts';
import type { z } from 'zod';
import { say, type Phrase } from '../schema/phrases/index.ts';

/** What is known of a file, and what is wrong with it. */
export interface Read<Data> {
  file: DataFile<Data>;
  issues: Issue[];
}

/** How a file is read; one that is not required may be missing. */
export interface DataReader<Data> {
  name: string;
  isRequired: boolean;
  read: (path: string, text: string) => Read<Data>;
}

/** How each file that the whole guide shares is read. */
export const dataFiles = {
  guide: {
    name: 'guide.yaml',
    isRequired: true,
    read: (path: string, text: string) => readYaml(path, text, guideSchema, {}),
  },
  terms: {
    name: 'terms.yaml',
    isRequired: true,
    read: (path: string, text: string) => readYaml(path, text, termsSchema, []),
  },
  published: {
    name: publishedName,
    isRequired: false,
    read: (path: string, text: string) =>
      readJson(path, text, publishedSchema, say('json-published-fix')),
  },
  imported: {
    name: importedName,
    isRequired: false,
    read: (path: string, text: string) =>
      readJson(path, text, importedSchema, say('json-imported-fix')),
  },
};

/** A file that is not there. */
export function absentFile<Data>(path: string): DataFile<Data> {
  const placeOf = () => ({ file: path, line: 1, column: 1 });
  return { path, data: undefined, raw: undefined, placeOf };
}

/**
 * Reads a YAML file that people write.
 * @param path as messages name it
 * @param empty what a file without a word means
 */
function readYaml<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
  empty: unknown,
): Read<z.output<Schema>> {
  const yaml = parseYaml(text, path, 0);
  const { placeOf, issues } = yaml;
  if (issues.length > 0)
    return { file: { path, data: undefined, raw: undefined, placeOf }, issues };
  const raw = yaml.data ?? empty;
  const checked = checkData(schema, { ...yaml, data: raw });
  return { file: { path, data: checked.data, raw, placeOf }, issues: checked.issues };
}

/**
 * Reads a JSON file that a program writes and a merge may damage.
 * @param path as messages name it
 * @param advice what to do when it is no JSON
 */
export function readJson<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
  advice: Phrase,
): Read<z.output<Schema>> {
  const file: DataFile<z.output<Schema>> = {
    path,
    data: undefined,
    raw: undefined,
    placeOf: (...args) => places(...args),
  };
  // JSON is YAML; only faults need places.
  let read: YamlFile | undefined;
  const places: YamlFile['placeOf'] = (...args) =>
    (read ??= parseJson(text, path)).placeOf(...args);
  try {
    file.raw = JSON.parse(text);
  } catch (error) {
    return { file, issues: [explainSyntax(error as SyntaxError, path, text, advice)] };
  }
  const result = schema.safeParse(file.raw);
  file.data = result.data;
  if (result.success) return { file, issues: [] };
  // What is wrong in one entry may be wrong in all that a program wrote.
  const { issues } = checkData(schema, { ...parseJson(text, path), data: file.raw }, 100);
  return { file, issues };
}

/** JSON as YAML, for its places; beyond a megabyte they are not worth their time. */
function parseJson(text: string, path: string): YamlFile {
  return parseYaml(text, path, 0, text.length < 1_000_000 ? Infinity : undefined);
}

function explainSyntax(
  { message }: SyntaxError,
  path: string,
  text: string,
  advice: Phrase,
): Issue {
  const position = Number(
    /position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : 0),
  );
  const line = text
    .slice(text.lastIndexOf('\n', position - 1) + 1)
    .split('\n', 1)[0]!
    .trim();
  return createIssue('json-syntax', createSource(path, text).placeAt(position), {
    value: line || say('json-empty'),
    advice,
  });
}
