import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { guideLanguages, type GuideLanguage } from '../schema/language.ts';

/**
 * The language that commands speak: that of guide.yaml, else the one that `--lang` names, else English. Never fails, and
 * asks no checker: what is wrong with guide.yaml is to be told in its own language.
 * @param args of the command line
 */
export function languageOf(contentDir: string, args: readonly string[] = []): GuideLanguage {
  return languageInFile(join(contentDir, 'guide.yaml')) ?? languageInArguments(args) ?? 'en';
}

function languageInFile(file: string): GuideLanguage | undefined {
  try {
    // A pipe would keep the command waiting for ever.
    if (!statSync(file).isFile()) return undefined;
    const field = /^\uFEFF?(["']?)language\1[ \t]*:[ \t]*(["']?)([\w-]+)\2[ \t]*(?:#.*)?\r?$/m;
    return toLanguage(field.exec(readFileSync(file, 'utf8'))?.[3]);
  } catch {
    return undefined;
  }
}

function languageInArguments(args: readonly string[]): GuideLanguage | undefined {
  const named = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const index = args.indexOf('--lang');
  return toLanguage(named ?? (index < 0 ? undefined : args[index + 1]));
}

function toLanguage(name: string | undefined): GuideLanguage | undefined {
  return guideLanguages.find((language) => language === name);
}
