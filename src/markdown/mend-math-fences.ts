/**
 * Puts misplaced `$$` where the parser looks for them, so that one slip does not turn the rest of a note into a formula:
 * `a = b$$` does not end a block, and all that follows would be judged as TeX. Every line keeps its length. What was
 * wrong is told from the source. @see fenceFault
 * @param body a body whose other lines may be anything
 */
export function mendMathFences(body: string): string {
  if (!body.includes('$$')) return body;
  const lines = body.split('\n');
  let codeFence: string | undefined;
  let isComment = false;
  let open: number | undefined;
  lines.forEach((line, index) => {
    const [, prefix = '', rest = ''] = linePattern.exec(line)!;
    if (open === undefined) {
      const fence = /^(?:`{3,}|~{3,})/.exec(rest)?.[0];
      if (codeFence === undefined) codeFence = fence;
      else if (fence?.startsWith(codeFence) && rest.trim() === fence) codeFence = undefined;
      if (codeFence !== undefined || fence !== undefined) return;
      const wasComment = isComment;
      isComment = endsInComment(rest, isComment);
      if (wasComment || isComment) return;
      const opening = openingOf(rest, lines.slice(index + 1));
      if (opening === undefined) return;
      open = index;
      if (opening === 'shared') lines[index] = fenceAlone(prefix, rest);
      return;
    }
    if (rest.trim() === '$$') open = undefined;
    else if (/^\$\$|\$\$\s*$/.test(rest) && isOdd(rest)) {
      lines[index] = fenceAlone(prefix, rest);
      open = undefined;
    } else if (rest === '' && isProse(lines.slice(index + 1))) {
      // The end is missing: the last line of the formula has to be it.
      const last = index - 1;
      const [, before = '', formula = ''] = linePattern.exec(lines[last]!)!;
      if (last > open && formula.length > 1) {
        lines[last] = fenceAlone(before, formula);
        open = undefined;
      }
    }
  });
  return lines.join('\n');
}

/** Whether a comment of MDX is open at the end of a line. */
function endsInComment(rest: string, isOpen: boolean): boolean {
  const last = [...rest.matchAll(/\{\/\*|\*\/\}/g)].at(-1)?.[0];
  return last === undefined ? isOpen : last === '{/*';
}

/** Marks of quotes and items before what a line says. */
const linePattern = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*)(.*)$/s;

/** How a line opens a block: as it should, or sharing its line with something else. */
function openingOf(rest: string, after: readonly string[]): 'alone' | 'shared' | undefined {
  if (rest.trim() === '$$') return 'alone';
  if (!isOdd(rest)) return undefined;
  const isShared = /^\$\$/.test(rest) || (/\$\$\s*$/.test(rest) && hasEnd(after));
  return isShared ? 'shared' : undefined;
}

/** Whether a paragraph's next lines close what its line has opened. */
function hasEnd(after: readonly string[]): boolean {
  const blank = after.findIndex((line) => line.trim() === '');
  return after
    .slice(0, blank < 0 ? undefined : blank)
    .some((line) => /\$\$\s*$/.test(line) || /^[\s>]*\$\$/.test(line));
}

/** Whether what follows a blank line is a sentence or a block of Markdown, and no part of a formula. */
function isProse(after: readonly string[]): boolean {
  const next = after.find((line) => line.trim() !== '');
  if (next === undefined) return false;
  const bare = next.replace(/\\text\w*\{[^}]*\}/g, '');
  return /\p{Script=Han}/u.test(bare) || /^(?:#{1,6}\s|```|[-*+]\s\S|<[A-Z]|\|)/.test(bare);
}

const isOdd = (text: string): boolean => (text.split('$$').length - 1) % 2 === 1;

const fenceAlone = (prefix: string, rest: string): string =>
  `${prefix}$$${' '.repeat(rest.length - 2)}`;
