import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { components, type ComponentName, type ComponentRule } from '../schema/components.ts';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { findNearest } from '../schema/nearest.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * The allow-list over the MDX tree: notes are data, not programs. Everything that could run or escape the table of
 * components is an issue: import/export, expressions (comments excepted), unknown tags, attributes that are not
 * plain strings. Attributes are walked by hand because tree visitors skip them.
 */
export function guardTree(tree: Root, file: string): Issue[] {
  const issues: Issue[] = [];
  visit(tree, (node, _, parent) => {
    const place = placeOf(node, file);
    switch (node.type) {
      case 'mdxjsEsm':
        issues.push(createIssue('note-no-import', place, { value: firstLine(node.value) }));
        return SKIP;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value)) {
          issues.push(createIssue('note-no-expression', place, { value: `{${firstLine(node.value)}}` }));
        }
        return SKIP;
      case 'html':
        issues.push(createIssue('component-known', place, { value: firstLine(node.value) }));
        return SKIP;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const found = guardElement(node, parent, place, file);
        issues.push(...found);
        return found.some(({ ruleId }) => ruleId === 'component-known') ? SKIP : undefined;
      }
      default:
        return undefined;
    }
  });
  return issues;
}

/** Whether the inside of `{…}` is nothing but comments. */
export function isComment(value: string): boolean {
  return /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)+$/.test(value);
}

function guardElement(node: Jsx, parent: Nodes | undefined, place: Place, file: string): Issue[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(components, name)) {
    return [
      createIssue('component-known', place, { value: name }, {
        expected: Object.keys(components).join('、'), nearest: findNearest(name, Object.keys(components)),
      }),
    ];
  }
  const rule: ComponentRule = components[name as ComponentName];
  const issues = guardAttributes(node, name, rule, place, file);
  const isFlow = node.type === 'mdxJsxFlowElement' || (parent?.type === 'paragraph' && isAlone(parent));
  if (rule.place === 'flow' && !isFlow) {
    issues.push(createIssue('component-place', place, { value: name, advice: '让它独占一段，上下各空一行' }));
  }
  if (rule.place === 'text' && node.type === 'mdxJsxFlowElement' && parent?.type === 'root') {
    issues.push(createIssue('component-place', place, { value: name, advice: '写进一句话里' }));
  }
  if (rule.content === 'some' && node.children.length === 0) {
    issues.push(createIssue('component-content', place, { value: name }));
  }
  if (rule.content === 'none' && node.children.length > 0) {
    issues.push(createIssue('component-place', place, { value: name, advice: `写成 <${name} … />，里面不放内容` }));
  }
  return issues;
}

function guardAttributes(node: Jsx, name: string, rule: ComponentRule, place: Place, file: string): Issue[] {
  const issues: Issue[] = [];
  const known = Object.keys(rule.attributes);
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const at = attributePlace(attribute, place, file);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      issues.push(createIssue('attribute-literal', at, { component: name, value: `{${firstLine(attribute.value)}}` }));
      continue;
    }
    if (seen.has(attribute.name)) {
      issues.push(createIssue('attribute-twice', at, { component: name, value: attribute.name }));
      continue;
    }
    seen.add(attribute.name);
    const expected = rule.attributes[attribute.name];
    if (!Object.hasOwn(rule.attributes, attribute.name) || !expected) {
      issues.push(
        createIssue('attribute-known', at, { component: name, value: attribute.name }, {
          expected: known.join('、'), nearest: findNearest(attribute.name, known),
        }),
      );
    } else if (typeof attribute.value !== 'string') {
      issues.push(createIssue('attribute-literal', at, { component: name, value: attribute.name }));
    } else if (expected.values ? !expected.values.includes(attribute.value) : attribute.value.trim() === '') {
      issues.push(
        createIssue('attribute-value', at, { component: name, attribute: attribute.name, value: attribute.value }, {
          expected: expected.values?.join('、') ?? '一行文字',
          nearest: findNearest(attribute.value, expected.values ?? []),
        }),
      );
    }
  }
  for (const [attribute, { required }] of Object.entries(rule.attributes)) {
    if (required && !seen.has(attribute)) {
      issues.push(createIssue('attribute-required', place, { component: name, value: attribute }));
    }
  }
  return issues;
}

/** A paragraph that holds nothing but JSX and blanks becomes flow when MDX compiles it. */
function isAlone(paragraph: Nodes): boolean {
  return (
    'children' in paragraph &&
    paragraph.children.every(
      (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function attributePlace(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute, place: Place, file: string): Place {
  return attribute.position ? placeOf(attribute, file) : place;
}

function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
