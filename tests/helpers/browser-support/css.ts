import * as csstree from 'css-tree';
import type { Browsers } from '../../../src/browsers.ts';
import { compat, missingIn, statementOf, type Entry, type NewFeature } from './compat.ts';

const properties = compat.css['properties']!;
const selectors = compat.css['selectors']!;
const types = compat.css['types']!;
const atRules = compat.css['at-rules']!;

/** Something that a sheet asks of the browser; no entry where MDN does not know what is written. */
interface Use {
  feature: string;
  entry: Entry | undefined;
}

/**
 * Finds what a style sheet asks of a browser beyond the stated ones: properties, their keywords, functions and units,
 * at-rules, media features, selectors, nesting. What stands inside `@supports` is asked of nobody who lacks it, and a
 * declaration may follow another of the same property that every browser knows.
 * @param css a sheet as it is shipped: after the build has lowered it
 * @param name what findings call the sheet
 */
export function findNewCss(css: string, oldest: Browsers, name: string): NewFeature[] {
  const found = new Map<string, NewFeature>();
  const judge = (node: csstree.CssNode, uses: readonly Use[], prefixes: readonly string[] = []) =>
    uses.flatMap(({ feature, entry }) => {
      const missing = entry ? missingIn(entry, oldest, prefixes) : 'not in MDN’s data';
      const at = `${name}:${node.loc!.start.line}`;
      return missing === '' ? [] : { feature, at, missing };
    });
  const report = (features: readonly NewFeature[]) => {
    for (const one of features) if (!found.has(one.feature)) found.set(one.feature, one);
  };
  csstree.walk(parse(css), function (node) {
    if (node.type === 'Atrule' && node.name === 'supports') return this.skip;
    if (node.type === 'Declaration') return this.skip;
    if (node.type !== 'Block') {
      report(judge(node, usesOfNode(node, this.rule !== null && this.rule !== node)));
      return undefined;
    }
    const all = node.children.toArray().filter((child) => child.type === 'Declaration');
    const known = new Set<string>();
    for (const declaration of all.filter(({ property }) => !/^-\w/.test(property))) {
      const { property, value } = declaration;
      const prefixes = all.flatMap((other) =>
        other.property.endsWith(`-${property}`) ? other.property.slice(0, -property.length) : [],
      );
      const descriptors = this.atrule?.name === 'font-face' ? atRules['font-face'] : undefined;
      const features = judge(declaration, usesOfDeclaration(declaration, descriptors), prefixes);
      if (features.length === 0) known.add(property);
      // With var() in it, a browser finds out too late to go back to what stood before.
      else if (!known.has(property) || csstree.generate(value).includes('var(')) report(features);
    }
    return undefined;
  });
  return [...found.values()];
}

function parse(css: string): csstree.CssNode {
  return csstree.parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => {
      throw error;
    },
  });
}

/** @param isNested whether the node stands inside another rule */
function usesOfNode(node: csstree.CssNode, isNested: boolean): Use[] {
  switch (node.type) {
    case 'Rule':
      return isNested ? [{ feature: 'nesting', entry: selectors['nesting'] }] : [];
    case 'Atrule':
      return [{ feature: `@${node.name}`, entry: atRules[node.name] }];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector': {
      return [{ feature: csstree.generate(node), entry: selectors[node.name] }];
    }
    case 'FeatureRange':
      // Containers have had ranges from the start.
      return node.kind === 'media' ? [media('range_syntax')] : [];
    case 'Feature':
      return node.kind === 'media' ? [media(node.name.replace(/^(?:min|max)-/, ''))] : [];
    case 'MediaQuery': {
      const first = node.condition?.children.first;
      const isNegated = first?.type === 'Identifier' && first.name === 'not';
      // `not` before a feature came with `or`.
      return isNegated && node.mediaType === null ? [media('or_syntax')] : [];
    }
    default:
      return [];
  }
}

function media(name: string): Use {
  return { feature: `@media ${name}`, entry: atRules['media']![name] };
}

/** @param table what the block holds: properties, or an at-rule's descriptors */
function usesOfDeclaration(
  { property, value }: csstree.Declaration,
  table: Entry = properties,
): Use[] {
  const isCustom = property.startsWith('--');
  const entry = table[property];
  const uses: Use[] = isCustom ? [] : [{ feature: property, entry }];
  const add = (name: string, found: Entry | undefined, written = name) => {
    if (found && statementOf(found))
      uses.push({ feature: `${property}: ${written}`, entry: found });
  };
  csstree.walk(value, (node) => {
    if (node.type === 'Identifier') add(node.name, entry?.[keyOf(entry, node.name)]);
    if (node.type === 'Function')
      add(node.name, entry?.[node.name] ?? functionOf(node.name), `${node.name}()`);
    if (node.type === 'Dimension') add(node.unit, types['length']![unitKey(node.unit)]);
    if (node.type === 'Operator' && node.value === '/' && property === 'content')
      add('/', entry?.['alt_text']);
  });
  const parts = value.type === 'Value' ? value.children.toArray() : [];
  if (property === 'text-decoration' && parts.length > 1)
    add('more than a line', entry?.['includes_color-and-style']);
  return uses;
}

function keyOf(entry: Entry, name: string): string {
  return Object.keys(entry).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Functions stand alone or in a group such as `color`. */
function functionOf(name: string): Entry | undefined {
  return (
    types[name] ?? Object.values(types).find((group) => group[name]?.__compat !== undefined)?.[name]
  );
}

function unitKey(unit: string): string {
  const sizes = { d: 'dynamic', l: 'large', s: 'small' };
  const kind = /^([dls])v(?:[whib]|min|max)$/.exec(unit)?.[1] as keyof typeof sizes | undefined;
  if (kind) return `viewport_percentage_units_${sizes[kind]}`;
  return /^cq(?:[whib]|min|max)$/.test(unit) ? 'container_query_length_units' : unit;
}
