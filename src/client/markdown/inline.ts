import { texOf } from '../tex.ts';

/** What stands on a page for the screen alone, or came by a script. */
export const isFurniture = (element: Element): boolean =>
  element.matches(
    'button, script, style, svg, .code-language, .visually-hidden, .definition, .entry-menu, [data-footnote-backref]',
  );

/** Nodes of a line as Markdown, blanks folded as a browser folds them. */
export function inline(nodes: Iterable<Node>): string {
  return [...nodes]
    .map(write)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function write(node: Node): string {
  if (node instanceof Text) return escapeText(node.data.replace(/\s+/g, ' '));
  if (!(node instanceof HTMLElement) || isFurniture(node)) return '';
  if (node.matches('.katex')) return `$${texOf(node).trim().replace(/\s+/g, ' ')}$`;
  const mark = footnoteLabel(node.querySelector('[data-footnote-ref]'));
  if (node.localName === 'sup' && mark) return `[^${mark}]`;
  switch (node.localName) {
    case 'a':
      return writeLink(node as HTMLAnchorElement);
    case 'img':
      return `![${escapeText((node as HTMLImageElement).alt)}](${addressOf((node as HTMLImageElement).src)})`;
    case 'code':
      return writeCode(node.textContent);
    case 'br':
      return '\\\n';
    case 'strong':
      return wrap('**', node);
    case 'em':
      return wrap('*', node);
    case 'del':
      return wrap('~~', node);
    default:
      return [...node.childNodes].map(write).join('');
  }
}

/** Signs that Markdown would take for its own. What only begins a line is looked after where lines begin. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<~$]|&(?=#?\w+;)/g, '\\$&');
}

/** Marks hold on to the words, not to blanks beside them. */
function wrap(mark: string, element: Element): string {
  const [, before = '', words = '', after = ''] =
    /^(\s*)([^]*?)(\s*)$/.exec([...element.childNodes].map(write).join('')) ?? [];
  return words === '' ? before : `${before}${mark}${words}${mark}${after}`;
}

function writeLink(link: HTMLAnchorElement): string {
  const words = inline(link.childNodes);
  // A heading leads to itself.
  if (link.parentElement!.matches('h1, h2, h3, h4, h5, h6')) return words;
  if (link.textContent === link.href) return `<${link.href}>`;
  return `[${words}](${addressOf(link.href)})`;
}

/** An address within brackets of its own where it has brackets in it. */
function addressOf(address: string): string {
  return /[()]/.test(address) ? `<${address}>` : address;
}

/** Code between more marks than it holds. */
function writeCode(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${room}${code}${room}${fence}`;
}

/** The name of a footnote, from the address of its text or its id. */
export function footnoteLabel(element: Element | null): string | undefined {
  const place = element?.getAttribute('href') ?? element?.id ?? '';
  return /user-content-fn-(.+)$/.exec(decodeURIComponent(place))?.[1];
}
