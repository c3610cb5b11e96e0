import type { Code, Nodes } from 'mdast';
import type { Math } from 'mdast-util-math';
import { findInvisible } from '../../../src/schema/invisible.ts';
import { isCodeLanguage, nearestLanguage } from '../../../src/markdown/code-languages.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { say, type Phrase } from '../../../src/schema/phrases/index.ts';
import { readLineMarks } from '../../../src/markdown/line-marks.ts';
import type { Landmarks } from '../../../src/markdown/landmarks.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import type { Source } from '../../../src/markdown/source.ts';
import { rawSections, type Content } from '../../../src/read/content.ts';
import { placeOf } from '../../../src/markdown/place.ts';

/** Blocks that end, code with its language, nothing invisible behind a character reference, no reference to nothing. */
export function checkMarkup(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap((note) =>
    note.draft
      ? [
          ...checkFences(note, note.draft.landmarks),
          ...checkTexts(note, note.draft.landmarks),
          ...checkRefsOnce(note),
        ]
      : checkRefsOnce(note),
  );
}

function checkFences({ source }: ReadNote<unknown>, { code, formulas }: Landmarks): Issue[] {
  const blocks: (Code | Math)[] = [
    ...code,
    ...formulas.filter((formula) => formula.type === 'math'),
  ];
  return blocks.flatMap((node): Issue[] => {
    const place = placeOf(node, source.file);
    const fault = fenceFault(node, source);
    if (fault) return [createIssue('fence-closed', fault.place, fault)];
    return node.type === 'code'
      ? [...languageIssues(node.lang, place), ...lineIssues(node, place)]
      : [];
  });
}

function lineIssues({ meta, value }: Code, place: Place): Issue[] {
  const length = value.split('\n').length;
  const { fault } = readLineMarks(meta, length);
  return fault === undefined
    ? []
    : [createIssue('code-lines', place, { value: fault, limit: String(length) })];
}

function languageIssues(name: string | null | undefined, place: Place): Issue[] {
  if (!name) return [createIssue('code-language', place, {})];
  if (isCodeLanguage(name)) return [];
  return [
    createIssue('code-language-known', place, { value: name }, { nearest: nearestLanguage(name) }),
  ];
}

/** What is wrong with the lines that open and close a block, or undefined. */
export function fenceFault(
  node: Code | Math,
  source: Source,
): { place: Place; value: string; found: Phrase } | undefined {
  const start = node.position?.start.offset ?? 0;
  const lines = source.text.slice(start, node.position?.end.offset ?? 0).split('\n');
  const first = lines[0]!.trim();
  const last =
    lines.length > 1
      ? lines
          .at(-1)!
          .replace(/^[\s>]+/, '')
          .trimEnd()
      : '';
  const place = placeOf(node, source.file);
  const fence = /^(?:`{3,}|~{3,}|\$\$+)/.exec(first)?.[0] ?? '';
  if (node.type === 'math') {
    if (lines.length === 1 && /^\$\$[^$].*\$\$$/.test(first)) return undefined;
    // A fence of code that holds a formula, or a line of no fence at all.
    if (!/^[`~]/.test(first)) {
      if (!/^\$\$+$/.test(first)) return { place, value: first, found: say('fence-shared') };
      if (/\$\$/.test(last) && !/^\$\$+$/.test(last))
        return {
          place: { ...place, ...lastLine(node, source) },
          value: last,
          found: say('fence-shared'),
        };
    }
  }
  const isClosed =
    fence === '' || (last.startsWith(fence) && last === fence[0]!.repeat(last.length));
  return isClosed ? undefined : { place, value: first, found: say('fence-open') };
}

/** Where the words of a block's last line begin. */
function lastLine({ position }: Code | Math, { text, placeAt }: Source): Place {
  const end = position?.end.offset ?? 0;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return placeAt(start + /^[\s>]*/.exec(text.slice(start, end))![0].length);
}

/** What the file check cannot see: characters written as `&#8238;`, and marks that remained text. */
function checkTexts({ source }: ReadNote<unknown>, { texts, links, images }: Landmarks): Issue[] {
  const issues: Issue[] = [];
  const look = (value: string | null | undefined, node: Nodes) => {
    const found = findInvisible(value ?? '');
    if (found)
      issues.push(
        createIssue('file-control-character', placeOf(node, source.file), {
          value: found.character,
        }),
      );
  };
  for (const node of texts) {
    look(node.value, node);
    const start = node.position?.start.offset ?? 0;
    const written = source.text.slice(start, node.position?.end.offset ?? 0);
    for (const match of written.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) {
      issues.push(
        createIssue('footnote-paired', source.placeAt(start + match.index), {
          value: match[0],
          found: say('footnote-empty'),
        }),
      );
    }
  }
  for (const node of links) look(node.title, node);
  for (const node of images) [node.title, node.alt].forEach((text) => look(text, node));
  return issues;
}

function checkRefsOnce(note: ReadNote<unknown>): Issue[] {
  return rawSections(note.raw).flatMap(({ links }) => {
    const seen = new Set(links.flatMap(({ id }) => id ?? []));
    return links.flatMap(({ ref, path }) => {
      if (ref === undefined || !seen.has(ref)) {
        if (ref !== undefined) seen.add(ref);
        return [];
      }
      return [createIssue('ref-once', note.placeOf([...path, 'ref']), { value: ref })];
    });
  });
}
