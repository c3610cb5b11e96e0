import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { contentSecurityPolicy } from '../../../src/security.ts';
import { rawFormula } from '../raw-formula.ts';
import { placeOf, type Dist, type DistPage } from './read-site.ts';

/** What a page may carry: the policy first, no inline code, unique ids, references to ids that exist, clean formulas. */
export function checkDistPages({ pages }: Dist): Issue[] {
  return pages.flatMap((page) => [
    ...checkPolicy(page),
    ...checkInline(page),
    ...checkIds(page),
    ...checkFormulas(page),
  ]);
}

function checkPolicy({ tree, path }: DistPage): Issue[] {
  let policy: string | undefined;
  let isFirst = true;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'script' && policy === undefined) isFirst = false;
    if (
      node.tagName === 'meta' &&
      String(node.properties.httpEquiv).toLowerCase() === 'content-security-policy'
    ) {
      policy ??= String(node.properties.content);
    }
  });
  return policy === contentSecurityPolicy && isFirst
    ? []
    : [createIssue('dist-csp', { file: path, line: 1, column: 1 }, {})];
}

function checkInline({ tree, path }: DistPage): Issue[] {
  const issues: Issue[] = [];
  visit(tree, 'element', (node, _, parent) => {
    const report = (value: string) =>
      issues.push(createIssue('dist-no-inline', placeOf(node, path), { value }));
    if (node.tagName === 'script' && !node.properties.src && !isData(node))
      report('行内脚本 <script>');
    if (node.tagName === 'style') report('行内样式 <style>');
    for (const name of Object.keys(node.properties))
      if (/^on[A-Z]/.test(name)) report(`事件属性 ${name.toLowerCase()}`);
    // KaTeX places its boxes by style attributes; nobody else may.
    if (node.properties.style !== undefined && !isInsideKatex(node, parent))
      report('行内样式 style="…"');
  });
  return issues;

  function isInsideKatex(node: Element, parent: unknown): boolean {
    return katexParts(tree).has(node) || katexParts(tree).has(parent);
  }
}

const partsOf = new WeakMap<object, Set<unknown>>();

/** All elements below a `.katex`. */
function katexParts(tree: object): Set<unknown> {
  const known = partsOf.get(tree);
  if (known) return known;
  const parts = new Set<unknown>();
  visit(tree as never, 'element', (node: Element) => {
    if (hasClass(node, 'katex')) visit(node, 'element', (inner) => void parts.add(inner));
  });
  partsOf.set(tree, parts);
  return parts;
}

/** Attributes that name ids of the same page. */
const idReferences = [
  'htmlFor',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaOwns',
  'ariaDetails',
  'list',
];

function checkIds({ tree, path, ids }: DistPage): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  visit(tree, 'element', (node) => {
    const { id } = node.properties;
    if (typeof id === 'string') {
      if (seen.has(id))
        issues.push(createIssue('dist-id-unique', placeOf(node, path), { value: id }));
      seen.add(id);
    }
    for (const name of idReferences) {
      const value = node.properties[name];
      for (const target of Array.isArray(value) ? value : String(value ?? '').split(/\s+/)) {
        if (target === '' || ids.has(String(target))) continue;
        const attribute = name === 'htmlFor' ? 'for' : name.toLowerCase();
        issues.push(
          createIssue('dist-id-reference', placeOf(node, path), {
            attribute,
            value: String(target),
          }),
        );
      }
    }
  });
  return issues;
}

function checkFormulas({ tree, path }: DistPage): Issue[] {
  const issues: Issue[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'code' || node.tagName === 'pre' || node.tagName === 'annotation')
      return 'skip';
    const report = (value: string) =>
      issues.push(createIssue('dist-math-clean', placeOf(node, path), { value }));
    if (hasClass(node, 'katex-error')) report('katex-error');
    else if (/color:\s*#cc0000/i.test(String(node.properties.style ?? ''))) report('红色的宏名');
    // What stands in a formula has been set, dollars and brackets among it.
    if (katexParts(tree).has(node)) return undefined;
    for (const child of node.children) {
      if (child.type === 'text' && rawFormula.test(child.value)) report(child.value.trim());
    }
    return undefined;
  });
  return issues;
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

function isData(node: Element): boolean {
  return /json/.test(String(node.properties.type ?? ''));
}
