import type { FigureTitles } from './names.ts';
import { en } from './titles-en.ts';
import { zhCN } from './titles-zh-cn.ts';

const titles = { 'zh-CN': zhCN, en };

/** What figures are called in a language. */
export function figureTitlesOf(language: keyof typeof titles): FigureTitles {
  return titles[language];
}
