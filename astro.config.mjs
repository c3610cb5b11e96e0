import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { passthroughImageService, defineConfig } from 'astro/config';
import { readingBrowsers, targetOf } from './src/browsers.ts';
import { formulaFonts } from './src/integrations/formula-fonts.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { markdownPlugins } from './src/markdown/index.ts';
import { tokenClasses } from './src/markdown/token-classes.ts';
import { readGuideYaml } from './src/read-guide-yaml.ts';
import { readSettings } from './src/settings.ts';
import { wordsOf } from './src/words/index.ts';

const { contentDir, outDir, site, base } = readSettings();
const { language } = readGuideYaml(contentDir);
const words = wordsOf(language);
const digest = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

export default defineConfig({
  site,
  base,
  outDir,
  // One cache per content folder: builds of two guides in one checkout must not see each other's entries.
  cacheDir: `./node_modules/.astro/${digest}`,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never', format: 'directory' },
  // `optimize` keeps static parts of a note as strings: 500 notes take 2 GB instead of 5.5. Code blocks stay
  // elements, because a component draws them.
  integrations: [
    formulaFonts(),
    searchIndex({ language }),
    mdx({ optimize: { ignoreElementNames: ['pre'] } }),
  ],
  vite: {
    build: {
      target: targetOf(readingBrowsers),
      // Nothing inlined: the content security policy allows no data: fonts and no inline code.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
  markdown: {
    shikiConfig: {
      theme: 'css-variables',
      wrap: null,
      langAlias: { output: 'text' },
      transformers: [tokenClasses],
    },
    processor: unified({
      // Off, or Astro's own copies would run before ours.
      smartypants: false,
      gfm: false,
      remarkRehype: {
        footnoteLabel: words.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: (reference, again) =>
          words.footnoteBack(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
      },
      ...markdownPlugins({
        base,
        noteIdOf: (path) =>
          relative(contentDir, path)
            .replaceAll('\\', '/')
            .replace(/\.mdx$/, ''),
        labels: { table: words.tableScroll, formula: words.formulaScroll },
      }),
    }),
  },
});
