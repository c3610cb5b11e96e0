import { isCodeLanguage, meantLanguage } from '../../src/markdown/code-languages.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { invisible, showInvisible } from '../../src/schema/invisible.ts';

/** What was changed in a line. */
export interface Change {
  line: number;
  what: string;
}

/** A text after mending. */
export interface Fixed {
  text: string;
  changes: Change[];
}

/**
 * Line ends of one kind, no invisible characters, no blanks at line ends, one line break at the end, languages of code
 * by their names. Code keeps its blanks, and so do two blanks or more before another line of prose: in Markdown they break the line.
 */
export function fixText(old: string, words: CommandWords['fix']): Fixed {
  const changes: Change[] = [];
  const note = (line: number, what: string) => changes.push({ line, what });
  if (old.includes('\r')) note(1, words.lineEnds);
  const lines = old.replace(/\r\n?/g, '\n').split('\n');
  let fence: string | undefined;
  let isFrontMatter = false;
  const fixed = lines.map((line, index) => {
    const found = [
      ...new Set([...line.matchAll(invisible)].map(([character]) => showInvisible(character))),
    ];
    if (found.length > 0) note(index + 1, words.invisible(found));
    let clean = line.replace(invisible, '');
    if (index === 0 && /^---[ \t]*$/.test(clean)) isFrontMatter = true;
    else if (isFrontMatter && /^---[ \t]*$/.test(clean)) isFrontMatter = false;
    const wasCode = fence !== undefined;
    fence = nextFence(clean, fence);
    if (wasCode && fence !== undefined) return clean;
    if (!wasCode && fence !== undefined) {
      const named = nameLanguage(clean);
      if (named) {
        note(index + 1, words.language(named.from, named.to));
        clean = named.line;
      }
    }
    const trimmed = clean.replace(/[ \t]+$/, '');
    if (trimmed === clean) return clean;
    const isBreak =
      !isFrontMatter && / {2,}$/.test(clean) && isProse(trimmed) && isProse(lines[index + 1] ?? '');
    if (isBreak) return clean;
    note(index + 1, words.blanks);
    return trimmed;
  });
  const text = fixed.join('\n').replace(/\n+$/, '') + (old.trim() === '' ? '' : '\n');
  if (text !== '' && !/[^\s]\n$/.test(fixed.join('\n'))) note(lines.length, words.lastLine);
  return { text, changes };
}

/** A line after which a break can stand: neither blank nor a heading, table, comment, tag or fence. */
function isProse(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:#{1,6}\s|\||<|\{|-{3,}|`{3,}|~{3,}|\$\$)/.test(line);
}

/** The first line of a block of code with the name of its language, where that is certain: `Python` is python. */
function nameLanguage(line: string): { line: string; from: string; to: string } | undefined {
  const [, before = '', name = '', after = ''] =
    /^([^`~]*(?:`{3,}|~{3,})[ \t]*)(\S+)(.*)$/.exec(line) ?? [];
  const meant = name === '' || isCodeLanguage(name) ? undefined : meantLanguage(name);
  return meant === undefined ? undefined : { line: before + meant + after, from: name, to: meant };
}

function nextFence(line: string, open: string | undefined): string | undefined {
  const marks = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})([^`]*)$/.exec(line);
  if (!marks) return open;
  const [, fence = '', rest = ''] = marks;
  if (open === undefined) return fence;
  return fence.startsWith(open) && rest.trim() === '' ? undefined : open;
}
