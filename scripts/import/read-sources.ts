import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { UsageError } from '../process/command.ts';

/** A file of a list. */
export interface SourceFile {
  /** As messages name it. */
  file: string;
  /** Below the folder that was named; the name alone of a single file. */
  name: string;
  text: string;
}

/** Largest file, in bytes: ten times the largest list on GitHub. */
const largest = 5_000_000;

/**
 * The Markdown of a file, or of a folder and those below it, README first. Folders that hold programs or are hidden are
 * passed over.
 * @throws UsageError when there is no such file, no Markdown, or too much of it
 */
export function readSources(
  path: string,
  words: CommandWords['imports'],
): { files: SourceFile[]; issues: Issue[] } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() && !stat?.isDirectory()) throw new UsageError(words.noSource(path));
  const names = stat.isFile() ? [basename(path)] : listMarkdown(path);
  if (names.length === 0) throw new UsageError(words.noMarkdown(path));
  const issues: Issue[] = [];
  const files = names.flatMap((name): SourceFile[] => {
    const full = stat.isFile() ? path : join(path, name);
    const file = full.replaceAll('\\', '/');
    const bytes = readFileSync(full);
    if (bytes.length > largest)
      throw new UsageError(words.tooLarge(file, `${largest / 1_000_000} MB`));
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return [{ file, name, text: text.replace(/\r\n?/g, '\n') }];
    } catch {
      issues.push(createIssue('file-encoding', { file, line: 1, column: 1 }, {}));
      return [];
    }
  });
  return { files, issues };
}

function listMarkdown(folder: string): string[] {
  const names: string[] = [];
  const look = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) look(name);
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) names.push(name);
    }
  };
  look('');
  const rank = (name: string) => (/^readme\./i.test(name) ? 0 : name.includes('/') ? 2 : 1);
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
