import { parseArgs } from 'node:util';
import { ContentFolderError } from '../../src/read/content.ts';
import { languageOf } from '../../src/read/language.ts';
import { explainSystemError } from '../../src/read/system-error.ts';
import { guideLanguages } from '../../src/schema/language.ts';
import { SaidError } from '../../src/schema/phrases/index.ts';
import { readContentDir, SettingsError } from '../../src/settings.ts';
import type { CommandWords } from '../../src/words/command-words.ts';
import { authorWordsOf } from '../../src/words/index.ts';
import { speak, type AuthorWords } from '../../src/words/rule-words.ts';

/** A call that cannot be understood; its message goes to the user with the usage text. */
export class UsageError extends SaidError {}

/** Something that the command will not do, or lacks; the message says all there is to say. Exit code 2 too. */
export class RefusedError extends SaidError {}

/**
 * Runs a command and ends the process with its exit code: 0 fine, 1 content, 2 usage, 3 our fault or the machine's. Bad
 * input and a machine that refuses never show a stack trace; a fault of ours does, because it must be reported. What it
 * says is in the language of the guide.
 * @param usage the text for `--help`
 * @param main is given the words of that language, and the arguments without `--lang`, which says nothing more
 * @param options `hasOwnLang` where `--lang` is about something else
 */
export async function runCommand(
  usage: string | ((words: CommandWords) => string),
  main: (words: AuthorWords, args: string[]) => number | Promise<number>,
  { hasOwnLang = false } = {},
): Promise<void> {
  const given = process.argv.slice(2);
  const words = authorWordsOf(languageOf(readContentDir(), hasOwnLang ? [] : given));
  const help = typeof usage === 'string' ? usage : usage(words.commands);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => failToPrint(error, words));
  // Nowhere is left to say that one cannot say anything.
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => process.exit(reportError(error, help, words)));
  if (process.argv.includes('--help')) {
    console.log(
      typeof usage === 'string' || hasOwnLang
        ? help
        : `${help}\n${words.commands.process.language}`,
    );
    return;
  }
  try {
    process.exitCode = await main(
      words,
      hasOwnLang ? given : withoutLanguage(given, words.commands),
    );
  } catch (error) {
    process.exitCode = reportError(error, help, words);
  }
}

/** Says what stopped a command. @returns its exit code */
export function reportError(error: unknown, usage: string, words: AuthorWords): number {
  if (isWrongUse(error)) {
    console.error(`${messageOfError(error, words)}\n\n${usage}`);
    return 2;
  }
  if (error instanceof SettingsError) {
    console.error(error.describe(words.commands.settings));
    return 2;
  }
  if (error instanceof RefusedError) {
    console.error(messageOfError(error, words));
    return 2;
  }
  const explained = explainSystemError(error);
  if (explained === undefined) {
    console.error(words.commands.process.ourFault);
    console.error(error);
  } else {
    console.error(speak(explained, words));
    if (process.env['DEBUG']) console.error(error);
  }
  return 3;
}

/** What an error says, in words where it has any. */
export function messageOfError(error: unknown, words: AuthorWords): string {
  if (error instanceof SaidError) return speak(error.saying, words);
  return error instanceof Error ? error.message : String(error);
}

/** A reader that has seen enough (`| head`) is no fault; a full disk behind `>` is one. */
function failToPrint(error: NodeJS.ErrnoException, words: AuthorWords): void {
  if (error.code !== 'EPIPE') process.exit(reportError(error, '', words));
}

function withoutLanguage(args: readonly string[], { process: words }: CommandWords): string[] {
  const { values } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string' } },
    strict: false,
  });
  if (values.lang !== undefined && !guideLanguages.some((name) => name === values.lang))
    throw new UsageError(words.unknownLanguage(String(values.lang), guideLanguages));
  return args.filter((arg, index) => !/^--lang(?:=|$)/.test(arg) && args[index - 1] !== '--lang');
}

/** Whether an error comes of a call that cannot be understood, so that the usage text helps. */
export function isWrongUse(error: unknown): boolean {
  return (
    error instanceof UsageError || error instanceof ContentFolderError || isParseArgsError(error)
  );
}

function isParseArgsError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
