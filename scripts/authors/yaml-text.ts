import {
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type ToStringOptions,
} from 'yaml';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';

const styles: ToStringOptions[] = [
  { lineWidth: 0, flowCollectionPadding: false },
  { lineWidth: 0, flowCollectionPadding: true },
  { lineWidth: 0, flowCollectionPadding: false, indentSeq: false },
  { lineWidth: 0, flowCollectionPadding: true, indentSeq: false },
];

/**
 * Edits a YAML text and keeps its comments, order, quotes and indentation: it is written in the style that gives the
 * unedited text back byte for byte, so that a diff shows the edit and nothing else.
 * @param yaml a text without syntax errors
 */
export function editYaml(yaml: string, edit: (document: Document) => void): string {
  const style = styles.find((candidate) => parseDocument(yaml).toString(candidate) === yaml);
  const document: Document = parseDocument(yaml);
  edit(document);
  return document.toString(style ?? styles[0]);
}

/**
 * Edits the front matter of a note; the body stays byte for byte.
 * @throws Error when there is none; the caller has looked before
 */
export function editFrontMatter(text: string, edit: (yaml: string) => string): string {
  const split = splitFrontMatter(text);
  if (!split) throw new Error('a note without front matter');
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start) + edit(split.yaml) + text.slice(start + split.yaml.length);
}

/** A word of a YAML text that was replaced, with its line. */
export interface Replaced {
  line: number;
  from: string;
  to: string;
}

/**
 * Replaces values that are text and leaves every other byte as it is; a text with syntax errors stays whole.
 * @param better the value to write, or the same one; of a path such as `['requires', 0]`
 */
export function replaceScalars(
  yaml: string,
  better: (value: string, path: readonly (string | number)[]) => string,
): { text: string; replaced: Replaced[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const replaced: Replaced[] = [];
  if (document.errors.length > 0) return { text: yaml, replaced };
  let text = '';
  let done = 0;
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const value = better(node.value, pathOf([...ancestors, node]));
      if (value === node.value) return;
      const [from, to] = node.range;
      replaced.push({ line: counter.linePos(from).line, from: node.value, to: value });
      text += yaml.slice(done, from) + quoteLike(node, value);
      done = to;
    },
  });
  return { text: text + yaml.slice(done), replaced };
}

function pathOf(nodes: readonly unknown[]): (string | number)[] {
  return nodes.flatMap((node, index): (string | number)[] => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    return isSeq(node) ? [node.items.indexOf(nodes[index + 1])] : [];
  });
}

function quoteLike({ type }: Scalar, value: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  return type === 'QUOTE_SINGLE' ? `'${value.replaceAll("'", "''")}'` : value;
}
