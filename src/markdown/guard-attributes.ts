import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type { ComponentAttribute, ComponentRule } from '../schema/components.ts';
import { findInvisible } from '../schema/invisible.ts';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';
import { slugSchema } from '../schema/slug.ts';
import { findMeant } from '../schema/synonyms.ts';
import { firstLine } from './first-line.ts';
import type { Jsx } from './jsx.ts';
import { placeOf } from './place.ts';
import { say } from '../schema/phrases/index.ts';

/** Attributes of a component that its rule does not know, that are no plain text or twice there, and those that lack. */
export function guardAttributes(
  node: Jsx,
  name: string,
  rule: ComponentRule,
  place: Place,
  file: string,
): Issue[] {
  const issues: Issue[] = [];
  const known = Object.keys(rule.attributes);
  const misspelt = new Set<string | undefined>();
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const at = attributePlace(attribute, place, file);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      issues.push(
        createIssue('attribute-literal', at, {
          component: name,
          value: `{${firstLine(attribute.value)}}`,
        }),
      );
      continue;
    }
    if (seen.has(attribute.name)) {
      issues.push(createIssue('attribute-twice', at, { component: name, value: attribute.name }));
      continue;
    }
    seen.add(attribute.name);
    const expected = rule.attributes[attribute.name];
    if (!Object.hasOwn(rule.attributes, attribute.name) || !expected) {
      misspelt.add(findMeant(attribute.name, known));
      issues.push(
        createIssue(
          'attribute-known',
          at,
          { component: name, value: attribute.name },
          {
            expected: known,
            nearest: findMeant(attribute.name, known),
          },
        ),
      );
    } else if (typeof attribute.value !== 'string') {
      issues.push(createIssue('attribute-literal', at, { component: name, value: attribute.name }));
    } else if (findInvisible(attribute.value)) {
      const value = findInvisible(attribute.value)!.character;
      issues.push(createIssue('file-control-character', at, { value }));
    } else if (!isAllowed(attribute.value, expected)) {
      issues.push(
        createIssue(
          'attribute-value',
          at,
          { component: name, attribute: attribute.name, value: attribute.value },
          {
            expected:
              expected.values ?? say(expected.isId ? 'expected-plain-slug' : 'expected-text'),
            nearest: findMeant(attribute.value, expected.values ?? []),
          },
        ),
      );
    }
  }
  for (const [attribute, { required }] of Object.entries(rule.attributes)) {
    if (required && !seen.has(attribute) && !misspelt.has(attribute)) {
      issues.push(createIssue('attribute-required', place, { component: name, value: attribute }));
    }
  }
  return issues;
}

function isAllowed(value: string, { values, isId }: ComponentAttribute): boolean {
  if (values) return values.includes(value);
  return isId ? slugSchema.safeParse(value).success : value.trim() !== '';
}

/** Where an attribute begins, or its element where the parser has not said. */
function attributePlace(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  place: Place,
  file: string,
): Place {
  return attribute.position ? placeOf(attribute, file) : place;
}
