/** What a body costs the parser, told from its text alone. */
export interface ParseCost {
  /** Lines and marks, each some ten microseconds. */
  work: number;
  /** Quotes, lists and footnotes that begin where something else stood before. */
  containers: number;
}

/** Marks of inline markup; tags, attributes and addresses cost more than emphasis. */
const inlineMarks: [pattern: RegExp, weight: number][] = [
  [/\\[!-/:-@[-`{-~]|\*+|_+|~+|`+|\$+|[[\]{|&@]|:\/\/|=["'{]/g, 1],
  [/<|www\./gi, 3],
];

/** Marks of quotes, lists and footnotes that a line begins with, and the blanks around them. */
const containerMarks =
  /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:))*[ \t]*/;

/** Measures a body in one pass over its lines. Of code only the lines count. */
export function measureBody(body: string): ParseCost {
  const cost: ParseCost = { work: 0, containers: 0 };
  let fence = '';
  let previous = '';
  let isAfterBlank = true;
  for (const line of body.split('\n')) {
    cost.work++;
    const isCode = fence !== '';
    fence = nextFence(line, fence);
    if (isCode) continue;
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const prefix = containerMarks.exec(line)![0].replace(/\[\^.*?\]:/g, '+');
    const marks = prefix.match(/>|[-*+]|\d+/g)?.length ?? 0;
    cost.work += marks + Math.floor((prefix.length - marks) / 2);
    for (const [pattern, weight] of inlineMarks)
      for (const _ of line.matchAll(pattern)) cost.work += weight;
    const shape = marks === 0 ? '' : prefix.trimEnd().replace(/\d+[.)]/g, '1.');
    const isList = /[-*+1]/.test(shape);
    if (shape === '') {
      if (previous !== '' && prefix === '') {
        cost.containers++;
        previous = '';
      }
    } else {
      if (shape !== previous || (isAfterBlank && shape.includes('>'))) cost.containers += marks;
      else if (isList) cost.containers += marks - 1;
      previous = shape;
    }
    isAfterBlank = false;
  }
  return cost;
}

/** The fence that is open after a line. Only fences at the edge of the page: no quote or list can end those early. */
function nextFence(line: string, open: string): string {
  if (open === '') return /^(`{3,})[^`]*$|^(~{3,})/.exec(line)?.slice(1).find(Boolean) ?? '';
  const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return close?.startsWith(open) ? '' : open;
}

/**
 * Characters that a parser reads which, at every run of a mark, looks for the next run of the same length.
 * @param runs pattern of the runs, with the g flag
 */
export function scanCost(text: string, runs: RegExp): number {
  const next = new Map<number, number>();
  let cost = 0;
  for (const { 0: run, index } of [...text.matchAll(runs)].reverse()) {
    cost += (next.get(run.length) ?? text.length) - index;
    next.set(run.length, index);
  }
  return cost;
}
