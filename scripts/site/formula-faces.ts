import { createHash } from 'node:crypto';
import { generate, parse, walk, type Rule, type Selector } from 'css-tree';
import type { OpenElement, PageReader } from './walk-page.ts';

/** A font as a sheet asks for it. */
export interface Face {
  family: string;
  style: string;
  weight: string;
}

/** One selector of a sheet that chooses fonts: compounds from the outermost to the element itself. */
interface FaceRule {
  compounds: { tag?: string; classes: string[]; isChild: boolean }[];
  /** Classes and tags, by which the cascade decides. */
  specificity: number;
  face: Partial<Face>;
}

/** An element of a formula with its face; formulas repeat, so that each way down is worked out once. */
interface Step {
  /** Tag and classes of the elements from the formula down to this one. */
  chain: readonly Pick<OpenElement, 'tag' | 'classes'>[];
  face: Face;
  next: Map<string, Step>;
}

/** The faces of a sheet, for as many pages as use it. */
export interface Faces {
  /** Digest of the sheet. */
  sheet: string;
  rules: readonly FaceRule[];
  root: Step;
}

/** The name of a face, e.g. `KaTeX_Math italic 400`. */
export const nameOf = ({ family, style, weight }: Face) => `${family} ${style} ${weight}`;

/** Reads the rules of KaTeX's sheet that choose fonts. @throws Error on a selector of another kind */
export function readFaces(css: string): Faces {
  const rules: FaceRule[] = [];
  walk(parse(css), {
    visit: 'Rule',
    enter(node: Rule) {
      const face = faceOf(node);
      if (Object.keys(face).length === 0 || node.prelude.type !== 'SelectorList') return;
      for (const selector of node.prelude.children.toArray())
        if (selector.type === 'Selector') rules.push({ ...readSelector(selector), face });
    },
  });
  // Weakest first; of the same strength, the later wins.
  rules.sort((a, b) => a.specificity - b.specificity);
  const face = { family: '', style: 'normal', weight: '400' };
  const sheet = createHash('sha256').update(css).digest('hex');
  return { sheet, rules, root: { chain: [], face, next: new Map() } };
}

function faceOf(rule: Rule): Partial<Face> {
  const face: Partial<Face> = {};
  for (const declaration of rule.block.children.toArray()) {
    if (declaration.type !== 'Declaration') continue;
    const value = generate(declaration.value);
    if (declaration.property === 'font-family') face.family = value.split(',')[0]!;
    if (declaration.property === 'font-style') face.style = value;
    if (declaration.property === 'font-weight') face.weight = value;
    if (declaration.property === 'font')
      Object.assign(face, {
        family: /KaTeX_\w+/.exec(value)?.[0],
        style: 'normal',
        weight: '400',
      });
  }
  return face;
}

function readSelector(selector: Selector): Pick<FaceRule, 'compounds' | 'specificity'> {
  const compounds: FaceRule['compounds'] = [{ classes: [], isChild: false }];
  let specificity = 0;
  for (const part of selector.children.toArray()) {
    const compound = compounds.at(-1)!;
    if (part.type === 'ClassSelector') compound.classes.push(part.name);
    else if (part.type === 'TypeSelector') compound.tag = part.name;
    else if (part.type === 'Combinator' && /^[ >]$/.test(part.name))
      compounds.push({ classes: [], isChild: part.name === '>' });
    else
      throw new Error(`a selector that this reader of fonts does not know: ${generate(selector)}`);
    specificity += part.type === 'ClassSelector' ? 100 : part.type === 'TypeSelector' ? 1 : 0;
  }
  return { compounds, specificity };
}

interface FormulaReader extends PageReader {
  drawn: Map<string, Set<string>>;
  /** Faces drawn in before the first section: a page begins with those. */
  first: Set<string>;
}

/** Collects the characters that formulas draw, by face. What is only read aloud, MathML and TeX, is drawn in none. */
export function drawnIn({ rules, root }: Faces): FormulaReader {
  const drawn = new Map<string, Set<string>>();
  const first = new Set<string>();
  let isFirst = true;
  const path: { element: OpenElement; step: Step }[] = [];
  let isDrawn = false;
  return {
    drawn,
    first,
    open(element) {
      if (element.tag === 'h2') isFirst = false;
      if (path.length === 0 && !element.classes.includes('katex')) return;
      path.push({ element, step: stepTo(element, path.at(-1)?.step ?? root, rules) });
      if (element.classes.includes('katex-html')) isDrawn = true;
    },
    close(element) {
      if (path.at(-1)?.element !== element) return;
      path.pop();
      if (element.classes.includes('katex-html')) isDrawn = false;
    },
    text(text) {
      const step = path.at(-1)?.step;
      if (!step || !isDrawn) return;
      const name = nameOf(step.face);
      const characters = drawn.get(name) ?? new Set();
      for (const character of text) characters.add(character);
      drawn.set(name, characters);
      if (isFirst) first.add(name);
    },
  };
}

function stepTo({ tag, classes }: OpenElement, from: Step, rules: readonly FaceRule[]): Step {
  const key = `${tag} ${classes.join(' ')}`;
  const known = from.next.get(key);
  if (known) return known;
  const chain = [...from.chain, { tag, classes }];
  const face = { ...from.face };
  for (const rule of rules) if (matches(chain, rule.compounds)) Object.assign(face, rule.face);
  const step = { chain, face, next: new Map<string, Step>() };
  from.next.set(key, step);
  return step;
}

/** Whether the last element of a chain is meant, its ancestors before it. */
function matches(chain: Step['chain'], compounds: FaceRule['compounds']): boolean {
  const last = compounds.at(-1);
  if (!last) return true;
  const element = chain.at(-1);
  if (!element || !fits(element, last)) return false;
  const rest = compounds.slice(0, -1);
  if (last.isChild) return matches(chain.slice(0, -1), rest);
  for (let end = chain.length - 1; end >= 0; end--)
    if (matches(chain.slice(0, end), rest)) return true;
  return false;
}

function fits(
  { tag, classes }: Step['chain'][number],
  compound: FaceRule['compounds'][number],
): boolean {
  return (
    (compound.tag === undefined || compound.tag === tag) &&
    compound.classes.every((name) => classes.includes(name))
  );
}
