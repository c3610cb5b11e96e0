import { createShikiHighlighter } from '@astrojs/markdown-remark/shiki';
import type { Root } from 'mdast';
import { bundledLanguages } from 'shiki';
import { visit } from './visit.ts';

type Config = NonNullable<Parameters<typeof createShikiHighlighter>[0]>;

/**
 * Loads the languages that code of a note may hold inside: a fence in Markdown is coloured only when its language
 * happens to be loaded, so that without this a note would look one way or another by what was rendered before it.
 */
export async function loadEmbeddedLanguages(tree: Root, config: Config): Promise<void> {
  const used = new Set<string>();
  visit(tree, 'code', ({ lang }) => {
    if (lang) used.add(lang);
  });
  for (const language of used) {
    const langs = await embeddedLanguages(language);
    if (langs.length > 0) await createShikiHighlighter({ ...config, langs });
  }
}

/** Languages that a language colours inside itself where they are loaded, e.g. sixty of Markdown. */
export async function embeddedLanguages(language: string): Promise<Config['langs'] & object> {
  const load = (bundledLanguages as Partial<typeof bundledLanguages>)[
    language as keyof typeof bundledLanguages
  ];
  const grammars = load ? (await load()).default : [];
  return grammars.flatMap(({ embeddedLangsLazy }) => embeddedLangsLazy ?? []) as never;
}
