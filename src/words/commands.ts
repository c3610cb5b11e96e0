import type { GuideLanguage } from '../schema/language.ts';
import type { CommandWords } from './command-words.ts';
import { enCommands } from './en/commands/index.ts';
import { zhCNCommands } from './zh-CN/commands/index.ts';

export type { CommandWords };

const commands: Record<GuideLanguage, CommandWords> = {
  'zh-CN': zhCNCommands,
  en: enCommands,
};

/** What the commands say in a language. Without zod behind it: some must speak before anything is installed. */
export function commandWordsOf(language: GuideLanguage): CommandWords {
  return commands[language];
}
