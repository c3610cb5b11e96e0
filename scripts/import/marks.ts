import type { Link } from '../../src/schema/link.ts';
import { cleanText } from '../../src/read/text.ts';

export type Rating = NonNullable<Link['rating']>;

const star = '(?:[★⭐🌟✩✪✭✮✯✰⭑⭒]\\ufe0f?|:star2?:)';
const hollow = '☆\\ufe0f?';
/** Stars, filled ones first, and what may make them a count of a site: one star beside a number. */
const stars = new RegExp(
  `((?:${star}\\s?)+)((?:${hollow}\\s?)*)(\\d[\\d.,]*\\s?[kKwW万]?\\+?(?=\\s*(?:$|[^\\s\\p{L}\\d]))|\\d[\\d.,]*[kKwW万]\\+?(?![\\p{L}\\d]))?`,
  'gu',
);
const hollowStars = new RegExp(`(?:${hollow}\\s?)+`, 'gu');

const strong = '必读|必看|must[- ]?(?:read|watch|see)';
const mild = '荐|推荐|精选|recommended|highly recommended|强荐';
const emphasis = '(?:强烈|特别|墙裂|极力|非常|力)?';
/** A word of praise in brackets, with nothing else in them but marks. */
const bracketed = new RegExp(
  `[[【（(「]\\s*${emphasis}\\s*(?:(${strong})|${mild})\\s*[!！]*\\s*[\\]】）)」]`,
  'giu',
);
/** The same standing alone between marks, at the start or at the end of a text. */
const alone = new RegExp(
  `(?:(?<=^[\\s\\-–—:：,，.。;；|·!！]*)|(?<=[\\s\\-–—:：,，.。;；|·!！]))${emphasis}(?:(${strong})|${mild})[!！]*(?=[\\s\\-–—:：,，.。;；|·]*$)`,
  'giu',
);
const praise = /(?:🔥|👍|💯|:(?:fire|thumbsup|\+1|100):)(?:\p{Emoji_Modifier}|\ufe0f)*/gu;

/** What a text says of a work by marks and not in words, and the text without them. */
export function readMarks(text: string): { rating: Rating | undefined; rest: string } {
  const found: (Rating | undefined)[] = [];
  const rest = text
    .replace(stars, (_, full: string, empty: string, count: string | undefined) => {
      const filled = full.match(new RegExp(star, 'gu'))!.length;
      // A single star before a number counts readers of a repository.
      if (count !== undefined && filled === 1) return ' ';
      found.push(rateStars(filled, empty.match(new RegExp(hollow, 'gu'))?.length ?? 0));
      return count === undefined ? ' ' : ` ${count}`;
    })
    .replace(hollowStars, ' ')
    .replace(bracketed, (_, best: string | undefined) => {
      found.push(best === undefined ? 'recommended' : 'essential');
      return ' ';
    })
    .replace(alone, (_, best: string | undefined) => {
      found.push(best === undefined ? 'recommended' : 'essential');
      return ' ';
    })
    .replace(praise, () => {
      found.push('recommended');
      return ' ';
    });
  return { rating: higher(found), rest };
}

/** Three stars or more are the best there is; of a scale with hollow ones, four fifths. */
function rateStars(filled: number, empty: number): Rating | undefined {
  if (empty === 0) return filled >= 3 ? 'essential' : 'recommended';
  const share = filled / (filled + empty);
  return share >= 0.8 ? 'essential' : share >= 0.6 ? 'recommended' : undefined;
}

/** The best of several ratings. */
export function higher(ratings: readonly (Rating | undefined)[]): Rating | undefined {
  return ratings.includes('essential')
    ? 'essential'
    : ratings.includes('recommended')
      ? 'recommended'
      : undefined;
}

const picture =
  '(?:(?![©®™])\\p{Extended_Pictographic}|[\\ufe0f\\u200d\\u20e3\\u{1f1e6}-\\u{1f1ff}]|\\p{Emoji_Modifier})';
const shortcode = /(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w/])/g;

/** A text on one line, without marks, pictures at its ends, `:codes:` and characters that nobody sees. */
export function plainLine(text: string): string {
  return cleanText(readMarks(text).rest)
    .replace(shortcode, ' ')
    .replace(new RegExp(`^(?:${picture}|\\s)+|(?:${picture}|\\s)+$`, 'gu'), '')
    .replace(/[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As much of a text as fits, in whole characters, with a sign that there is more. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > limit - 1) break;
    cut += character;
  }
  const word = /^(.{8,})\s\S*$/su.exec(cut)?.[1] ?? cut;
  return `${(word.length > limit * 0.7 ? word : cut).trimEnd()}…`;
}
