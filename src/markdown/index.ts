import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
import type { Issue } from '../schema/issue.ts';
import type { Words } from '../words/index.ts';
import { remarkBareAddresses } from './bare-addresses.ts';
import { rehypeBlanks } from './blanks.ts';
import { rehypeCodeFrames } from './code-frames.ts';
import { rehypeOptions } from './code-options.ts';
import { rehypeFormulas } from './formulas.ts';
import { remarkGuard } from './remark-guard.ts';
import { remarkHeadingIds } from './heading-ids.ts';
import { rehypeHeadingLinks } from './heading-links.ts';
import { rehypeLinks } from './links.ts';
import { gfmOptions } from './parser.ts';
import { remarkDisplayMath } from './display-math.ts';
import { remarkPlaceSections } from './place-sections.ts';
import { tokenClasses } from './token-classes.ts';
import { rehypeTables } from './wide-content.ts';

interface Options {
  /** The site's base, e.g. `/` or `/repo/`. */
  base: string;
  /** The note of a file path, `<part>/<slug>`. */
  noteIdOf: (path: string) => string;
  words: Words;
  /** What is said of a fault; without it, its rule and its values must do. */
  describe?: ((issue: Issue) => string) | undefined;
  /** Whether formulas come printed, as nodes of raw HTML. @see printHtml */
  isPrinted?: boolean;
}

/** How code is coloured: by classes, so that one page serves light and dark. */
export const shikiConfig = {
  theme: 'css-variables',
  wrap: null,
  langAlias: { output: 'text' },
  transformers: [tokenClasses],
} as const;

/** The one ordered list of plugins that turns a note into a page. The guard stands first. */
export function markdownPlugins({ base, noteIdOf, words, describe, isPrinted = false }: Options): {
  remarkPlugins: PluggableList;
  remarkRehype: {
    footnoteLabel: string;
    footnoteLabelProperties: Record<string, string>;
    footnoteBackLabel: (reference: number, again: number) => string;
  };
  rehypePlugins: PluggableList;
} {
  return {
    remarkPlugins: [
      [remarkGuard, { describe }],
      [remarkGfm, gfmOptions],
      remarkBareAddresses,
      remarkCjkFriendly,
      remarkHeadingIds,
      remarkMath,
      remarkDisplayMath,
      remarkPlaceSections,
    ],
    remarkRehype: {
      footnoteLabel: words.footnotes,
      // Someone who searches for a word like it does not look for footnotes.
      footnoteLabelProperties: { dataPagefindIgnore: '' },
      footnoteBackLabel: (reference, again) =>
        words.footnoteBack(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
    },
    // Formulas last: one is a hundred elements, in which nobody else has anything to look for.
    rehypePlugins: [
      [rehypeBlanks, words.citation([])],
      [rehypeLinks, { base, noteIdOf }],
      rehypeHeadingLinks,
      [rehypeTables, words.tableScroll],
      rehypeOptions,
      [rehypeCodeFrames, { output: words.output }],
      [rehypeFormulas, { label: words.formulaScroll, isPrinted }],
    ],
  };
}
