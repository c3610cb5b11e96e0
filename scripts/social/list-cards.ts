import type { GuideRecord } from '../../src/schema/guide-data.ts';
import type { Words } from '../../src/words/index.ts';

/** What the picture of a page says. */
export interface Card {
  /** Address of the page. */
  url: string;
  /** The guide's name, beside its mark; not on its own card, where it is the title. */
  guide: string | undefined;
  /** Above the title: the part of a note. */
  over: string | undefined;
  title: string;
  /** Below the title, on cards of what holds others. */
  text: string | undefined;
  /** At the foot. */
  facts: readonly string[];
}

/** The cards of a guide: its home page, its parts, its notes. */
export function listCards(
  guide: GuideRecord,
  words: Pick<Words, 'levels' | 'minutes' | 'notesCount' | 'hours'>,
): Card[] {
  const parts = new Map(guide.parts.map((part) => [part.id, part]));
  const minutesOf = (notes: readonly { minutes: number }[]) =>
    words.hours(notes.reduce((sum, { minutes }) => sum + minutes, 0));
  return [
    {
      url: guide.url,
      guide: undefined,
      over: undefined,
      title: guide.title,
      text: guide.tagline,
      facts: [words.notesCount(guide.notes.length)],
    },
    ...guide.parts.map((part) => {
      const notes = guide.notes.filter((note) => note.part === part.id);
      return {
        url: part.url,
        guide: guide.title,
        over: undefined,
        title: part.title,
        text: part.summary,
        facts: notes.length === 0 ? [] : [words.notesCount(notes.length), minutesOf(notes)],
      };
    }),
    ...guide.notes.map((note) => ({
      url: note.url,
      guide: guide.title,
      over: parts.get(note.part)!.title,
      title: note.title,
      text: undefined,
      facts: [words.levels[note.level], words.minutes(note.minutes)],
    })),
  ];
}
