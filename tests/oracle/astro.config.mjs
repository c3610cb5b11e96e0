import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { visit } from 'unist-util-visit';
import { embeddedLanguages } from '../../src/markdown/embedded-languages.ts';
import site from '../../astro.config.mjs';

const { options } = site.markdown.processor;

/**
 * Every note twice on one page: as the site prints it, and by @astrojs/mdx from the same file with the same plugins.
 * Run in the checkout; CONTENT_DIR, OUT_DIR and BASE as for a build.
 */
export default defineConfig({
  ...site,
  srcDir: './tests/oracle',
  publicDir: './tests/oracle/public',
  cacheDir: `${site.cacheDir}-oracle`,
  markdown: {
    ...site.markdown,
    shikiConfig: { ...site.markdown.shikiConfig, langs: await embeddedLanguages('md') },
    processor: unified({
      ...options,
      remarkPlugins: [...options.remarkPlugins, () => namedSlots],
    }),
  },
});

/** MDX has no function as a child: an About is a slot that is called as its link. */
function namedSlots(tree) {
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name !== 'ReadingList') return;
    for (const about of node.children) {
      const { value } = about.attributes.find(({ name }) => name === 'link');
      about.attributes.push({ type: 'mdxJsxAttribute', name: 'slot', value });
    }
  });
}
