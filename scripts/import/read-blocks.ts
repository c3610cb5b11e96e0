import type { Element, Nodes as HastNode, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { depthLimit } from '../../src/markdown/limits.ts';
import { parseForeign } from '../../src/markdown/parser.ts';
import type { Aside, Block } from './blocks.ts';
import { addressesIn } from './find-addresses.ts';
import { lineOf, linkOf, plainText, type Found } from './html-nodes.ts';
import { keepAddresses } from './keep-addresses.ts';
import { readAtoms } from './read-atoms.ts';

/** A list made elsewhere: its blocks, and addresses that stand where no entry can. */
export interface ReadList {
  /** The Markdown, before its HTML was read. */
  tree: Root;
  blocks: Block[];
  asides: Aside[];
}

/** Quotes and lists within each other, on one line: the parser takes the square of their number. */
const tooDeep = new RegExp(`^(?:[ \\t]*>|[ \\t]*[-*+][ \\t]+(?=[-*+>])){${depthLimit * 4},}`, 'm');

/**
 * Reads Markdown and the HTML in it as one tree, as GitHub shows it.
 * @param footnotes what their heading is called
 * @throws RangeError when it is nested too deeply to be read
 */
export function readBlocks(text: string, footnotes: string): ReadList {
  if (tooDeep.test(text)) throw new RangeError('nested too deeply');
  const front = splitFrontMatter(text);
  const asides: Aside[] = [];
  const lines = (text: string, from: number, reason: Aside['reason']) => {
    text.split('\n').forEach((line, index) => {
      for (const address of addressesIn(line)) asides.push({ address, line: from + index, reason });
    });
  };
  // Its lines stay, so that those below keep their numbers.
  const body = front
    ? text.slice(0, front.bodyOffset).replace(/[^\n]/g, ' ') + text.slice(front.bodyOffset)
    : text;
  if (front) lines(front.yaml, 2, 'front-matter');
  const markdown = parseForeign(body);
  keepAddresses(markdown, asides);
  const toHtml = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabel: footnotes,
  });
  const html = raw(toHtml.runSync(markdown), { file: new VFile(body) }) as HastRoot;
  const blocks = readChildren(html.children, {
    aside: (address, line, reason) => asides.push({ address, line, reason }),
    lines,
  });
  return { tree: markdown, blocks, asides };
}

const headings = /^h([1-6])$/;
const containers = new Set(
  (
    'p ul ol dl table blockquote pre details div section center article main header footer aside nav figure hr ' +
    'form fieldset script style iframe video audio object h1 h2 h3 h4 h5 h6'
  ).split(' '),
);

/** Blocks among the children of an element; what runs on between them is a paragraph. */
function readChildren(children: readonly HastNode[], found: Found): Block[] {
  const blocks: Block[] = [];
  let run: HastNode[] = [];
  const flush = () => {
    const atoms = readAtoms(run, found);
    if (
      atoms.some(
        (atom) => atom.type === 'link' || (atom.type !== 'break' && atom.text.trim() !== ''),
      )
    )
      blocks.push({ type: 'paragraph', atoms, line: lineOf(run) });
    run = [];
  };
  for (const child of children) {
    if (child.type === 'comment') {
      found.lines(child.value, lineOf([child]), 'comment');
    } else if (child.type === 'element' && isContainer(child)) {
      flush();
      blocks.push(...readElement(child, found));
    } else run.push(child);
  }
  flush();
  return blocks;
}

/** Whether an element stands on lines of its own: by its name, or by what an unclosed tag has swallowed. */
function isContainer(element: Element): boolean {
  return (
    containers.has(element.tagName) ||
    element.children.some((child) => child.type === 'element' && isContainer(child))
  );
}

function readElement(element: Element, found: Found): Block[] {
  const { tagName, children } = element;
  const line = lineOf([element]);
  const depth = headings.exec(tagName)?.[1];
  if (depth !== undefined)
    return [{ type: 'heading', depth: Number(depth), atoms: readAtoms(children, found), line }];
  switch (tagName) {
    case 'p':
      return readChildren(children, found);
    case 'ul':
    case 'ol':
      return [readList(element, found)];
    case 'dl':
      return [readDefinitions(element, found)];
    case 'table':
      return readTable(element, found);
    case 'details':
      return [readFold(element, found)];
    case 'pre':
      found.lines(plainText(element), line, 'code');
      return [];
    case 'script':
    case 'style':
    case 'iframe':
    case 'video':
    case 'audio':
    case 'object':
      return readEmbedded(element, found);
    default: {
      const blocks = readChildren(children, found);
      const href = linkOf(element);
      if (href === undefined) return blocks;
      const text = plainText(element).replace(/\s+/g, ' ').trim();
      const link = {
        type: 'link',
        address: href,
        text,
        isPicture: false,
        isBold: false,
        line,
      } as const;
      return [{ type: 'paragraph', atoms: [link], line }, ...blocks];
    }
  }
}

function readList(element: Element, found: Found): Block {
  const items = element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return [
      {
        blocks:
          child.tagName === 'li'
            ? readChildren(child.children, found)
            : readChildren([child], found),
        line: lineOf([child]),
      },
    ];
  });
  return { type: 'list', items };
}

/** Terms as items, with what is said of each. */
function readDefinitions(element: Element, found: Found): Block {
  const items: { blocks: Block[]; line: number }[] = [];
  const add = (children: readonly HastNode[]) => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'div') add(child.children);
      else if (child.tagName === 'dt' || items.length === 0)
        items.push({ blocks: readChildren(child.children, found), line: lineOf([child]) });
      else items.at(-1)!.blocks.push(...readChildren(child.children, found));
    }
  };
  add(element.children);
  return { type: 'list', items };
}

/** Rows of cells; a table whose cells hold lists or headings is there for its columns only. */
function readTable(element: Element, found: Found): Block[] {
  const rows = elementsOf(element, 'tr');
  const cells = rows.map((row) => row.children.filter((cell) => cell.type === 'element'));
  const isLayout = cells
    .flat()
    .some((cell) =>
      cell.children.some(
        (child) => child.type === 'element' && child.tagName !== 'p' && isContainer(child),
      ),
    );
  const loose = element.children.filter(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  const before = readChildren(loose, found);
  if (isLayout)
    return [...before, ...cells.flat().flatMap((cell) => readChildren(cell.children, found))];
  const isHead = (row: Element) =>
    row.children.every((cell) => cell.type !== 'element' || cell.tagName === 'th');
  const read = cells.map((row, index) => ({
    cells: row.map((cell) => readAtoms(cell.children, found)),
    line: lineOf([rows[index]!]),
  }));
  const hasHead = rows[0] !== undefined && isHead(rows[0]);
  return [
    ...before,
    { type: 'table', head: hasHead ? read[0]!.cells : [], rows: hasHead ? read.slice(1) : read },
  ];
}

function readFold(element: Element, found: Found): Block {
  const summary = element.children.find(
    (child) => child.type === 'element' && child.tagName === 'summary',
  );
  const rest = element.children.filter((child) => child !== summary);
  return {
    type: 'fold',
    title: summary?.type === 'element' ? readAtoms(summary.children, found) : [],
    blocks: readChildren(rest, found),
  };
}

function readEmbedded(element: Element, found: Found): Block[] {
  const line = lineOf([element]);
  for (const node of [element, ...elementsOf(element, 'source')])
    for (const name of ['src', 'data', 'poster', 'href'])
      if (typeof node.properties[name] === 'string')
        found.aside(node.properties[name], line, 'embedded');
  found.lines(plainText(element), line, 'embedded');
  return element.tagName === 'script' || element.tagName === 'style'
    ? []
    : readChildren(element.children, found);
}

function elementsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name
      ? [child]
      : child.tagName === 'table'
        ? []
        : elementsOf(child, name);
  });
}
