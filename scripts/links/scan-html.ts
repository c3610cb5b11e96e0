import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { parseRefresh } from './refresh.ts';

/** What the checker wants to know of a page. */
export interface PageFacts {
  title: string;
  /** Text of the first h1. */
  heading: string;
  /** Text a reader sees, blanks collapsed, cut at 20,000 characters. */
  text: string;
  /** The same by block elements, as far as they are short and among the first. */
  blocks: string[];
  noindex: boolean;
  /** Target of an immediate `<meta http-equiv="refresh">`, or null. */
  refresh: string | null;
  /** `href` of the first `base`, or null. */
  base: string | null;
  hasPasswordField: boolean;
  scripts: number;
  /** Whether there is an empty element for scripts to fill. */
  hasMount: boolean;
  /** Every id, and every name of an `a`. */
  anchors: Set<string>;
}

/** Elements whose content is text to the parser, so that tags in them are none. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed']);

/** Elements that stand within a line, so that their tags end no block. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const MAX_TEXT = 20_000;

const MAX_BLOCKS = 50;

/** A longer block is a paragraph, and of no interest as a block. */
const MAX_BLOCK = 500;

/**
 * Walks once through HTML and collects facts. A full parser is not used on purpose: the input is
 * hostile, and this is linear in time and flat in stack whatever it is fed.
 */
export function scanHtml(html: string): PageFacts {
  const facts: PageFacts = {
    title: '',
    heading: '',
    text: '',
    blocks: [],
    noindex: false,
    refresh: null,
    base: null,
    hasPasswordField: false,
    scripts: 0,
    hasMount: false,
    anchors: new Set(),
  };
  const text: string[] = [];
  let textLength = 0;
  let headingStart = -1;
  let blockStart = 0;
  /** The element that nothing has been put into yet. */
  let empty: string | undefined;
  /** Content of `template` and `noscript` is no part of the page a reader sees. */
  let inert = 0;
  let position = 0;

  function addText(from: number, to: number): void {
    if (to <= from || inert > 0 || textLength > MAX_TEXT) return;
    const piece = html.slice(from, to);
    text.push(piece);
    textLength += piece.length;
    if (piece.trim() !== '') empty = undefined;
  }

  function endBlock(): void {
    if (facts.blocks.length >= MAX_BLOCKS) return;
    const block = text.slice(blockStart).join('');
    blockStart = text.length;
    const tidied = block.length > MAX_BLOCK ? '' : tidy(block);
    if (tidied !== '') facts.blocks.push(tidied);
  }

  while (position < html.length) {
    const open = html.indexOf('<', position);
    const tag = open < 0 ? undefined : readTag(html, open);
    if (!tag) {
      const end = open < 0 ? html.length : open + 1;
      addText(position, end);
      position = end;
      continue;
    }
    addText(position, open);
    position = tag.end;
    if (tag.name === '') continue;
    if (!INLINE.has(tag.name)) endBlock();
    if (tag.name === 'template' || tag.name === 'noscript') {
      inert = Math.max(0, inert + (tag.closing ? -1 : 1));
    }
    if (tag.closing) {
      if (tag.name === empty) facts.hasMount = true;
      empty = undefined;
      if (tag.name === 'h1' && headingStart >= 0 && facts.heading === '') {
        facts.heading = tidy(text.slice(headingStart).join(' '));
      }
    } else {
      empty = inert === 0 && isMount(tag) ? tag.name : undefined;
      if (tag.name === 'h1' && headingStart < 0) headingStart = text.length;
      if (inert === 0) note(facts, tag);
      if (RAW_TEXT.has(tag.name)) {
        const end = rawTextEnd(html, tag.name, tag.end);
        if (tag.name === 'title' && facts.title === '') {
          facts.title = tidy(html.slice(tag.end, end));
        }
        position = end;
      }
    }
    text.push(' ');
  }
  endBlock();
  facts.text = tidy(text.join(''));
  return facts;
}

/** Where scripts put their page: a box with an id, or an element of their own making. */
function isMount({ name, attributes }: Tag): boolean {
  return name.includes('-') || (/^(?:div|main|section)$/.test(name) && attributes.has('id'));
}

interface Tag {
  /** Lower case; empty for comments, declarations and instructions. */
  name: string;
  closing: boolean;
  attributes: Map<string, string>;
  /** Index behind the tag. */
  end: number;
}

function note(facts: PageFacts, { name, attributes }: Tag): void {
  const id = attributes.get('id');
  if (id) facts.anchors.add(id);
  const anchorName = name === 'a' ? attributes.get('name') : undefined;
  if (anchorName) facts.anchors.add(anchorName);
  if (name === 'script') facts.scripts += 1;
  if (name === 'base') facts.base ??= attributes.get('href') ?? null;
  if (name === 'input' && attributes.get('type')?.toLowerCase() === 'password') {
    facts.hasPasswordField = true;
  }
  if (name !== 'meta') return;
  const content = attributes.get('content') ?? '';
  const metaName = attributes.get('name')?.toLowerCase();
  if (
    (metaName === 'robots' || metaName === 'googlebot') &&
    /\b(?:noindex|none)\b/i.test(content)
  ) {
    facts.noindex = true;
  }
  if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
    facts.refresh ??= parseRefresh(content);
  }
}

/** The tag, comment or declaration that starts at `open`, or undefined where `<` is only text. */
function readTag(html: string, open: number): Tag | undefined {
  const none = { name: '', closing: false, attributes: new Map<string, string>() };
  if (html.startsWith('<!--', open)) {
    // `<!-->` and `<!--->` are whole comments already.
    return { ...none, end: behind(html, '-->', open + 2) };
  }
  const closing = html[open + 1] === '/';
  const start = closing ? open + 2 : open + 1;
  if (!/[a-z]/i.test(html[start] ?? '')) {
    if (closing || html[open + 1] === '!' || html[open + 1] === '?') {
      return { ...none, end: behind(html, '>', open) };
    }
    return undefined;
  }
  const nameEnd = search(html, /[\s/>]/g, start);
  const tag: Tag = {
    name: html.slice(start, nameEnd).toLowerCase(),
    closing,
    attributes: new Map(),
    end: nameEnd,
  };
  readAttributes(html, tag);
  return tag;
}

/** Fills in the attributes and the end of a tag whose name has been read. */
function readAttributes(html: string, tag: Tag): void {
  let at = tag.end;
  for (;;) {
    at = search(html, /[^\s/]/g, at);
    if (at >= html.length || html[at] === '>') break;
    const nameEnd = search(html, /[\s/>=]/g, at + 1);
    const name = html.slice(at, nameEnd).toLowerCase();
    at = search(html, /\S/g, nameEnd);
    let value = '';
    if (html[at] === '=') {
      at = search(html, /\S/g, at + 1);
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        value = html.slice(at + 1, end < 0 ? html.length : end);
        at = end < 0 ? html.length : end + 1;
      } else {
        const end = search(html, /[\s>]/g, at);
        value = html.slice(at, end);
        at = end;
      }
    }
    if (!tag.attributes.has(name)) tag.attributes.set(name, decodeHTMLAttribute(value));
  }
  tag.end = Math.min(html.length, at + 1);
}

function rawTextEnd(html: string, name: string, from: number): number {
  return search(html, new RegExp(`</${name}(?=[\\s/>])`, 'gi'), from);
}

/** Index of the first match at or behind `from`, or the end of the text. */
function search(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function behind(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? html.length : index + mark.length;
}

function tidy(text: string): string {
  return decodeHTML(text.slice(0, MAX_TEXT)).replace(/\s+/gu, ' ').trim();
}
