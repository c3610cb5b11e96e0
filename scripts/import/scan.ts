import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import type { Root } from 'mdast';
import { visit } from '../../src/markdown/visit.ts';
import { addressesIn } from './find-addresses.ts';

/** An address as it stands in a list, found without asking what it is for. */
export interface Scanned {
  address: string;
  line: number;
}

const attributes = ['href', 'src', 'data', 'poster'];

/**
 * Every address of a list: of links, images and definitions, of attributes in its HTML. What reads the entries goes
 * another way, over one tree of HTML; both must find the same.
 */
export function scanLinks(tree: Root): Scanned[] {
  const found: Scanned[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      if (node.url.trim() !== '') found.push({ address: node.url, line });
    } else if (node.type === 'html') {
      const parser = new Parser({
        onopentag: (_, given) => {
          for (const name of attributes)
            if (given[name]?.trim()) found.push({ address: given[name], line });
        },
      });
      parser.end(node.value);
    }
  });
  return found;
}

/** What may follow an address in a text, so that it ends there. */
const mark = `[\\s<>"'\`|\\\\^{}()[\\]]|[^\\u0021-\\u007e]`;
const after = new RegExp(`^(?:$|${mark}|[.,;:!?*_~&=-]+(?:$|${mark}))`, 'u');

/** Where an address begins; one that ends at once is none: `https://` in a sentence. */
const start = /https?:\/\/(?=[^\s/?#<>"'`()[\]{}*|\\.,，。、；：！？（）])/gi;

/** As long as an address may be, with room for marks that are written with more letters. */
const longest = 3000;

/**
 * Addresses of a list that nobody has accounted for, by its letters alone: wherever `http://` or `https://` stands, a
 * known address must stand there whole, or around it.
 */
export function findLost(text: string, known: Iterable<string>): Scanned[] {
  const forms = new Set([...known].map((address) => address.trim()));
  const lengths = [...new Set([...forms].map(({ length }) => length))].sort((a, b) => b - a);
  const isWhole = (reading: string, length: number) =>
    forms.has(reading.slice(0, length)) && after.test(reading.slice(length, length + 8));
  const lost: Scanned[] = [];
  let covered = 0;
  for (const { index } of text.matchAll(start)) {
    if (index < covered) continue;
    const written = text.slice(index, index + longest);
    const found = readings(written).flatMap(
      (reading) => lengths.find((length) => isWhole(reading, length)) ?? [],
    );
    if (found.length > 0) covered = index + found[0]!;
    else
      lost.push({
        address: addressesIn(written)[0] ?? /^\S+/.exec(written)![0],
        line: text.slice(0, index).split('\n').length,
      });
  }
  return lost;
}

/** A text as its letters say, and as Markdown and HTML read it. */
function readings(written: string): string[] {
  const line = /^[^\n]*/.exec(written)![0];
  if (!/[\\&]/.test(line)) return [written];
  const unescaped = written.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return [...new Set([written, unescaped, decodeHTML(written), decodeHTML(unescaped)])];
}
