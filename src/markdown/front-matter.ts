import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { say } from '../schema/phrases/index.ts';
import { explainYaml, hasMoreMarks, isTooDeep, markLimit, tooDeep } from './explain-yaml.ts';
import { commentIssues, keyText, plainIssues } from './yaml-plain.ts';
import { findYamlSlips } from './yaml-slips.ts';

/** A YAML text with its value and the places of its fields. */
export interface YamlFile {
  data: unknown;
  issues: Issue[];
  /** Place of the value at a path, of its key with `onKey`, or of the nearest parent that exists. */
  placeOf: (path: readonly PropertyKey[], onKey?: boolean) => Place;
  /** A scalar as written (`0123`, not 123), or undefined where none stands. */
  textOf?: (path: readonly PropertyKey[]) => string | undefined;
}

/** Where the YAML between the two `---` lines stands; `undefined` when a file has none. */
export function splitFrontMatter(source: string): { yaml: string; bodyOffset: number } | undefined {
  const match = /^---[ \t]*\r?\n((?:[^\r\n]*\r?\n)*?)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  return { yaml: match[1]!, bodyOffset: match[0].length };
}

/** Parses YAML 1.2 (core schema: dates stay strings, `yes` is a word) and keeps line and column of every field. */
export function parseYaml(
  yaml: string,
  file: string,
  lineOffset: number,
  most = markLimit,
): YamlFile {
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  try {
    const deep = isTooDeep(yaml);
    if (deep !== undefined) {
      counter.lineStarts = [...yaml.matchAll(/^/gm)].map(({ index }) => index);
      return refused(createIssue('yaml-syntax', placeAt(deep), { value: tooDeep }));
    }
    if (hasMoreMarks(yaml, most)) {
      const place = { file, line: lineOffset + 1, column: 1 };
      const value = say('count-yaml');
      return refused(createIssue('markup-size', place, { value, limit: String(most) }));
    }
    const document = parseDocument(yaml, {
      lineCounter: counter,
      prettyErrors: false,
      // The parser compares each key with all before it; findDuplicates below does not.
      uniqueKeys: false,
    });
    const slips = slipIssues(document, yaml, placeAt);
    if (slips.length > 0) return { data: undefined, issues: slips, placeOf: () => slips[0]! };
    const issues = [
      ...syntaxIssues(document, yaml, placeAt),
      ...plainIssues(document, yaml, placeAt),
      ...commentIssues(document, yaml, placeAt),
    ];
    return {
      data: issues.length > 0 ? undefined : document.toJS(),
      issues,
      placeOf: (path, onKey = false) => placeAt(offsetOf(document, path, onKey)),
      textOf: (path) => {
        const node = document.getIn(path, true);
        return isScalar(node) ? node.source : undefined;
      },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { file, line: lineOffset + 1, column: 1 };
    return refused(createIssue('yaml-syntax', place, { value: tooDeep }));
  }
}

function refused(issue: Issue): YamlFile {
  return { data: undefined, issues: [issue], placeOf: () => issue };
}

/** What a person would point at, where the parser gives up or somebody's meaning is lost. */
function slipIssues(
  document: Document.Parsed,
  yaml: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const isBroken = document.errors.length > 0 || findDuplicates(document).length > 1;
  if (!isBroken && !/^\s*-\s.*\n\s+-\s/m.test(yaml)) return [];
  return findYamlSlips(yaml)
    .filter(({ isValid }) => isBroken || isValid)
    .map(({ offset, rule, ...params }) => createIssue(rule, placeAt(offset), params));
}

/** The first syntax error, because those after it come from it, and the duplicate keys before it. */
function syntaxIssues(
  document: Document.Parsed,
  yaml: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const first = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  const issues = findDuplicates(document)
    .filter((offset) => offset < (first?.pos[0] ?? Infinity))
    .map((offset) =>
      createIssue('yaml-duplicate-key', placeAt(offset), { value: wordAt(yaml, offset) }),
    );
  if (!first) return issues;
  const offset = Math.min(startOfUnclosed(document, first.pos[0]) ?? first.pos[0], yaml.length);
  const place = placeAt(offset);
  const line = yaml
    .slice(yaml.lastIndexOf('\n', offset - 1) + 1)
    .split('\n', 1)[0]!
    .trim();
  return [
    ...issues,
    createIssue('yaml-syntax', place, {
      value: say('yaml-at', { reason: explainYaml(first.code), value: line }),
    }),
  ];
}

/** Offsets of keys that stand in their map a second time. */
function findDuplicates(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0);
      seen.add(key.value);
    }
  });
  return offsets;
}

/** A quote or bracket without its end is reported where it begins, not where the file ends. */
function startOfUnclosed(document: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const isOpen = isScalar(node)
      ? /^QUOTE/.test(node.type ?? '')
      : isCollection(node) && node.flow === true;
    const [from, end] = node.range;
    if (isOpen && from < offset && end >= offset - 1) start ??= from;
  });
  return start;
}

function offsetOf(document: Document, path: readonly PropertyKey[], onKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length);
    if (length === path.length && onKey) {
      const parent = document.getIn(keys.slice(0, -1), true) as { items?: unknown[] } | undefined;
      const pair = (parent?.items ?? []).find(
        (item) => isPair(item) && keyText(item.key) === String(keys.at(-1)),
      );
      const range = (pair as { key?: { range?: number[] } } | undefined)?.key?.range;
      if (range) return range[0]!;
      continue;
    }
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

function wordAt(yaml: string, offset: number): string {
  return /[^\s:]+/.exec(yaml.slice(offset, offset + 200))?.[0] ?? '';
}
