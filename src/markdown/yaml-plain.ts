import { isAlias, isCollection, isPair, isScalar, visit, type Document, type Node } from 'yaml';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';

/** What plain data does without: anchors, aliases, tags, directives, keys that are no words. One a fault. */
export function plainIssues(
  document: Document.Parsed,
  yaml: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const issues: Issue[] = [];
  const anchors = new Set<string>();
  const report = (offset: number, value: string) =>
    issues.push(createIssue('yaml-plain', placeAt(offset), { value }));
  const directive = /^%\S.*$/m.exec(yaml);
  if (directive && document.errors.length === 0) report(directive.index, directive[0]);
  visit(document, {
    Pair: (_, { key }) => {
      if (!isCollection(key)) return;
      const offset = key.range?.[0] ?? 0;
      issues.push(
        createIssue('field-known', placeAt(offset), {
          value: yaml.slice(offset, key.range?.[1]).split('\n')[0]!,
        }),
      );
    },
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        if (!anchors.has(node.source)) report(offset, `*${node.source}`);
        return;
      }
      const { anchor, tag } = node as Node & { anchor?: string; tag?: string };
      if (anchor) anchors.add(anchor);
      if (!anchor && !tag) return;
      const before = yaml.slice(Math.max(0, offset - 200), offset);
      const written = /[&!]\S*(?:\s+[&!]\S*)?\s*$/.exec(before)?.[0] ?? '';
      report(offset - written.length, written.trim() || (anchor ? `&${anchor}` : tag!));
    },
  });
  return issues;
}

/** Fields that hold words for readers; other values may be explained by a comment behind them. */
const proseFields = new Set<string>([
  'title',
  'summary',
  'tagline',
  'description',
  'why',
  'by',
  'via',
  'venue',
  'publisher',
  'outline',
  'aliases',
  'searchExamples',
  'asks',
  'zh',
  'en',
  'meaning',
  'avoid',
  'covers',
  'notRun',
]);

/** Words that end at ` #`: YAML takes the rest of the line for a comment. */
export function commentIssues(
  document: Document.Parsed,
  yaml: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Scalar: (key, { type, range }, ancestors) => {
      const field = ancestors.findLast((node) => isPair(node));
      if (key === 'key' || type !== 'PLAIN' || !range || !proseFields.has(keyText(field?.key)))
        return;
      const comment = /^[ \t]*#.*/.exec(yaml.slice(range[1], range[1] + 500))?.[0];
      if (comment === undefined) return;
      const at = range[1] + comment.indexOf('#');
      issues.push(createIssue('yaml-comment', placeAt(at), { value: comment.trim() }));
    },
  });
  return issues;
}

/** A key as `toJS` names it: `null` becomes the empty word. */
export function keyText(key: unknown): string {
  const { value } = isScalar(key) ? key : { value: key };
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}
