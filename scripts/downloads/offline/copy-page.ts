import { escapeAttribute, escapeText } from 'entities';
import { offlineContentSecurityPolicy } from '../../../src/security.ts';
import type { OfflineWords } from '../../../src/words/index.ts';
import { editPage, type Edit, type EditedTag } from '../../site/edit-page.ts';
import { moveInSheet } from '../../site/read-page.ts';
import { linkIn, readAddress, wayTo, type CopyPlan } from './relative.ts';

/** Folder of what only a copy has. */
export const ownFolder = '_offline';

/** What a page is copied by, besides the plan. */
export interface PageContext extends CopyPlan {
  words: OfflineWords;
  /** Programs below `ownFolder` that stand for a module: what it needs, and last itself. */
  programsOf: (module: string) => readonly string[];
}

/** A copied page and the files that it asks for. */
export interface CopiedPage {
  html: string;
  files: Set<string>;
}

/**
 * A page as it opens from a disk: links and files by the way from this page, programs as plain scripts, and what it says
 * of itself as a copy.
 * @param from its name below the folder
 */
export function copyPage(html: string, from: string, context: PageContext): CopiedPage {
  const files = new Set<string>();
  const loaded = new Set<string>();
  const fileIn = (address: string): string => {
    const read = readAddress(address, context.base);
    if (!read) return address;
    files.add(read.name);
    return wayTo(read.name, from) + read.rest;
  };
  const edited = editPage(
    html,
    (tag) =>
      editHead(tag, from, context) ??
      editProgram(tag, from, context, loaded) ??
      addWords(tag, from, context) ??
      moveAddresses(tag, fileIn, (address) => linkIn(address, from, context)),
  );
  return { html: edited, files };
}

/** A style sheet by the way from it, with the files that it names. @param from its name below the folder */
export function copySheet(
  css: string,
  from: string,
  base: string,
): { css: string; files: string[] } {
  const files: string[] = [];
  const moved = moveInSheet(css, (address) => {
    const read = readAddress(address, base);
    if (!read) return address;
    files.push(read.name);
    return wayTo(read.name, from) + read.rest;
  });
  return { css: moved, files };
}

/** What programs must know of the page, its policy, and without what only a site has. */
function editHead(
  { tag, attributes }: EditedTag,
  from: string,
  { base }: PageContext,
): Edit | undefined {
  if (tag === 'html') {
    const root = '../'.repeat(from.split('/').length - 1) || './';
    return {
      attributes: { ...attributes, 'data-path': base + pageOf(from), 'data-root': root },
    };
  }
  if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
    // Before every program: it is what they fetch by.
    const src = escapeAttribute(wayTo(`${ownFolder}/runtime.js`, from));
    return {
      attributes: { ...attributes, content: offlineContentSecurityPolicy },
      after: `<script src="${src}"></script>`,
    };
  }
  const isOnlyOnSite =
    (tag === 'link' && /\b(?:alternate|preload|modulepreload)\b/.test(attributes['rel'] ?? '')) ||
    // Nobody shows links to a disk.
    (tag === 'meta' &&
      /^(?:og:image|twitter:)/.test(attributes['property'] ?? attributes['name'] ?? ''));
  return isOnlyOnSite ? { isRemoved: true } : undefined;
}

/** @param loaded programs that stand on the page already */
function editProgram(
  { tag, attributes }: EditedTag,
  from: string,
  { base, programsOf }: PageContext,
  loaded: Set<string>,
): Edit | undefined {
  if (tag !== 'script' || attributes['type'] !== 'module') return undefined;
  const names = programsOf(readAddress(attributes['src']!, base)!.name);
  const own = names.at(-1)!;
  const needed = names.slice(0, -1).filter((name) => loaded.size < loaded.add(name).size);
  const srcOf = (name: string) => wayTo(`${ownFolder}/${name}`, from);
  const before = needed.map(
    (name) => `<script defer src="${escapeAttribute(srcOf(name))}"></script>`,
  );
  loaded.add(own);
  return { before: before.join(''), attributes: { defer: '', src: srcOf(own), 'data-run': '' } };
}

function addWords(
  { attributes }: EditedTag,
  from: string,
  { site, words }: PageContext,
): Edit | undefined {
  if (attributes['data-search-panel'] !== undefined) {
    const said = JSON.parse(attributes['data-words']!) as Record<string, string>;
    const names = { names: words.searchNames, namesNone: words.searchNamesNone('{}') };
    return {
      attributes: { ...attributes, 'data-words': JSON.stringify({ ...said, ...names }) },
    };
  }
  if (attributes['class'] === 'search-keys')
    return { before: `<div class="search-keys">${note(words.fullText, site, 'search/')}</div>` };
  if (attributes['class'] === 'site-footer') return { after: note(words.copy, site, pageOf(from)) };
  return undefined;
}

const media = new Set(['src', 'poster', 'data', 'background', 'xlink:href']);

function moveAddresses(
  { tag, attributes }: EditedTag,
  fileIn: (address: string) => string,
  linkTo: (address: string) => string | undefined,
): Edit | undefined {
  const move = (name: string, value: string): string | undefined => {
    if (name === 'action' || name === 'formaction') return linkTo(value);
    if (name === 'href' && (tag === 'a' || tag === 'area')) return linkTo(value);
    if (media.has(name) || (name === 'href' && attributes['rel'] !== 'canonical'))
      return fileIn(value);
    if (name === 'srcset' || name === 'imagesrcset')
      return value
        .split(/,\s+/)
        .map((candidate) => candidate.trim().replace(/^\S+/, fileIn))
        .join(', ');
    if (name === 'style') return moveInSheet(value, fileIn);
    // What a program may load as a file by itself; what it fetches goes through the runtime.
    if (name.startsWith('data-') && /^\/[^?#]*\.(?:css|svg|png|jpe?g|gif|webp|avif)$/.test(value))
      return fileIn(value);
    return value;
  };
  const moved = Object.entries(attributes).map(
    ([name, value]) => [name, move(name, value)] as const,
  );
  if (!moved.some(([name, value]) => attributes[name] !== value)) return undefined;
  // A link that leads nowhere is its words alone.
  const left = moved.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { attributes: Object.fromEntries(left) };
}

const pageOf = (name: string) => name.replace(/(^|\/)index\.html$/, '$1');

/** A sentence, and its way to the site where anyone knows it. */
function note([said, link]: OfflineWords['copy'], site: string | undefined, path: string): string {
  const to =
    site === undefined ? '' : ` <a href="${escapeAttribute(site + path)}">${escapeText(link)}</a>`;
  return `<p>${escapeText(said)}${to}</p>`;
}
