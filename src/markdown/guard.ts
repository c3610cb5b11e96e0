import type { Nodes, Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import { components, type ComponentName, type ComponentRule } from '../schema/components.ts';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { findInvisible } from '../schema/invisible.ts';
import type { UrlFault } from '../schema/url.ts';
import { explainBraces } from './explain-expression.ts';
import { firstLine } from './first-line.ts';
import { guardAttributes } from './guard-attributes.ts';
import { isComment, isContent } from './is-content.ts';
import { isComponent, type Jsx } from './jsx.ts';
import { placeOf } from './place.ts';
import { unknownElement } from './unknown-element.ts';
import { SKIP, visit } from './visit.ts';
import { say } from '../schema/phrases/index.ts';

/**
 * The allow-list over the MDX tree: notes are data, not programs. Everything that could run or escape the table of
 * components is an issue: import/export, expressions (comments excepted), unknown tags, attributes that are not
 * plain strings, addresses that are neither http(s), mailto nor internal. Attributes are walked by hand because tree
 * visitors skip them.
 * @param refused is filled with the nodes at fault
 */
export function guardTree(tree: Root, file: string, refused = new Set<unknown>()): Issue[] {
  const issues: Issue[] = [];
  const top = new Set<unknown>([tree, ...tree.children]);
  const formulas = new Set<Nodes>();
  visit(tree, (node, index, parent) => {
    const place = placeOf(node, file);
    switch (node.type) {
      case 'mdxjsEsm':
        issues.push(...guardModule(node, place));
        return SKIP;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value) && !(parent && formulas.has(parent))) {
          const before = index === undefined ? undefined : parent?.children[index - 1];
          const issue = explainBraces(
            `{${firstLine(node.value)}}`,
            before?.type === 'text' ? before.value : '',
            place,
            parent?.type === 'heading',
          );
          issues.push(issue);
          // What follows in its paragraph belongs to the same formula.
          if (parent && issue.ruleId === 'math-delimiter') formulas.add(parent);
        }
        return SKIP;
      case 'html':
        issues.push(createIssue('component-known', place, { value: firstLine(node.value) }));
        return SKIP;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const found = guardElement(node, parent, top.has(parent), place, file);
        issues.push(...found);
        if (found.length > 0) refused.add(node);
        return found.some(({ ruleId }) => ruleId === 'component-known' || ruleId === 'html-element')
          ? SKIP
          : undefined;
      }
      case 'link':
      case 'image':
      case 'definition': {
        const fault = linkFault(node.url, node.type);
        if (!fault) return undefined;
        issues.push(createIssue(fault.rule, place, { value: fault.value }));
        refused.add(node);
        return undefined;
      }
      default:
        return undefined;
    }
  });
  return issues;
}

/** Why an address may not stand in a body at all; where it leads is the business of the reference rules. */
function linkFault(url: string, type: 'link' | 'image' | 'definition'): UrlFault | undefined {
  const hidden = findInvisible(url)?.character ?? /[\t\n\r]/.exec(url)?.[0];
  if (hidden !== undefined) return { rule: 'url-control', value: hidden };
  if (/^\s|\s$/u.test(url) || /^\S*\s\S*:/u.test(url)) return { rule: 'url-blank', value: url };
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme !== undefined && !['http:', 'https:', 'mailto:'].includes(scheme))
    return { rule: 'url-scheme', value: scheme };
  if (type !== 'image' && (url.includes('\\') || url.startsWith('//')))
    return { rule: 'url-parse', value: url };
  return undefined;
}

/** One issue for each import and export of a block. */
function guardModule(node: MdxjsEsm, place: Place): Issue[] {
  const lines = node.value.split('\n');
  const statements = node.data?.estree?.body ?? [];
  return (statements.length > 0 ? statements : [undefined]).map((statement) => {
    const line = (statement?.loc?.start.line ?? place.line) - place.line;
    const at = { ...place, line: place.line + line };
    return createIssue('note-no-import', at, { value: (lines[line] ?? '').trim() });
  });
}

function guardElement(
  node: Jsx,
  parent: Nodes | undefined,
  isTop: boolean,
  place: Place,
  file: string,
): Issue[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(components, name)) {
    return [unknownElement(name, place)];
  }
  const rule: ComponentRule = components[name as ComponentName];
  const issues = guardAttributes(node, name, rule, place, file);
  const isFlow =
    node.type === 'mdxJsxFlowElement' || (parent?.type === 'paragraph' && isAlone(parent));
  if (rule.place === 'flow' && !isFlow) {
    issues.push(
      createIssue('component-place', place, { value: name, advice: say('place-own-paragraph') }),
    );
  }
  if (rule.place === 'text' && isFlow && isTop) {
    issues.push(
      createIssue('component-place', place, { value: name, advice: say('place-sentence') }),
    );
  }
  if (rule.inside !== undefined && !(parent && isComponent(parent, rule.inside as ComponentName))) {
    issues.push(
      createIssue('component-place', place, {
        value: name,
        advice: say('place-inside', { value: rule.inside }),
      }),
    );
  }
  const stranger = findStranger(node, rule);
  if (stranger) {
    issues.push(
      createIssue('component-holds', placeOf(stranger, file), {
        value: name,
        component: rule.holds!,
      }),
    );
  }
  if (rule.content === 'some' && !node.children.some(isContent)) {
    issues.push(createIssue('component-content', place, { value: name }));
  }
  if (rule.content === 'none' && node.children.length > 0) {
    issues.push(
      createIssue('component-place', place, {
        value: name,
        advice: say('place-empty', { value: name }),
      }),
    );
  }
  return issues;
}

/** What a component of others holds besides them. */
function findStranger(node: Jsx, { holds }: ComponentRule): Nodes | undefined {
  if (holds === undefined) return undefined;
  return node.children
    .flatMap((child): Nodes[] => (child.type === 'paragraph' ? child.children : [child]))
    .find((child) => isContent(child) && !isComponent(child, holds as ComponentName));
}

const alone = new WeakMap<Nodes, boolean>();

/** A paragraph that holds nothing but JSX and blanks becomes flow when MDX compiles it. Asked for each of its children. */
function isAlone(paragraph: Nodes): boolean {
  let answer = alone.get(paragraph);
  answer ??=
    'children' in paragraph &&
    paragraph.children.every(
      (child) =>
        child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    );
  alone.set(paragraph, answer);
  return answer;
}
