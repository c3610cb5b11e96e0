import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { toMarkdownPieces, type MarkdownPiece } from '../markdown/markdown-pieces.ts';
import type { ReadNote } from '../markdown/read-note.ts';
import { createNoteRenderer, type RenderedNote } from '../markdown/render-note.ts';
import { parseNoteText, readNoteText } from '../read/note-files.ts';
import type { NoteData } from '../schema/note.ts';
import type { AuthorWords, Words } from '../words/index.ts';
import { digestEngine } from './engine-digest.ts';
import { openKeptFiles } from './kept-files.ts';
import { factsOf, requireSound, type NoteFacts, type Sound } from './note-facts.ts';
import { recoverFacts } from './recover-facts.ts';

interface Options {
  contentDir: string;
  /** The checkout: its source is part of what notes are made of. */
  projectDir: string;
  /** Folder for what is kept between builds. */
  keptDir: string;
  base: string;
  words: Words;
  /** For what is at fault in a note. */
  authorWords: AuthorWords;
}

/** The body of a note as pages print it, and as Markdown. */
export interface NoteBody extends RenderedNote {
  markdown: readonly MarkdownPiece[];
}

/** The notes of a content folder, each read and rendered once for one text of it. */
export interface NoteStore {
  /** @throws Error with every fault of the note */
  facts(id: string): NoteFacts;
  /** What can be saved of a note with faults; see recover-facts.ts. Not kept. */
  recover(id: string): NoteFacts;
  /** @throws Error with every fault of the note */
  body(id: string): Promise<NoteBody>;
  /**
   * Renders what is not kept of notes that have been read, and drops what no note needs. Consumes their trees.
   * @param isPrinted false for notes whose facts alone are asked for
   */
  keepAll(notes: readonly ReadNote[], isPrinted?: (id: string) => boolean): Promise<void>;
  /** Digest of everything that a note's facts and body are made of. */
  digest(id: string): string;
}

/** Opens the notes of a content folder. */
export function openNotes(options: Options): NoteStore {
  const { contentDir, projectDir, keptDir, base, words, authorWords } = options;
  const kept = {
    facts: openKeptFiles<NoteFacts>(join(keptDir, 'facts')),
    bodies: openKeptFiles<NoteBody>(join(keptDir, 'bodies')),
  };
  const engine = digestEngine(projectDir);
  const keyOf = (id: string, text: string) =>
    createHash('sha256')
      .update(JSON.stringify([engine, base, words.htmlLang, id, text]))
      .digest('hex');
  const textOf = (id: string) => readNoteText(contentDir, id);
  const read = (id: string, text: string) =>
    requireSound(parseNoteText(contentDir, id, text), authorWords);
  const render = createNoteRenderer({ base, words });

  async function keepBody(key: string, note: Sound<NoteData>): Promise<NoteBody> {
    const { id: noteId, tree, source } = note;
    // Before the tree is rendered, which consumes it.
    const markdown = toMarkdownPieces(tree, source.text, { noteId, base });
    const body = { ...(await render(note)), markdown };
    kept.bodies.write(key, body);
    return body;
  }

  function keepFacts(key: string, note: Sound<NoteData>): NoteFacts {
    const facts = factsOf(note);
    kept.facts.write(key, facts);
    return facts;
  }

  return {
    digest: (id) => keyOf(id, textOf(id)),
    facts(id) {
      const text = textOf(id);
      const key = keyOf(id, text);
      return kept.facts.read(key) ?? keepFacts(key, read(id, text));
    },
    recover: (id) => recoverFacts(parseNoteText(contentDir, id, textOf(id))),
    async body(id) {
      const text = textOf(id);
      const key = keyOf(id, text);
      return kept.bodies.read(key) ?? keepBody(key, read(id, text));
    },
    async keepAll(notes, isPrinted = () => true) {
      for (const note of notes) {
        const sound = requireSound(note, authorWords);
        const key = keyOf(note.id, note.source.text);
        if (kept.facts.read(key) === undefined) keepFacts(key, sound);
        // The bodies of others are another build's, and may be kept for it.
        if (kept.bodies.read(key) === undefined && isPrinted(note.id)) await keepBody(key, sound);
      }
      kept.facts.prune();
      kept.bodies.prune();
    },
  };
}
