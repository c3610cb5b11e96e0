import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { say, type Phrase } from '../schema/phrases/index.ts';

/** A command, or an index, that a brace of TeX follows. */
const texBefore = /(?:\\[a-zA-Z]+\*?(?:\[[^\]]*\])?(?:\{[^{}]*\})*|[\w)\]}][_^])$/;

/**
 * Braces in a body, which MDX takes for a program: a formula without its dollars, what other tools write in braces, or
 * braces that are to be shown.
 * @param value with its braces
 * @param before what stands before it in its line
 */
export function explainBraces(
  value: string,
  before: string,
  place: Place,
  isHeading = false,
): Issue {
  const command = texBefore.exec(before)?.[0];
  if (command !== undefined) {
    const start = { ...place, column: Math.max(1, place.column - command.length) };
    return createIssue('math-delimiter', start, { value: `${command}${value}` });
  }
  return createIssue('note-no-expression', place, { value, advice: adviceFor(value, isHeading) });
}

function adviceFor(value: string, isHeading: boolean): Phrase {
  const id = /^\{\s*#([\w-]+)\s*\}$/.exec(value)?.[1];
  if (isHeading && id !== undefined) return say('brace-heading-id', { value: id });
  if (/^\{[%{]/.test(value)) return say('brace-template');
  if (/^\{\s*(?:[:.#][\w\s.#:-]|[\w-]+\s*=)/.test(value)) return say('brace-attributes');
  return say('brace-shown');
}
