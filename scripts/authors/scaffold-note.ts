import { stringify } from 'yaml';
import { levels, ratings } from '../../src/schema/link.ts';
import { forms, noteSchema, type NoteData } from '../../src/schema/note.ts';
import { guideLanguages } from '../../src/schema/language.ts';
import { commandWordsOf, type CommandWords } from '../../src/words/commands.ts';

/** What the author said, and the day. */
export interface Scaffold {
  title: string;
  level: NoteData['level'];
  /** A note of this guide, to show how its address looks. */
  example: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

type Words = CommandWords['scaffold'];

/** What a new note says until somebody writes it, in whatever language it was made. */
export const placeholders: readonly string[] = guideLanguages.flatMap((language) => {
  const { starts, opening, comment } = commandWordsOf(language).scaffold;
  return [starts.summary, opening, comment];
});

/** What every field of the schema starts with; a new field in the schema is an error of the compiler here. */
const starts: Record<keyof NoteData, (scaffold: Scaffold, words: Words['starts']) => unknown> = {
  title: ({ title }) => title,
  summary: (_, { summary }) => summary,
  level: ({ level }) => level,
  form: () => forms[1],
  minutes: () => 10,
  notRun: (_, { notRun }) => notRun,
  requires: () => [],
  teaches: () => [],
  reviewed: ({ today }) => today,
  aliases: (_, { aliases }) => aliases,
  asks: (_, { asks }) => asks,
  formerly: (_, { formerly }) => [formerly],
  framework: () => 'tensorflow@1',
  rating: () => ratings[0],
  sections: (_, { section, link }) => [{ id: 'reading', title: section, links: [{ ref: link }] }],
};

/** What is said beside the fields of a note. */
export const remarksOf = (
  { remarks }: Words,
  example: string,
): Partial<Record<keyof NoteData, string>> => ({
  ...remarks,
  level: remarks.level(levels),
  requires: remarks.requires(example),
  rating: remarks.rating(ratings),
});

/**
 * Text of a new note that passes the checker: the required fields of the schema with a value, the optional ones as
 * comments, in the order of the schema.
 */
export function scaffoldNote(scaffold: Scaffold, words: Words): string {
  const remarks = remarksOf(words, scaffold.example);
  const lines: string[] = [];
  const optional: string[] = [];
  for (const [key, field] of Object.entries(noteSchema.shape)) {
    const name = key as keyof NoteData;
    const value = starts[name](scaffold, words.starts);
    const yaml = stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
    const written = withRemark(yaml.split('\n'), remarks[name], isSentence(value));
    if (field.safeParse(undefined).success) optional.push(...written.map((line) => `# ${line}`));
    else lines.push(...written);
  }
  const fields = [...lines, `# ${words.optional}`, ...optional].join('\n');
  return `---\n${fields}\n---\n\n${words.body}`;
}

/** Behind a word the remark is a comment; behind a sentence it would look like its end, so it stands above. */
function withRemark(
  [first = '', ...rest]: readonly string[],
  remark: string | undefined,
  isAbove: boolean,
): string[] {
  if (remark === undefined) return [first, ...rest];
  return isAbove ? [`# ${remark}`, first, ...rest] : [`${first} # ${remark}`, ...rest];
}

function isSentence(value: unknown): boolean {
  return typeof value === 'string' && /[\p{Script=Han} ]/u.test(value);
}
