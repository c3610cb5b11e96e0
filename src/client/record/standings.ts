import type { PathData, PathNote } from '../../model/path-data.ts';
import type { ReaderRecord } from './record.ts';
import { readStandings, type Known, type Standing } from './standing.ts';

/** The path of this guide, asked for once a page. */
let asked: Promise<PathData> | undefined;

export function loadPath(): Promise<PathData> {
  const base = document.documentElement.dataset['base'] ?? '/';
  return (asked ??= fetch(`${base}path.json`).then((answer) => {
    if (!answer.ok) throw new Error(`path.json: ${answer.status}`);
    return answer.json() as Promise<PathData>;
  }));
}

/** Address of a note of this guide. */
export const hrefOf = ({ id }: PathNote): string =>
  `${document.documentElement.dataset['base'] ?? '/'}${id}/`;

/** Where this reader stands with each note, their record read once. */
export function standOf(path: PathData, { marks, cards }: ReaderRecord): Standing[] {
  return readStandings(path, knownOf(marks.all(), cards.all()), Date.now());
}

/** What a record says of notes and cards, former ids included. */
export function knownOf(
  marks: ReturnType<ReaderRecord['marks']['all']>,
  cards: ReturnType<ReaderRecord['cards']['all']>,
): Known {
  const ids = ({ id, was = [] }: PathNote) => [id, ...was];
  const first = <Item>(items: ReadonlyMap<string, Item>, names: readonly string[]) => {
    const name = names.find((one) => items.has(one));
    return name === undefined ? undefined : items.get(name);
  };
  return {
    mark: (note) => first(marks, ids(note)),
    card: (note, card) =>
      first(
        cards,
        ids(note).map((id) => `${id}#${card}`),
      ),
  };
}
