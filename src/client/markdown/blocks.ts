import { texOf } from '../tex.ts';
import { footnoteLabel, inline, isFurniture } from './inline.ts';
import { writeTable } from './table.ts';

/** Markdown of nodes, block by block. */
export function blocks(nodes: Iterable<Node>): string[] {
  const written: string[] = [];
  let line: Node[] = [];
  const endLine = () => {
    const text = inline(line);
    if (text !== '') written.push(guardStart(text));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    if (!isFurniture(node)) written.push(...writeBlock(node));
  }
  endLine();
  return written;
}

const lines = 'a, abbr, b, br, code, del, em, i, img, kbd, mark, span, strong, sub, sup, u';

function isBlock(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && (!node.matches(lines) || node.matches('.katex-display'));
}

function writeBlock(element: HTMLElement): string[] {
  if (element.matches('.katex-display')) return [`$$\n${texOf(element).trim()}\n$$`];
  if (element.matches('.callout, blockquote')) return [quote(blocks(element.childNodes))];
  if (element.matches('.figure')) return [writeFigure(element)];
  if (element.matches('.footnotes')) return writeFootnotes(element);
  // What stands beside each other by style alone.
  if (element.matches('.exercise-title, .entry-facts, .entry-state')) return joined(element);
  switch (element.localName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(element.localName[1]))} ${inline(element.childNodes)}`];
    case 'p':
    case 'figcaption': {
      const text = inline(element.childNodes);
      return text === '' ? [] : [guardStart(text)];
    }
    case 'hr':
      return ['---'];
    case 'pre':
      return [writeCode(element)];
    case 'ul':
    case 'ol':
      return [writeList(element)];
    case 'table':
      return writeTable(element as HTMLTableElement);
    case 'details':
      return writeFold(element);
    default:
      return blocks(element.childNodes);
  }
}

/** Parts of an element, which on the screen stand apart by style alone. */
function joined(element: HTMLElement): string[] {
  const parts = [...element.children].map((part) => inline([part])).filter(Boolean);
  return parts.length === 0 ? [] : [guardStart(parts.join(' · '))];
}

/** What begins a line here would begin a heading, a list or a quotation there. */
function guardStart(text: string): string {
  return text.replace(/^(?:[#>+=-]|\|)/gm, '\\$&').replace(/^(\d+)([.)])/gm, '$1\\$2');
}

function quote(inner: readonly string[]): string {
  return inner.join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function writeCode(pre: HTMLElement): string {
  const code = pre.textContent.replace(/\n$/, '');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const language = pre.dataset['language'] ?? '';
  return `${fence}${language === 'output' ? 'text' : language}\n${code}\n${fence}`;
}

/** Entries of a reading list have no numbers on the page either. */
function writeList(list: HTMLElement): string {
  const isOrdered = list.localName === 'ol' && !list.matches('.entries');
  const start = list instanceof HTMLOListElement ? list.start : 1;
  const items = [...list.children].map((item, index) => {
    const marker = isOrdered ? `${start + index}. ` : '- ';
    const inner = item.matches('.entry') ? writeEntry(item) : blocks(item.childNodes);
    // Lists in a list stand close to what they belong to.
    const isTight = inner.slice(1).every((block) => /^(?:- |\d+\. )/.test(block));
    const text = inner.join(isTight ? '\n' : '\n\n');
    return marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  });
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

function writeEntry(entry: Element): string[] {
  const [title, facts] = ['.entry-title', '.entry-facts'].map((part) =>
    entry.querySelector<HTMLElement>(`:scope > ${part}`),
  );
  const head = [inline(title!.childNodes), ...(facts ? joined(facts) : [])].join(' · ');
  return [head, ...blocks([...entry.children].filter((part) => part !== title && part !== facts))];
}

/** A fold lies open on paper: its title, then what it holds. */
function writeFold(fold: HTMLElement): string[] {
  const summary = fold.querySelector(':scope > summary')!;
  const label = summary.querySelector('.card-label');
  const rest = [...summary.childNodes].filter((node) => node !== label);
  const title = label
    ? `**${inline([label])}** ${inline(rest)}`
    : `**${inline(summary.childNodes)}**`;
  return [title, ...blocks([...fold.childNodes].filter((node) => node !== summary))];
}

/** A drawing by its words and numbers. */
function writeFigure(figure: HTMLElement): string {
  const caption = figure.querySelector('figcaption');
  const text = figure.querySelector('.figure-text-body');
  return quote([
    ...(caption ? [`**${inline(caption.childNodes)}**`] : []),
    ...blocks(text?.childNodes ?? []),
  ]);
}

function writeFootnotes(section: HTMLElement): string[] {
  return [...section.querySelectorAll('li[id]')].map(
    (note) =>
      `[^${footnoteLabel(note)}]: ${blocks(note.childNodes)
        .join('\n\n')
        .replace(/\n(?=[^\n])/g, '\n    ')}`,
  );
}
