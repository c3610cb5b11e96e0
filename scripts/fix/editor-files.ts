import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { guideSchema } from '../../src/schema/guide.ts';
import { noteSchema, type NoteData } from '../../src/schema/note.ts';
import { termsSchema } from '../../src/schema/term.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { remarksOf } from '../authors/scaffold-note.ts';
import { replaceFile } from '../files/write-file.ts';

/** What a snippet writes, as editors of VS Code's family take it: `$1` is where the cursor goes next. */
const snippets = {
  link: [
    '- id: ${1:author-topic}',
    '  title: ${2}',
    '  url: https://${3}',
    '  kind: ${4|article,course,book,paper,docs,repo,video,interactive,dataset,tool,community|}',
    '  why: ${5}',
  ],
  section: ['- id: ${1:reading}', '  title: ${2}', '  links:', '    - ${3}'],
  heading: ['## ${1} {/* ${2:ascii-id} */}', '', '$0'],
  term: ['<Term id="${1}">${2}</Term>'],
  cite: ['<Cite link="${1}" locator="${2}" />'],
  figure: ['<Figure name="${1}" caption="${2}" />'],
  callout: [
    '<Callout kind="${1|note,tip,warning,changes|}" title="${2}">',
    '',
    '$0',
    '',
    '</Callout>',
  ],
  card: ['<Card question="${1}">', '', '$0', '', '</Card>'],
  exercise: [
    '<Exercise title="${1}" minutes="${2|10,15,20,30,45|}">',
    '',
    '${3}',
    '',
    '<Answer>',
    '',
    '$0',
    '',
    '</Answer>',
    '',
    '</Exercise>',
  ],
  versions: [
    '<Versions>',
    '',
    '<Version name="${1}">',
    '',
    '```python',
    '${2}',
    '```',
    '',
    '</Version>',
    '',
    '<Version name="${3}">',
    '',
    '```python',
    '${4}',
    '```',
    '',
    '</Version>',
    '',
    '</Versions>',
  ],
  run: ['```python run', '${1}', '```', '', '```output', '${2}', '```'],
} satisfies Record<keyof CommandWords['editor'], string[]>;

/**
 * What an editor needs to help while one writes: JSON Schemas (draft 7, which language servers for YAML know best) and
 * snippets, by their paths below `.vscode`.
 */
export function renderEditorFiles(words: CommandWords, example: string): Record<string, string> {
  return {
    'schemas/guide.json': toText(toJsonSchema(guideSchema)),
    'schemas/terms.json': toText(toJsonSchema(termsSchema)),
    'schemas/note.json': toText(describeFields(remarksOf(words.scaffold, example))),
    'guide.code-snippets': toText(
      Object.fromEntries(
        Object.entries(snippets).map(([prefix, body]) => [
          prefix,
          {
            scope: 'mdx',
            prefix,
            description: words.editor[prefix as keyof typeof snippets],
            body,
          },
        ]),
      ),
    ),
  };
}

/**
 * Writes them where a folder `.vscode` is; without one their owner wants none.
 * @param folder that holds `.vscode`
 * @returns the files that have changed
 */
export function writeEditorFiles(folder: string, words: CommandWords, example: string): string[] {
  if (!existsSync(join(folder, '.vscode/schemas'))) return [];
  return Object.entries(renderEditorFiles(words, example)).flatMap(([name, text]) => {
    const file = join(folder, '.vscode', name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    replaceFile(file, [text]);
    return [`.vscode/${name}`];
  });
}

function describeFields(remarks: Partial<Record<keyof NoteData, string>>) {
  const schema = toJsonSchema(noteSchema);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const remark = remarks[name as keyof NoteData];
    if (remark !== undefined && typeof field === 'object') field.description = remark;
  }
  return schema;
}

const toJsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

const toText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
