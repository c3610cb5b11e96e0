import { guideLanguage } from '../../src/read/guide-language.ts';
import { guideLanguages } from '../../src/schema/guide.ts';
import { authorWordsOf, type AuthorWords } from '../../src/words/index.ts';

/**
 * The words of a command: in the language of the guide that the environment names, else in that of `--lang`, else in
 * English. Says nothing of a `--lang` that is none; whoever reads the arguments does.
 */
export function commandWords(args: readonly string[] = process.argv.slice(2)): AuthorWords {
  const asked = args.map((arg, index) =>
    arg === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1],
  );
  // Not from the settings: whatever else is wrong with the environment is told in these words.
  const language =
    guideLanguage(process.env['CONTENT_DIR'] || 'content') ??
    guideLanguages.find((name) => asked.includes(name));
  return authorWordsOf(language);
}
