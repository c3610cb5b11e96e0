import { parseArgs } from 'node:util';
import { showInvisible } from '../../src/schema/invisible.ts';
import { languages, linkKinds, ratings } from '../../src/schema/link.ts';
import { mapSaying, say, type Phrase } from '../../src/schema/phrases/index.ts';
import { slugPattern } from '../../src/schema/slug.ts';
import { UsageError } from '../process/command.ts';

export type LinkArguments = ReturnType<typeof readLinkArguments>;

/** Stands for standard input where a file is named. */
export const standardInput = '-';

/** What the author asks of `npm run add`. @throws UsageError for arguments that cannot be understood */
export function readLinkArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: {
      from: { ...text, multiple: true, default: [] },
      id: text,
      title: text,
      by: { ...text, multiple: true },
      via: text,
      year: text,
      why: text,
      kind: text,
      lang: text,
      rating: text,
      'new-section': text,
    },
    allowPositionals: true,
  });
  const { from, 'new-section': newSection, ...told } = values;
  const target = positionals.at(-1);
  if (target === undefined || positionals.length + from.length < 2) throw wrongUse(say('add-call'));
  const match = /^([^/#]+\/[^/#]+)#(.+)$/.exec(target);
  if (!match) throw wrongUse(say('add-target', { value: target }));
  const [, noteId = '', section = ''] = match;
  if (!slugPattern.test(section)) throw wrongUse(say('add-section', { value: section }));
  return {
    addresses: positionals.slice(0, -1),
    /** Lists of addresses: files, or standard input. */
    from,
    noteId,
    section,
    newSection,
    told: {
      ...told,
      year: yearOf(told.year),
      kind: oneOf('kind', told.kind, linkKinds),
      lang: oneOf('lang', told.lang, languages),
      rating: oneOf('rating', told.rating, ratings),
    },
  };
}

function yearOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{4}$/.test(value)) throw wrongUse(say('add-year', { value }));
  return Number(value);
}

function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw wrongUse(say('add-choice', { value: name, other: value, choices: allowed }));
  return found;
}

/** What is wrong with a call, without a character that nobody sees. */
export function wrongUse(phrase: Phrase): UsageError {
  return new UsageError(mapSaying(phrase, showInvisible));
}
