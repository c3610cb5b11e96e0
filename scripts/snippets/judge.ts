import { createIssue, showValue, type Issue, type Place } from '../../src/schema/issue.ts';
import { say, type Saying } from '../../src/schema/phrases/index.ts';
import type { NoteSnippets, Snippet } from './collect.ts';
import { diffLines } from './diff.ts';
import type { Event, Session } from './python.ts';

/** Seconds that all run fences of one note may take together. */
export const noteSeconds = 60;

type SyntaxFault = Extract<Event, { event: 'syntax' }>;

/** A fence that is no Python. @param fault with the index of the fence in its note */
export function judgeSyntax({ snippets }: NoteSnippets, fault: SyntaxFault): Issue {
  const { place } = snippets[fault.index]!;
  const line = sourceLine(snippets[fault.index]!, fault.line);
  const value = say('snippet-syntax', { value: line, found: fault.message });
  return createIssue('snippet-parses', lineIn(place, fault.line, fault.column), { value });
}

/** Output fences that belong to no run fence. */
export function judgeStray({ strayOutputs }: NoteSnippets): Issue[] {
  return strayOutputs.map((place) =>
    createIssue('snippet-output', place, {
      value: say('snippet-stray'),
      advice: say('snippet-stray-fix'),
    }),
  );
}

/** What running a note showed: one fault a fence; after the first that fails, nothing is said of the rest. */
export function judgeRun(
  { snippets }: NoteSnippets,
  { events, end }: Session,
  seconds: number,
): Issue[] {
  const issues: Issue[] = [];
  let running: Snippet | undefined;
  for (const event of events) {
    const snippet = snippets[event.index]!;
    if (event.event === 'start') running = snippet;
    if (event.event === 'done') {
      running = undefined;
      issues.push(...judgeOutput(snippet, event.output));
    }
    if (event.event === 'error') {
      running = undefined;
      const { type, message } = event;
      const value = message === '' ? type : say('snippet-error', { value: type, found: message });
      issues.push(
        createIssue('snippet-runs', lineIn(snippet.place, event.line), {
          value,
          advice: say('snippet-error-fix'),
        }),
      );
    }
  }
  if (end === 'timeout' && running) {
    issues.push(
      createIssue('snippet-runs', running.place, {
        value: say('snippet-slow', { value: String(seconds) }),
        advice: say('snippet-slow-fix'),
      }),
    );
  } else if (end === 'died' && running) {
    issues.push(
      createIssue('snippet-runs', running.place, {
        value: say('snippet-died'),
        advice: say('snippet-died-fix'),
      }),
    );
  }
  return issues;
}

function judgeOutput({ place, output }: Snippet, printed: string): Issue[] {
  const got = trimLines(printed);
  if (output === undefined) {
    if (got.length === 0) return [];
    const issue = createIssue('snippet-output', place, {
      value: say('snippet-silent'),
      advice: say('snippet-silent-fix'),
    });
    return [{ ...issue, expected: block(got.map((line) => `+ ${line}`)) }];
  }
  const shown = trimLines(output.text);
  const first = firstDifference(shown, got);
  if (first === undefined) return [];
  const issue = createIssue(
    'snippet-output',
    lineIn(output.place, Math.min(first + 1, Math.max(shown.length, 1))),
    {
      value: say('snippet-differs', { value: String(first + 1) }),
      advice: say('snippet-differs-fix'),
    },
  );
  return [{ ...issue, expected: block(diffLines(shown, got)) }];
}

function firstDifference(a: readonly string[], b: readonly string[]): number | undefined {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) if (a[index] !== b[index]) return index;
  return undefined;
}

/** Lines without trailing blanks, and without empty lines at the end. */
function trimLines(text: string): string[] {
  const trimmed = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  while (trimmed.at(-1) === '') trimmed.pop();
  return trimmed;
}

const shownLines = 12;

/** Lines below each other: the one expectation that needs more than a line. Invisible characters are shown. */
function block(lines: readonly string[]): Saying {
  const shown = lines.slice(0, shownLines).map((line) => `\n    ${showValue(line)}`);
  const value = shown.join('');
  const hidden = lines.length - shown.length;
  return hidden > 0 ? say('snippet-more', { value, count: String(hidden) }) : value;
}

function sourceLine({ code }: Snippet, line: number): string {
  return code.split('\n')[line - 1]?.trim() ?? '';
}

/** Place of a line of a fence; the fence itself stands on the line before its first. */
function lineIn(fence: Place, line: number, column = 1): Place {
  return {
    file: fence.file,
    line: fence.line + line,
    column: fence.column - 1 + Math.max(column, 1),
  };
}
