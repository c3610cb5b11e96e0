import {
  clone,
  generate,
  parse,
  walk,
  type CssNode,
  type Declaration,
  type FunctionNode,
  type List,
  type Rule,
} from 'css-tree';

/** One selector of a sheet with what it sets, as attributes of SVG. */
export interface DrawingRule {
  selector: string;
  attributes: Readonly<Record<string, string>>;
}

/** Properties that are attributes of SVG, too. */
const presentation = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
]);

/**
 * The rules by which a sheet colours drawings, weakest first: in light colours and without variables, as attributes that
 * reading systems know whose CSS does not reach into SVG.
 * @param css the sheets in the order of a page
 */
export function readDrawingRules(css: string): DrawingRule[] {
  const sheet = parse(css, { parseCustomProperty: true });
  const variables = readVariables(sheet);
  const rules: (DrawingRule & { specificity: number })[] = [];
  walk(sheet, {
    visit: 'Rule',
    enter(rule) {
      // What holds for some screens only.
      if (this.atrule && this.atrule.name !== 'layer') return;
      const attributes = readAttributes(rule, variables);
      if (Object.keys(attributes).length === 0 || rule.prelude.type !== 'SelectorList') return;
      for (const selector of rule.prelude.children.toArray()) {
        const printed = generate(selector);
        if (!printed.includes(':'))
          rules.push({ selector: printed, attributes, specificity: specificityOf(selector) });
      }
    },
  });
  // The sort is stable: of the same strength, the later wins.
  return rules
    .sort((a, b) => a.specificity - b.specificity)
    .map(({ selector, attributes }) => ({ selector, attributes }));
}

/** Classes count, and among as many of them tags. */
function specificityOf(selector: CssNode): number {
  let specificity = 0;
  walk(selector, ({ type }) => {
    if (type === 'ClassSelector' || type === 'AttributeSelector') specificity += 100;
    if (type === 'TypeSelector') specificity += 1;
  });
  return specificity;
}

function readVariables(sheet: CssNode): Map<string, CssNode> {
  const variables = new Map<string, CssNode>();
  walk(sheet, {
    visit: 'Declaration',
    enter({ property, value }) {
      if (property.startsWith('--') && isRoot(this.rule) && !isConditional(this.atrule?.name))
        variables.set(property, value);
    },
  });
  return variables;
}

const isRoot = (rule: Rule | null): boolean => rule !== null && generate(rule.prelude) === ':root';

const isConditional = (name: string | undefined): boolean => name !== undefined && name !== 'layer';

function readAttributes(
  rule: Rule,
  variables: ReadonlyMap<string, CssNode>,
): Record<string, string> {
  const declarations = rule.block.children
    .toArray()
    .filter((node): node is Declaration => node.type === 'Declaration')
    .filter(({ property }) => presentation.has(property));
  return Object.fromEntries(
    declarations.map(({ property, value }) => [
      property,
      // Of a stroke the unit is what it is without one, and so the text.
      generate(resolve(value, variables)).replaceAll(/(?<=\d)px\b/g, ''),
    ]),
  );
}

/** The value with every variable in its place and the light one of two colours. */
function resolve(value: CssNode, variables: ReadonlyMap<string, CssNode>): CssNode {
  const resolved = clone(value);
  walk(resolved, {
    visit: 'Function',
    leave(node, item, list) {
      const replacement = replacementOf(node, variables);
      if (replacement && list && item) list.replace(item, replacement);
    },
  });
  return resolved;
}

function replacementOf(
  { name, children }: FunctionNode,
  variables: ReadonlyMap<string, CssNode>,
): List<CssNode> | undefined {
  if (name === 'light-dark') {
    const nodes = children.toArray();
    const comma = nodes.findIndex((node) => node.type === 'Operator' && node.value === ',');
    return children.filter((node) => nodes.indexOf(node) < comma);
  }
  if (name !== 'var' || children.first?.type !== 'Identifier') return undefined;
  const value = variables.get(children.first.name);
  if (!value) throw new Error(`The sheet of drawings knows no ${children.first.name}`);
  const resolved = resolve(value, variables);
  return resolved.type === 'Value' ? resolved.children : undefined;
}

/** The value of a variable of a sheet, in light colours. */
export function readVariable(css: string, name: string): string {
  const variables = readVariables(parse(css, { parseCustomProperty: true }));
  return generate(resolve(variables.get(name)!, variables)).trim();
}
