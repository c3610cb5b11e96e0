import { addressHere } from '../here.ts';
import { blocks } from './blocks.ts';
import { inline } from './inline.ts';

/** The note as Markdown, with its title, what it is for, and where it stands. */
export function noteToMarkdown(): string {
  const title = document.querySelector('h1')!;
  const summary = document.querySelector('.note-header .summary')!;
  const body = document.querySelector('.prose')!;
  return finish([
    `# ${inline(title.childNodes)}`,
    inline(summary.childNodes),
    `<${addressHere()}>`,
    ...blocks(body.childNodes),
  ]);
}

/** A section as Markdown: its heading, all that stands under it, and where. */
export function sectionToMarkdown(heading: Element): string {
  const address = `<${addressHere()}#${encodeURIComponent(heading.id)}>`;
  return finish([...blocks(nodesUnder(heading)), address]);
}

/** A heading and what follows it up to the next of its rank; a reading list is a section of its own. */
function nodesUnder(heading: Element): Element[] {
  const nodes = [heading];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    const isHigher = /^h\d$/.test(next.localName) && next.localName <= heading.localName;
    if (isHigher || next.matches('.reading-list, .footnotes')) break;
    nodes.push(next);
  }
  return nodes;
}

function finish(written: readonly string[]): string {
  return `${written.join('\n\n')}\n`;
}
