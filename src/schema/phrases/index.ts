import { addLink } from './add-link.ts';
import { fields } from './fields.ts';
import { files, type SystemCode } from './files.ts';
import type { LessonPart } from './lessons.ts';
import { markup } from './markup.ts';
import { math, type KatexReason } from './math.ts';
import { report } from './report.ts';
import { site } from './site.ts';
import { snippets } from './snippets.ts';
import { structure } from './structure.ts';
import { yaml, type YamlCode } from './yaml.ts';

/**
 * Parts of messages, and the values that each is about. Which words a language has for them stands in
 * `src/words/<language>/phrases/`.
 */
export const phrases = {
  ...markup,
  ...math,
  ...fields,
  ...files,
  ...yaml,
  ...structure,
  ...report,
  ...addLink,
  ...site,
  ...snippets,
};

type KatexPhrase = `katex-${KatexReason}` | `katex-${KatexReason}-fix`;
type SystemPhrase = `system-${SystemCode}` | `system-${SystemCode}-fix`;
type YamlPhrase = `yaml-${YamlCode}`;
type LessonPhrase = LessonPart | `${LessonPart}-fix`;

export type PhraseId =
  | keyof typeof phrases
  | KatexPhrase
  | SystemPhrase
  | YamlPhrase
  | LessonPhrase;

/** A phrase with its values; what is said of it depends on the language. */
export interface Phrase {
  readonly phrase: PhraseId;
  readonly values: Readonly<Record<string, Saying>>;
}

/** Something to be said: as it stands, in the words of a language, or one thing after another. */
export type Saying = string | Phrase | readonly Saying[];

type NamesOf<Id extends PhraseId> = Id extends keyof typeof phrases
  ? (typeof phrases)[Id]
  : Id extends KatexPhrase
    ? readonly ['value', 'other']
    : readonly [];

/** A phrase; every value that its words need must be given. */
export function say<Id extends PhraseId>(
  phrase: Id,
  ...[values]: NamesOf<Id> extends readonly [] ? [] : [Record<NamesOf<Id>[number], Saying>]
): Phrase {
  return { phrase, values: values ?? {} };
}

/** What a zod schema gives as its message: what it expects, in words. */
export function expecting(
  phrase: {
    [Id in keyof typeof fields]: (typeof fields)[Id] extends readonly [] ? Id : never;
  }[keyof typeof fields],
): string {
  return phrase;
}

/** The phrase that a zod schema has given as its message; without one, the message itself. */
export function expectedBy(message: string, otherwise = message): Saying {
  return Object.hasOwn(fields, message) ? say(message as 'expected-line') : otherwise;
}

/** The same with each of its texts changed. */
export function mapSaying(saying: Saying, change: (text: string) => string): Saying {
  if (typeof saying === 'string') return change(saying);
  if (isList(saying)) return saying.map((item) => mapSaying(item, change));
  const values = Object.entries(saying.values).map(([name, value]) => [
    name,
    mapSaying(value, change),
  ]);
  return { ...saying, values: Object.fromEntries(values) as Record<string, Saying> };
}

/** What is said without the words of any language: names of phrases and their values. */
export function plainText(saying: Saying): string {
  if (typeof saying === 'string') return saying;
  if (isList(saying)) return saying.map(plainText).join(' ');
  return [saying.phrase, ...Object.values(saying.values).map(plainText)].join(' ');
}

export function isList(saying: Saying): saying is readonly Saying[] {
  return Array.isArray(saying);
}

/** An error whose message has words of its own in each language; without them, its phrase and its values must do. */
export class SaidError extends Error {
  readonly saying: Saying;

  constructor(saying: Saying, options?: ErrorOptions) {
    super(plainText(saying), options);
    this.saying = saying;
  }
}
