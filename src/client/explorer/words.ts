import type { ExplorerLookup } from '../../model/explorer-lookup.ts';
import { createSpellings } from './spelled.ts';
import { normalise } from './text.ts';

/** Whether a text, folded, holds what a reader means by a word. */
export type Word = (text: string) => boolean;

export interface WordReader {
  /** Text in the form in which it is compared: in simplified characters, too. */
  fold: (text: string) => string;
  /**
   * The words of what a reader typed, each in whatever way the list may write it.
   * @param texts folded texts of the list: letters that are a word in none of them may be pinyin
   */
  read: (typed: string, texts: () => readonly string[]) => Word[];
}

/** Reads words by the tables of the list. */
export function createWordReader({
  traditional,
  phrases,
  pinyin,
  names,
}: ExplorerLookup): WordReader {
  // The search has the like in a file of its own, which this page would have to load.
  const simplified = new Map(
    traditional.match(/../gu)?.map((pair) => [...pair] as [string, string]),
  );
  const isTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');
  const spell = createSpellings(pinyin);
  const groups = names.map((group) => group.map(fold));

  function fold(text: string): string {
    const plain = normalise(text);
    const written = plain.replace(isTraditional, (character) => simplified.get(character)!);
    // Without one traditional character the reader means mainland words: 资料 is then no 数据.
    if (written === plain) return plain;
    return phrases.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  }

  /** Other names of what a name names. */
  function namesakes(name: string): Word[] {
    return groups
      .filter((group) => group.includes(name))
      .flatMap((group) => group.filter((other) => other !== name).map(wordOf));
  }

  function readWord(word: string, texts: () => readonly string[]): Word {
    const others = namesakes(word);
    const { sure, loose } = spell(word);
    const isWritten: Word = (text) => text.includes(word) || others.some((holds) => holds(text));
    if (loose && !texts().some(isWritten)) return (text) => loose.test(text);
    return sure ? (text) => isWritten(text) || sure.test(text) : isWritten;
  }

  return {
    fold,
    read(typed, texts) {
      const asked = fold(typed);
      if (asked === '') return [];
      const words = asked.split(' ').map((word) => readWord(word, texts));
      if (words.length === 1) return words;
      // 「activation function」 is one name, 「juan ji」 one word.
      const { sure } = spell(asked.replaceAll(/[ ']/g, ''));
      const whole = [...namesakes(asked), ...(sure ? [(text: string) => sure.test(text)] : [])];
      if (whole.length === 0) return words;
      return [(text) => words.every((holds) => holds(text)) || whole.some((holds) => holds(text))];
    },
  };
}

/** A name that the reader did not type: in Latin letters it must stand alone, for NN is no part of CNN. */
function wordOf(name: string): Word {
  if (!/[a-z]/.test(name)) return (text) => text.includes(name);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?:^|[^a-z0-9])${escaped}(?![a-z0-9])`);
  return (text) => pattern.test(text);
}
