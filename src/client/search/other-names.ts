import type { Vocabulary } from '../../search/lexicon.ts';
import { readAloud, type Names } from './names.ts';

/** The names with those that come later: what notes and terms are called besides their main names. */
export function withOtherNames(
  names: Names,
  { others, pinyin }: Pick<Vocabulary, 'others' | 'pinyin'>,
): Names {
  const spoken = readAloud(`${names.pinyin} ${pinyin}`);
  const later = names.places.flatMap((places, note) =>
    places.flatMap((place, index) =>
      (others[note]?.[index] ?? []).flatMap((name) => spoken.read(place, name)),
    ),
  );
  const order = new Map([...names.notes.values()].map((note, index) => [note, index]));
  // Of two names that answer alike the one of the earlier note stands first.
  const all = [...names.names, ...later].sort((a, b) => order.get(a.note)! - order.get(b.note)!);
  return { ...names, ...spoken, names: all };
}
