import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { relative } from 'node:path';
import { passthroughImageService, defineConfig } from 'astro/config';
import { readingBrowsers, targetOf } from './src/browsers.ts';
import { markdownPlugins, shikiConfig } from './src/markdown/index.ts';
import { cacheDirOf, openGuideNotes } from './src/notes/index.ts';
import { listUsedFigures, writeFigureIndex } from './src/notes/used-figures.ts';
import { readGuideYaml } from './src/read/guide-files.ts';
import { readSettings } from './src/settings.ts';
import { printShard } from './src/shards.ts';
import { authorWordsOf, messageOf, wordsOf } from './src/words/index.ts';

const { contentDir, outDir, site, base, shard } = readSettings();
const { language, cover, parts } = readGuideYaml(contentDir);
const words = wordsOf(language);
const authorWords = authorWordsOf(language);
/**
 * Vite would preload what a program on demand needs by a helper on every page, which names what is there already, too:
 * Firefox reports each as a file that failed to load. Astro sets the option itself, so only a plugin has the last word.
 */
const noModulePreload = {
  name: 'no-module-preload',
  configEnvironment: () => ({ build: { modulePreload: false } }),
};

/** In dev a figure may come at any time. */
const usedFiguresOnly = {
  name: 'used-figures-only',
  apply: 'build',
  load: (id) =>
    /\/src\/figures\/index\.ts$/.test(id.replaceAll('\\', '/'))
      ? writeFigureIndex(listUsedFigures(contentDir, openGuideNotes(), cover))
      : undefined,
};

export default defineConfig({
  site,
  base,
  outDir,
  cacheDir: `./${cacheDirOf(contentDir)}`,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never', format: 'directory' },
  integrations: [
    mdx(),
    ...(shard
      ? [
          printShard(
            shard,
            parts.map(({ id }) => id),
          ),
        ]
      : []),
  ],
  vite: {
    plugins: [noModulePreload, usedFiguresOnly],
    build: {
      target: targetOf(readingBrowsers),
      // Nothing inlined: the content security policy allows no data: fonts and no inline code.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // Each with all it needs: what programs share would else be a file more for every few lines.
          codeSplitting: {
            groups: [
              { name: 'every-page', test: /src\/client\/page\.ts$/, priority: 1 },
              { name: 'note', test: /src\/client\/note\.ts$/ },
            ],
          },
        },
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
  markdown: {
    shikiConfig,
    processor: unified({
      // Off, or Astro's own copies would run before ours.
      smartypants: false,
      gfm: false,
      ...markdownPlugins({
        base,
        noteIdOf: (path) =>
          relative(contentDir, path)
            .replaceAll('\\', '/')
            .replace(/\.mdx$/, ''),
        words,
        describe: (issue) => messageOf(issue, authorWords),
      }),
    }),
  },
});
