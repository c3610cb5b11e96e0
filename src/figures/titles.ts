import type { FigureTitles } from './names.ts';
import { en } from './titles-en.ts';
import { zhCN } from './titles-zh-cn.ts';

/** By language, what all figures are called. */
export const figureTitles: Record<'zh-CN' | 'en', FigureTitles> = { 'zh-CN': zhCN, en };

/** What a figure is called in a language, and what one can find out with it. */
export function figureTitleOf(
  language: keyof typeof figureTitles,
  name: string,
): readonly [title: string, finding: string] {
  const titles: Readonly<Record<string, readonly [string, string]>> = figureTitles[language];
  const found = titles[name];
  if (!found)
    throw new Error(
      `The figure ${name} has no name in src/figures/titles-${language.toLowerCase()}.ts`,
    );
  return found;
}
