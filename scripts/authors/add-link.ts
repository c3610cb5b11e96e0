import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawSections, type Content } from '../../src/read/content.ts';
import { readContent } from '../../src/read/read-content.ts';
import { explainSystemError } from '../../src/read/system-error.ts';
import { compareIssues, type Issue } from '../../src/schema/issue.ts';
import { say, type Phrase } from '../../src/schema/phrases/index.ts';
import { isTrackingParameter } from '../../src/schema/tracking.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { formatIssues } from '../check/report.ts';
import { replaceFile } from '../files/write-file.ts';
import { fixUrl } from '../fix/fix-addresses.ts';
import { addEntries } from './add-entry.ts';
import { describeLinks, entryAt, type AddedLink } from './describe-links.ts';
import { standardInput, wrongUse, type LinkArguments } from './link-arguments.ts';
import { readAddresses, readLinkList, type WantedLink } from './link-list.ts';
import type { Outcome } from './new-note.ts';
import { newIssues, withFile } from './overlay.ts';
import { proposeId } from './propose-id.ts';
import { proposeKind, proposeLanguage, proposeTitle, proposeYear } from './propose.ts';
import { refuseId, refuseTarget, sortOut, takenIds } from './refuse-links.ts';

/** Largest list of addresses, in bytes: as large as a note. */
const listLimit = 400_000;

/**
 * Adds links to a reading list, all or none; refuses in the form of the checker. Touches the note's file and nothing
 * else, and never the network.
 * @param words for what it says
 * @param input what standard input holds, when the arguments name it
 * @throws UsageError for lists that cannot be read, and for what cannot be said of several links
 */
export function addLinks(
  args: LinkArguments,
  contentDir: string,
  words: AuthorWords,
  input?: Uint8Array,
): Outcome {
  const { wanted, issues } = readWanted(args, input);
  const content = readContent(contentDir);
  const { good, issues: refused } = sortOut(content, wanted, args);
  const target = refuseTarget(content, args);
  const id = wanted[0] && refuseId(content, args, args.told.id, wanted[0].place);
  issues.push(...target, ...refused, ...(id ? [id] : []));
  if (target.length > 0 || good.length === 0) return fail(issues, words);

  const made = makeLinks(good, args, id?.nearest ?? args.told.id, takenIds(content, args.noteId));
  const file = `${args.noteId}.mdx`;
  const text = addEntries(
    readFileSync(join(contentDir, file), 'utf8'),
    args.section,
    made.map(({ link }) => link),
    args.newSection,
  );
  const after = withFile(content, file, text);
  const path = `${content.folder}/${file}`;
  const lines = linesOf(after, args.noteId);
  const added = made.map((link) => ({ ...link, line: lines.get(link.link.id) ?? 1 }));
  const found = newIssues(content, after);
  // Of a note that has grown too long to be read, nothing that it holds is lost.
  const isRead = lines.size > 0;
  issues.push(
    ...(isRead ? placeIssues(found, added, path, text) : found.filter(({ file }) => file === path)),
  );
  if (issues.some(({ severity }) => severity === 'error')) return fail(issues, words);

  replaceFile(join(contentDir, file), [text]);
  const warnings = issues.length > 0 ? report(issues, words) : '';
  return { status: 0, text: `${warnings}${describeLinks(added, path, text, words)}` };
}

function readWanted(
  { addresses, from, told }: LinkArguments,
  input: Uint8Array | undefined,
): { wanted: WantedLink[]; issues: Issue[] } {
  const lists = from.map((name) => {
    const isInput = name === standardInput;
    const file = isInput ? '<stdin>' : name.replaceAll('\\', '/');
    const bytes = isInput ? (input ?? new Uint8Array()) : readList(name);
    if (bytes.length > listLimit) throw wrongUse(say('add-list-size', { value: file }));
    const list = readLinkList(file, bytes);
    if (list.links.length + list.issues.length === 0)
      throw wrongUse(say('add-nothing', { value: file }));
    return list;
  });
  const wanted = [...readAddresses(addresses), ...lists.flatMap(({ links }) => links)];
  for (const name of ['id', 'title', 'why'] as const) {
    if (told[name] === undefined || wanted.length < 2) continue;
    throw wrongUse(say('add-alone', { value: name, count: String(wanted.length) }));
  }
  return { wanted, issues: lists.flatMap(({ issues }) => issues) };
}

function readList(name: string): Uint8Array {
  try {
    return readFileSync(name);
  } catch (error) {
    const advice = explainSystemError(error);
    if (advice === undefined) throw error;
    throw wrongUse(say('add-list-unread', { value: name, advice }));
  }
}

type MadeLink = Omit<AddedLink, 'line'> & { from: WantedLink };

/** The links as they are to be written: what is not told is guessed from the address. */
function makeLinks(
  wanted: readonly WantedLink[],
  { told, noteId }: LinkArguments,
  givenId: string | undefined,
  known: ReadonlyMap<string, unknown>,
): MadeLink[] {
  const taken = new Set(known.keys());
  return wanted.map((from) => {
    const url = fixUrl(from.url);
    const givenTitle = told.title ?? from.title;
    const title = givenTitle ?? proposeTitle(url);
    const year = told.year ?? proposeYear(url);
    const likely = told.kind ?? proposeKind(url);
    // Such a work must have a year, and a guess must not stand in the way.
    const isUndated =
      told.kind === undefined && year === undefined && /^(?:paper|book)$/.test(likely);
    const kind = isUndated ? 'article' : likely;
    const work = { url, title: givenTitle, by: told.by, kind, note: noteId.split('/')[1]! };
    const id = givenId ?? proposeId(work, taken);
    taken.add(id);
    const { by, via, rating, why } = told;
    const lang = told.lang ?? proposeLanguage(url, title);
    const open = {
      id: told.id === undefined && givenTitle === undefined,
      title: givenTitle === undefined,
      by: by === undefined,
      kind: told.kind === undefined,
      lang: told.lang === undefined,
      rating: rating === undefined,
      why: why === undefined,
      year: year === undefined,
    };
    return {
      from,
      link: { id, title, url, by, via, kind, lang, rating, why, year },
      remarks: [
        ...remarksOn(from.url, url),
        ...(isUndated ? [say('add-likely', { value: likely })] : []),
      ],
      open: (Object.keys(open) as (keyof typeof open)[]).filter((field) => open[field]),
    };
  });
}

/** What was changed in an address before it was written. */
function remarksOn(raw: string, url: string): Phrase[] {
  const { searchParams, hostname, protocol } = new URL(raw);
  const names = new Set(searchParams.keys());
  const dropped = [...names].filter((name) => isTrackingParameter(name, hostname));
  return [
    ...(dropped.length > 0 ? [say('add-tracking', { value: dropped })] : []),
    ...(new URL(url).protocol === protocol ? [] : [say('add-https')]),
  ];
}

/** Lines of the links of a note by their ids. */
function linesOf({ notes }: Content, noteId: string): Map<string, number> {
  const note = notes.find(({ id }) => id === noteId);
  return new Map(
    rawSections(note?.raw).flatMap(({ links }) =>
      links.flatMap(({ id, path }) =>
        id === undefined ? [] : [[id, note!.placeOf([...path, 'id']).line] as const],
      ),
    ),
  );
}

/** What the checker says of the new links stands where they were asked for: their lines in the note are not written. */
function placeIssues(
  issues: readonly Issue[],
  added: readonly (MadeLink & { line: number })[],
  path: string,
  text: string,
): Issue[] {
  const lines = text.split('\n');
  const origins = new Map(
    added.flatMap(({ line, from }) =>
      entryAt(lines, line).map((field, index) => {
        const isTitle = /^[\s-]*title:/.test(field);
        return [line + index, isTitle ? from.titlePlace : from.place] as const;
      }),
    ),
  );
  return issues.map((issue) => ({
    ...issue,
    ...(issue.file === path ? origins.get(issue.line) : undefined),
  }));
}

function fail(issues: readonly Issue[], words: AuthorWords): Outcome {
  return { status: 1, text: report(issues, words) };
}

/** Every fault with its line: a long list is mended in one go. */
function report(issues: readonly Issue[], words: AuthorWords): string {
  return formatIssues([...issues].sort(compareIssues), 'text', words, Infinity);
}
