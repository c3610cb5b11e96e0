import katex, { type KatexOptions } from 'katex';
import { createIssue, type Issue } from '../schema/issue.ts';
import { boundedMacros } from './bounded-macros.ts';
import { explainKatex } from './explain-katex.ts';
import { codeOf, insteadOfCharacter, isWide, wideCharacter } from './formula-characters.ts';
import { findExcess, isTooDeep } from './formula-limits.ts';
import type { Source } from './source.ts';

/** Macros that every formula may use; the one table. */
export const macros: Record<string, string> = {
  '\\R': '\\mathbb{R}',
  '\\E': '\\mathbb{E}',
  '\\T': '^{\\mathsf{T}}',
  '\\argmax': '\\operatorname*{arg\\,max}',
  '\\argmin': '\\operatorname*{arg\\,min}',
};

/** Options of every KaTeX call: nothing trusted, expansion and size bounded, every oddity an error. */
export function katexOptions(): KatexOptions {
  return {
    throwOnError: true,
    strict: 'error',
    trust: false,
    maxExpand: 1000,
    maxSize: 20,
    output: 'htmlAndMathml',
    // A getter, because rehype-katex spreads these options anew for every formula, and each needs its own count.
    get macros() {
      return boundedMacros(macros);
    },
  };
}

/** TeX to HTML. @throws katex.ParseError */
export function renderMath(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { ...katexOptions(), displayMode });
}

/**
 * The fault of a formula at its place inside the file, or undefined.
 * @param start offset of the formula's first delimiter in the source
 */
export function mathIssue(
  tex: string,
  displayMode: boolean,
  source: Source,
  start: number,
): Issue | undefined {
  const found = findFault(tex, displayMode);
  if (!found) return undefined;
  const place = placeInside(tex, found.position, source, start);
  if ('character' in found) {
    const { character } = found;
    const advice = insteadOfCharacter(character);
    return isWide(character)
      ? createIssue('math-ascii', place, { value: character, advice })
      : createIssue('math-character', place, { value: character, code: codeOf(character), advice });
  }
  return createIssue('math-renders', place, explainKatex(found.reason));
}

/** Formulas known to be good: a guide writes the same ones over and over. */
const good = new Set<string>();

/** Good ones of an earlier run that none has asked for in this one. */
let recalled: ReadonlySet<string> = new Set();

/** Formulas that were judged in this run and found good, for `recallFormulas` of another. */
export function goodFormulas(): string[] {
  return [...good];
}

/** Formulas that the same programs have found good before: they need not be drawn to be judged. */
export function recallFormulas(formulas: readonly string[]): void {
  recalled = new Set(formulas);
}

type Fault = { position: number; character: string } | { position: number; reason: string };

function findFault(tex: string, displayMode: boolean): Fault | undefined {
  const key = `${displayMode} ${tex}`;
  if (good.has(key)) return undefined;
  const fault = recalled.has(key) ? undefined : tryFormula(tex, displayMode);
  if (!fault && good.size < 50_000) good.add(key);
  return fault;
}

function tryFormula(tex: string, displayMode: boolean): Fault | undefined {
  const excess = findExcess(tex);
  if (excess) return excess;
  const wide = findWideCharacter(tex);
  if (wide) return { position: wide.index, character: wide.character };
  // KaTeX shares the macros of one call with the next, so a global one would change other notes.
  const global = /\\(?:gdef|xdef|global|long)(?![a-zA-Z])/.exec(tex);
  if (global) return { position: global.index, reason: `Global macro: ${global[0]}` };
  let lost: number | undefined;
  let foreign: string | undefined;
  try {
    // KaTeX drops such a line break and says nothing.
    const strict = (code: string, message: string) => {
      if (code === 'newLineInDisplayMode') lost ??= Math.max(tex.search(/\\\\|\\newline/), 0);
      if (/unknownSymbol|unicodeText/.test(code)) foreign ??= /"(.)"/u.exec(message)?.[1];
      return 'error' as const;
    };
    const html = katex.renderToString(tex, {
      ...katexOptions(),
      displayMode,
      strict: strict as never,
      trust: refuseTrust,
    });
    if (lost !== undefined) return { position: lost, reason: '[newLineInDisplayMode]' };
    if (isTooDeep(html)) return { position: 0, reason: 'Too deep' };
    // In this colour KaTeX draws what it does not know.
    if (/color:\s*#cc0000/i.test(html))
      return { position: Math.max(tex.search(/#cc0000/i), 0), reason: 'Colour of errors' };
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return { position: 0, reason: 'Too deep' };
    if (error instanceof UntrustedError)
      return {
        position: Math.max(tex.indexOf(error.command), 0),
        reason: `Not trusted: ${error.command}`,
      };
    const { rawMessage, position } = error as { rawMessage?: string; position?: number };
    if (foreign !== undefined) {
      const character = String.fromCodePoint(
        tex.codePointAt(position ?? tex.indexOf(foreign)) ?? 0,
      );
      return { position: position ?? 0, character };
    }
    if (rawMessage === undefined) return { position: 0, reason: String((error as Error).message) };
    return { position: position ?? 0, reason: rawMessage };
  }
}

/** KaTeX draws an untrusted command in red and says nothing. */
class UntrustedError extends Error {
  command: string;
  constructor(command: string) {
    super(command);
    this.command = command;
  }
}

function refuseTrust({ command }: { command: string }): boolean {
  throw new UntrustedError(command);
}

/** Line by line, because quotes and lists put marks before the lines of a formula. */
function placeInside(tex: string, position: number, source: Source, start: number) {
  const before = tex.slice(0, position).split('\n');
  const line = tex.split('\n')[before.length - 1] ?? '';
  let from = start;
  const isBlock = /^(?:\$\$+[^$\n]*|[`~]{3,}[^\n]*)\n/.test(source.text.slice(start, start + 200));
  for (let skipped = isBlock ? 0 : 1; skipped < before.length; skipped++) {
    const next = source.text.indexOf('\n', from);
    if (next < 0) break;
    from = next + 1;
  }
  if (!isBlock && before.length === 1)
    from = start + (/^\$+/.exec(source.text.slice(start, start + 20))?.[0].length ?? 0);
  const found = source.text.indexOf(line, from);
  return source.placeAt(found < 0 ? start : found + before.at(-1)!.length);
}

const textCommand = /\\(?:text(?:bf|it|rm|sf|tt|normal|md|up)?|mbox|hbox|tag\*?)\s*\{/g;

/** First full-width or Chinese character outside `\text{…}` and its kin. */
function findWideCharacter(tex: string): { index: number; character: string } | undefined {
  let bare = tex;
  for (const match of tex.matchAll(textCommand)) {
    let depth = 1;
    let end = match.index + match[0].length;
    while (end < tex.length && depth > 0) {
      if (tex[end] === '\\') end++;
      else if (tex[end] === '{') depth++;
      else if (tex[end] === '}') depth--;
      end++;
    }
    bare = bare.slice(0, match.index) + ' '.repeat(end - match.index) + bare.slice(end);
  }
  const match = wideCharacter.exec(bare);
  return match ? { index: match.index, character: match[0] } : undefined;
}
