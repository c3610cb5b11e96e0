import { isAlias, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';

/** A YAML text with its value and the places of its fields. */
export interface YamlFile {
  data: unknown;
  issues: Issue[];
  /** Place of the value at a path, of its key with `onKey`, or of the nearest parent that exists. */
  placeOf: (path: readonly PropertyKey[], onKey?: boolean) => Place;
}

/** Where the YAML between the two `---` lines stands; `undefined` when a file has none. */
export function splitFrontMatter(source: string): { yaml: string; bodyOffset: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  return { yaml: match[1]!, bodyOffset: match[0].length };
}

/** Parses YAML 1.2 (core schema: dates stay strings, `yes` is a word) and keeps line and column of every field. */
export function parseYaml(yaml: string, file: string, lineOffset: number): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const issues = document.errors.map((error) => {
    const place = placeAt(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      return createIssue('yaml-duplicate-key', place, { value: wordAt(yaml, error.pos[0]) });
    }
    return createIssue('yaml-syntax', place, { value: explainYaml(error.code, error.message) });
  });
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const value = isAlias(node) ? `*${node.source}` : 'anchor' in node && node.anchor ? `&${node.anchor}` : node.tag;
    if (value) issues.push(createIssue('yaml-plain', placeAt(node.range?.[0] ?? 0), { value }));
  });
  return {
    data: issues.length > 0 ? undefined : document.toJS(),
    issues,
    placeOf: (path, onKey = false) => placeAt(offsetOf(document, path, onKey)),
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[], onKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length);
    const isWhole = length === path.length;
    if (isWhole && onKey) {
      const parent = document.getIn(keys.slice(0, -1), true) as { items?: unknown[] } | undefined;
      const pair = (parent?.items ?? []).find(
        (item) => isPair(item) && String((item.key as { value?: unknown }).value) === String(keys.at(-1)),
      ) as { key: { range?: number[] } } | undefined;
      if (pair?.key.range) return pair.key.range[0]!;
      continue;
    }
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function wordAt(yaml: string, offset: number): string {
  return /[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? '';
}

function explainYaml(code: string, message: string): string {
  const first = message.split('\n')[0]!;
  return yamlReasons[code] ?? first;
}

const yamlReasons: Record<string, string> = {
  BAD_INDENT: '缩进不齐',
  TAB_AS_INDENT: '用了制表符缩进，要用空格',
  MISSING_CHAR: '少了一个符号（引号、逗号或冒号）',
  MULTILINE_IMPLICIT_KEY: '冒号后的文字断成了几行，或一行里有多余的「: 」',
  BLOCK_AS_IMPLICIT_KEY: '一行里有多余的「: 」，给整段文字加上引号',
  UNEXPECTED_TOKEN: '出现了意料之外的符号',
  BAD_SCALAR_START: '文字以 YAML 的记号开头，给它加上引号',
  BAD_DQ_ESCAPE: '双引号里的反斜线是转义，改用单引号',
  BLOCK_IN_FLOW: '方括号或花括号没有闭合',
  IMPOSSIBLE: '结构读不懂',
};
