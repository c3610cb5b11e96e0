import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkBareAddresses } from './bare-addresses.ts';
import { remarkDisplayMath } from './display-math.ts';

/** `1~2` and `3~5` in one sentence are two ranges, not a deleted text. */
export const gfmOptions = { singleTilde: false };

const noteParser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, gfmOptions)
  .use(remarkBareAddresses)
  .use(remarkCjkFriendly)
  .use(remarkMath)
  .use(remarkDisplayMath);
const inlineParser = unified()
  .use(remarkParse)
  .use(remarkGfm, gfmOptions)
  .use(remarkBareAddresses)
  .use(remarkCjkFriendly)
  .use(remarkMath);
const listParser = unified()
  .use(remarkParse)
  .use(remarkGfm, gfmOptions)
  .use(remarkBareAddresses)
  .use(remarkCjkFriendly);

/**
 * MDX to mdast with the same syntax extensions as the build.
 * @throws VFileMessage with `place` when the text is no MDX
 */
export function parseNoteBody(body: string): Root {
  return noteParser.parse(body);
}

/** Markdown without MDX: for `why`, `outline` and other one-line fields. */
export function parseInline(text: string): Root {
  return inlineParser.parse(text);
}

/** Markdown as GitHub shows it, for lists made elsewhere: HTML is HTML, a dollar is a dollar. */
export function parseForeign(text: string): Root {
  return listParser.parse(text);
}
