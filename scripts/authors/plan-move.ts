import type { ReadNote } from '../../src/markdown/read-note.ts';
import type { NoteData } from '../../src/schema/note.ts';
import { formatPublished } from '../../src/schema/published.ts';
import type { Content } from '../../src/read/content.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { listedNotes } from '../../src/read/listed-notes.ts';
import type { FileChange } from './change-files.ts';
import { renameInFormerly } from './formerly.ts';
import { relistNote } from './list-note.ts';
import { findLinkEdits, type Move } from './rewrite-links.ts';
import type { Position } from './yaml-list.ts';
import { editFrontMatter, replaceScalars, type Replaced } from './yaml-text.ts';

/** A changed place, as the command prints it. */
export interface ChangedPlace {
  /** Path as messages name it. */
  file: string;
  /** Line before the change. */
  line: number;
  what: string;
}

/**
 * Everything that must change when a note gets another address. Pure; the guide has no error.
 * @param readData text of guide.yaml, terms.yaml or published.json, undefined where it is missing
 */
export function planMove(
  content: Content,
  move: Move,
  position: Position,
  words: CommandWords['authors'],
  readData: (name: string) => string | undefined,
): { changes: FileChange[]; places: ChangedPlace[] } {
  const changes: FileChange[] = [];
  const places: ChangedPlace[] = [];
  const report = (name: string, replaced: readonly Replaced[]) => {
    const file = `${content.folder}/${name}`;
    places.push(...replaced.map(({ line, from, to }) => ({ file, line, what: `${from} → ${to}` })));
  };

  for (const note of [...content.notes, ...content.pages]) {
    const { text, replaced } = rewriteNote(note, move);
    const name = `${note.id}.mdx`;
    report(name, replaced);
    if (note.id === move.from) {
      changes.push({ name: `${move.to}.mdx`, before: null, after: text });
      changes.push({ name, before: note.source.text, after: null });
      places.push({
        file: note.source.file,
        line: 1,
        what: words.formerlyAdded(`${content.folder}/${move.to}.mdx`, move.from),
      });
    } else if (replaced.length > 0) {
      changes.push({ name, before: note.source.text, after: text });
    }
  }

  const guide = readData('guide.yaml')!;
  const routes = replaceScalars(
    guide,
    renameIn(move, ([list, , field]) => list === 'routes' && field === 'notes'),
  );
  const line = content.guide.placeOf(
    listedNotes(content).find(({ id }) => id === move.from)!.path,
  ).line;
  report('guide.yaml', [{ line, ...move }, ...routes.replaced]);
  changes.push({
    name: 'guide.yaml',
    before: guide,
    after: relistNote(routes.text, move.from, move.to, position),
  });

  const terms = readData('terms.yaml')!;
  const renamed = replaceScalars(
    terms,
    renameIn(move, ([, field]) => field === 'note'),
  );
  report('terms.yaml', renamed.replaced);
  if (renamed.replaced.length > 0)
    changes.push({ name: 'terms.yaml', before: terms, after: renamed.text });

  const published = readData('published.json');
  if (published !== undefined && content.published.data) {
    const { addresses, links } = content.published.data;
    const after = formatPublished({ addresses: [...addresses, move.from, move.to], links });
    if (after !== published) changes.push({ name: 'published.json', before: published, after });
  }
  places.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { changes, places };
}

/** Text of a note or page after the move. */
function rewriteNote(note: ReadNote<unknown>, move: Move): { text: string; replaced: Replaced[] } {
  const edits = findLinkEdits(note, move);
  const body = edits.reduceRight(
    (text, edit) => text.slice(0, edit.from) + edit.new + text.slice(edit.to),
    note.source.text,
  );
  const replaced: Replaced[] = edits.map(({ line, old, new: to }) => ({ line, from: old, to }));
  const text = editFrontMatter(body, (yaml) => {
    const requires = replaceScalars(
      yaml,
      renameIn(move, ([field]) => field === 'requires'),
    );
    replaced.unshift(...requires.replaced.map((item) => ({ ...item, line: item.line + 1 })));
    if (note.id !== move.from) return requires.text;
    return renameInFormerly(requires.text, (note.data as NoteData).formerly, move);
  });
  return { text, replaced };
}

/** For `replaceScalars`: the id of the moved note where a path says that an id of a note stands. */
function renameIn({ from, to }: Move, isNoteId: (path: readonly (string | number)[]) => boolean) {
  return (value: string, path: readonly (string | number)[]) =>
    value === from && isNoteId(path) ? to : value;
}
