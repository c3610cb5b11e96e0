import { rehypeHeadingIds, rehypeShiki } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Words } from '../words/index.ts';
import { loadEmbeddedLanguages } from './embedded-languages.ts';
import { markdownPlugins, shikiConfig } from './index.ts';
import { detachTasks, type DetachedTask } from './detach.ts';
import { toPieces, type Piece } from './pieces.ts';
import { unravelComponents } from './unravel.ts';

/** A note that has been read and found good. */
export interface ReadableNote {
  /** `<part>/<slug>` */
  id: string;
  tree: Root;
  data: object;
}

/** A note as pages print it. */
export interface RenderedNote {
  /** Its body, reading lists included. */
  pieces: readonly Piece[];
  /** Its cards and exercises once more, for pages that show those of many notes. */
  tasks: readonly DetachedTask[];
}

/**
 * A function that turns parsed notes into pieces for one site. The same steps in the same order as the MDX of pages:
 * components unravelled, then the one list of plugins.
 */
export function createNoteRenderer({ base, words }: { base: string; words: Words }) {
  const {
    remarkPlugins,
    remarkRehype: options,
    rehypePlugins,
  } = markdownPlugins({
    base,
    words,
    noteIdOf: (path) => path,
    isPrinted: true,
  });
  const processor = unified()
    .use(() => unravelComponents)
    .use(remarkPlugins)
    .use(remarkRehype, {
      ...options,
      passThrough: [
        'mdxJsxFlowElement',
        'mdxJsxTextElement',
        'mdxFlowExpression',
        'mdxTextExpression',
      ],
    })
    .use(rehypeShiki, shikiConfig as never)
    // Before the formulas, which headings do not have.
    .use(rehypeHeadingIds)
    .use(rehypePlugins);

  /** Consumes the tree of the note. */
  return async function renderNote({ id, tree, data }: ReadableNote): Promise<RenderedNote> {
    await loadEmbeddedLanguages(tree, shikiConfig);
    const file = new VFile({ path: id, data: { astro: { frontmatter: data } } });
    const rendered = await processor.run(tree, file);
    const tasks = detachTasks(rendered, { noteId: id, base, figureLabel: words.figureInNote });
    return { pieces: toPieces(rendered), tasks };
  };
}
