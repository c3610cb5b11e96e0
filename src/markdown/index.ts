import rehypeKatex from 'rehype-katex';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
import { remarkBareAddresses } from './bare-addresses.ts';
import { rehypeFormulaPunctuation } from './formula-punctuation.ts';
import { remarkGuard } from './remark-guard.ts';
import { remarkHeadingIds } from './heading-ids.ts';
import { rehypeLinks } from './links.ts';
import { gfmOptions } from './parser.ts';
import { katexOptions } from './math.ts';
import { remarkMathFences } from './math-fences.ts';
import { remarkPlaceSections } from './place-sections.ts';
import { rehypeScrollable } from './wide-content.ts';

interface Options {
  /** The site's base, e.g. `/` or `/repo/`. */
  base: string;
  /** The note of a file path, `<part>/<slug>`. */
  noteIdOf: (path: string) => string;
  labels: { table: string; formula: string };
}

/** The one ordered list of plugins that turns a note into a page. The guard stands first. */
export function markdownPlugins({ base, noteIdOf, labels }: Options): {
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
} {
  return {
    remarkPlugins: [
      remarkGuard,
      [remarkGfm, gfmOptions],
      remarkBareAddresses,
      remarkCjkFriendly,
      remarkHeadingIds,
      remarkMath,
      remarkMathFences,
      remarkPlaceSections,
    ],
    rehypePlugins: [
      [rehypeKatex, katexOptions()],
      rehypeFormulaPunctuation,
      [rehypeLinks, { base, noteIdOf }],
      [rehypeScrollable, labels],
    ],
  };
}
