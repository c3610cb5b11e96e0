import { domainToUnicode } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { familyOfTranslated, parseName } from '../../src/model/citation/names.ts';
import { generic, isOpaque, readableSegments } from './address-parts.ts';

/** What an id is made from; what is not known is left out. */
export interface Work {
  url: string;
  title?: string | undefined;
  by?: readonly string[] | undefined;
  kind: string;
  /** Slug of the note that lists it: what it is about when nothing else says so. */
  note: string;
}

interface Names {
  has(name: string): boolean;
}

/** Words that a topic does without. */
const fillers = new Set(
  (
    'a an and are as at be but by do for from how i in into is it its my of on or that the their this to using via was ' +
    'we what when why with you your 的 中的 了 与 和 及 之 如何 怎么 怎样 什么'
  ).split(' '),
);

/** Hosts whose paths begin with the name of whoever made the work. */
const ownedHosts =
  /^(?:github\.com|gitlab\.com|gitee\.com|blog\.csdn\.net|(?:www\.)?cnblogs\.com)$/;
/** Their own domain is a name that nobody goes by. */
const knownAs: Record<string, string> = { 'mp.weixin.qq.com': 'weixin', 'youtu.be': 'youtube' };

/**
 * An id `<author or site>-<topic>` that nobody has. The topic is taken from the title, else from the address, else from
 * the note: neither the name of a site nor a number is one.
 * @param taken ids and aliases of the guide and of the page
 */
export function proposeId(work: Work, taken: Names): string {
  const maker = authorOf(work.by?.[0]) || siteOf(work.url);
  const topics = [
    toTopic(work.title ?? '', maker),
    maker === 'arxiv' ? numberOf(work.url) : '',
    ...topicsOf(work.url).map((text) => toTopic(text, maker)),
    ...[work.note, work.kind].filter((word) => word !== maker),
  ];
  const topic = topics.find((text) => text !== '')!;
  return freeId([maker, topic].filter((part) => part !== '').join('-'), taken);
}

/** The id itself when nobody has it, else with the first number that makes it free. */
export function freeId(wish: string, taken: Names): string {
  const base = cut(wish, 60);
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** A text as a slug: Latin letters without their marks, Chinese as it is spoken; empty when it has neither. */
export function toSlug(text: string): string {
  return wordsOf(text).join('-');
}

/** The family name of a person, a team's name, or a Chinese name in one word. */
function authorOf(name: string | undefined): string {
  if (name === undefined) return '';
  const parts = parseName(name);
  const main = familyOfTranslated(name) ?? ('family' in parts ? parts.family : parts.literal);
  const words = wordsOf(main);
  return /^\p{Script=Han}{2,4}$/u.test(main) ? words.join('') : cut(words.join('-'), 24);
}

/** `zhuanlan.zhihu.com` → zhihu, `colah.github.io` → colah, `github.com/owner` → owner; empty of a bare number. */
function siteOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const [first = ''] = readableSegments(pathname);
  const owner = ownedHosts.test(hostname) || first.startsWith('@') ? toSlug(first) : '';
  if (owner !== '') return owner;
  if (/^[\d.]+$|^\[/.test(hostname)) return '';
  return toSlug(knownAs[hostname] ?? siteWord(domainToUnicode(hostname)));
}

function siteWord(hostname: string): string {
  const labels = hostname.replace(/^www\./, '').split('.');
  if (
    /^(?:github|gitlab|gitee|readthedocs|netlify|vercel)$/.test(labels.at(-2) ?? '') &&
    labels.length > 2
  )
    return labels.at(-3)!;
  const isDouble = labels.length > 2 && /^(?:com|org|net|edu|gov|ac|co)$/.test(labels.at(-2)!);
  return labels.at(isDouble ? -3 : -2) ?? hostname;
}

/** Parts of an address that may say what it is about, the last first. */
function topicsOf(url: string): string[] {
  const { hostname, pathname } = new URL(url);
  return readableSegments(pathname)
    .filter((segment) => !isOpaque(segment, hostname))
    .reverse();
}

/** The words that say what a work is about, without whose it is; empty when none does. */
function toTopic(text: string, maker: string): string {
  const words = wordsOf(text, fillers);
  const own = maker === '' ? [] : maker.split('-');
  const isOwn = own.length > 0 && own.every((word, index) => words[index] === word);
  const rest = isOwn ? words.slice(own.length) : words;
  const start = rest.findIndex((word) => !/^\d+$/.test(word));
  if (!rest.some((word) => /[a-z]{2}/.test(word) && !generic.test(word))) return '';
  return cut(rest.slice(start).join('-'), 40);
}

/** The number of a paper on arXiv, which is a name that people use. */
function numberOf(url: string): string {
  const { pathname } = new URL(url);
  return toSlug(/^\/\w+\/((?:[a-z-]+(?:\.[A-Z]{2})?\/)?\d{4}\.?\d{3,5})/.exec(pathname)?.[1] ?? '');
}

/** Latin letters that are no letter with a mark. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

function wordsOf(text: string, skipped: ReadonlySet<string> = new Set()): string[] {
  return text
    .normalize('NFKC')
    .replace(/\p{Script=Han}+/gu, (run) => ` ${spell(run, skipped).join(' ')} `)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => letters[letter]!)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !skipped.has(word));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese word by word as it is spoken. Characters that are no words to the dictionary are one: 卷积. */
function spell(run: string, skipped: ReadonlySet<string>): string[] {
  // Read as a whole, because a character is read by its neighbours; `v: true` writes lü as lv, which is what people type.
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
  const spelled: string[] = [];
  let at = 0;
  let isOpen = false;
  for (const { segment } of segmenter.segment(run)) {
    const { length } = [...segment];
    const word = syllables.slice(at, at + length).join('');
    at += length;
    const isSingle = length === 1 && !skipped.has(segment);
    if (isSingle && isOpen) spelled[spelled.length - 1] += word;
    else if (!skipped.has(segment)) spelled.push(word);
    isOpen = isSingle;
  }
  return spelled;
}

/** As many whole words as fit. */
function cut(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const kept = slug.slice(0, limit + 1);
  return kept.includes('-') ? kept.replace(/-[^-]*$/, '') : slug.slice(0, limit);
}
