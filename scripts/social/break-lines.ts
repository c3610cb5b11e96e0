/** How wide a text is drawn, in the unit of the limits. */
export type Measure = (text: string) => number;

export interface SetText {
  size: number;
  lines: string[];
}

/** Never first in a line. */
const closing = /^[、。，．：；！？!?,.:;%‰℃°…—～~·•」』】〗〕）》〉”’)\]}ー々〜]/;
/** Never last in a line. */
const opening = /[「『【〖〔（《〈“‘([{]$/;

/**
 * Lines of a text by the rules of Chinese: a break stands between two words, where no mark comes to begin or end a line
 * that may not, and inside a word only where it alone is wider than a line.
 */
export function breakLines(text: string, widthOf: Measure, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of splitPieces(text)) {
    const longer = line + piece;
    if (widthOf(longer.trimEnd()) <= limit) {
      line = longer;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    const parts = widthOf(piece.trim()) > limit ? splitHard(piece, widthOf, limit) : [piece];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!.trimStart();
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/**
 * The largest of some sizes in which a text takes no more lines than that size allows, its lines about as long as one
 * another; in the last of the sizes it may take as many as it needs.
 * @param widthOf in units of the size
 * @param sizes from large to small, each with the lines that it may take
 */
export function setText(
  text: string,
  widthOf: Measure,
  limit: number,
  sizes: readonly (readonly [size: number, lines: number])[],
): SetText {
  for (const [index, [size, most]] of sizes.entries()) {
    const inUnits: Measure = (part) => widthOf(part) * size;
    const lines = breakLines(text, inUnits, limit);
    if (lines.length > most && index < sizes.length - 1) continue;
    return { size, lines: balance(text, inUnits, limit, lines.length) ?? lines };
  }
  throw new Error('a text needs a size to be set in');
}

/**
 * As many lines as the text needs, broken where it is read best: after a mark rather than at a blank, at a blank rather
 * than between two words, and otherwise so that they are about as long as one another.
 */
function balance(
  text: string,
  widthOf: Measure,
  limit: number,
  count: number,
): string[] | undefined {
  const pieces = splitPieces(text);
  const mean = widthOf(text) / count;
  const lineOf = (from: number, to: number) => pieces.slice(from, to).join('').trim();
  /** Of the best lines for the pieces up to an end; by number of lines, then by end. */
  let best: { cost: number; lines: string[] }[] = [];
  best[0] = { cost: 0, lines: [] };
  for (let line = 0; line < count; line++) {
    const next: typeof best = [];
    for (const [from, before] of best.entries()) {
      if (!before) continue;
      for (let to = from + 1; to <= pieces.length; to++) {
        const text = lineOf(from, to);
        const width = widthOf(text);
        if (width > limit) break;
        const cost =
          before.cost +
          ((width - mean) / limit) ** 2 +
          (to < pieces.length ? breakCost(pieces[to - 1]!) : 0);
        if (cost < (next[to]?.cost ?? Infinity))
          next[to] = { cost, lines: [...before.lines, text] };
      }
    }
    best = next;
  }
  return best[pieces.length]?.lines;
}

/** What it takes to break after a piece, against lines of unequal length. */
function breakCost(piece: string): number {
  if (/[、。，：；！？,:;!?）》」]\s*$/.test(piece)) return 0;
  return /\s$/.test(piece) ? 0.1 : 0.15;
}

/** What stays together: a word, of whatever letters, with the marks before and after it. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of splitWords(text)) {
    const before = pieces.at(-1);
    const isGlued =
      before !== undefined &&
      (opening.test(before) || closing.test(piece) || (/^\s/.test(piece) && !/^\s/.test(before)));
    if (isGlued) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words and single marks; Chinese, which has no blanks between words, by a dictionary. */
function splitWords(text: string): string[] {
  const found = text.matchAll(
    /\s+|\p{Script=Han}+|[\p{Script=Latin}\p{Script=Greek}\p{N}\p{M}_'’\-+*/#@&.:]+|./gsu,
  );
  return [...found].flatMap(([piece]) =>
    /^\p{Script=Han}{2}/u.test(piece)
      ? [...chinese.segment(piece)].map(({ segment }) => segment)
      : piece,
  );
}

function splitHard(piece: string, widthOf: Measure, limit: number): string[] {
  const parts = [''];
  for (const sign of piece) {
    const last = parts.at(-1)!;
    if (last === '' || widthOf((last + sign).trimEnd()) <= limit)
      parts[parts.length - 1] = last + sign;
    else parts.push(sign);
  }
  return parts;
}
