import { en } from './en.ts';
import { zhCN, type Words } from './zh-CN.ts';

export type { Words };

/** Interface words of the language that guide.yaml names. */
export function wordsOf(language: 'zh-CN' | 'en'): Words {
  return language === 'en' ? en : zhCN;
}
