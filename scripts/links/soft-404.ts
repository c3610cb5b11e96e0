import {
  isErrorTitle,
  isNotFoundNotice,
  isNotFoundTitle,
  speaksOfNotFound,
} from './not-found-words.ts';
import type { PageFacts } from './scan-html.ts';
import { isShell } from './shell.ts';

/**
 * Signs that a page served with 200 is the site's "not found". None of them proves it alone.
 * `title`: the title says so, on a long page or not. `notice`: a block of a short page says so.
 * `notice-site`, `error-title`: a notice where such notices come from, or under such a title.
 * `thin`: short, and hidden from search engines. `root`, `error-page`: where redirects ended.
 */
export type SoftSignal =
  | 'title'
  | 'long-title'
  | 'notice'
  | 'notice-site'
  | 'error-title'
  | 'thin'
  | 'root'
  | 'error-page';

/** What an address beside the link gave: the same page, an honest 404, or neither. */
export type Sibling = 'same' | 'honest' | 'unclear';
export type SoftVerdict = 'alive' | 'dead' | 'unknown';

/** A "not found" page says little; a page *about* not-found pages says a lot. */
const SHORT_TEXT = 1500;
const THIN_TEXT = 600;

/** Sites that answer 200 with a notice of their own for what its author or they took down. */
const NOTICE_SITES = /^(?:mp\.weixin\.qq\.com|(?:pan|yun)\.baidu\.com)$/;

/** The address of a site's own "not found". */
const ERROR_PATH = /\/(?:error[-_/]?)?(?:404|(?:page[-_]?)?not[-_]?found|error)(?:\.\w{2,5})?\/?$/i;

/**
 * Signals in the page itself and in where the redirects ended.
 *
 * @param asked the address of the link
 * @param reached the address of the page, after redirects
 */
export function softSignals(page: PageFacts, asked: URL, reached: URL): SoftSignal[] {
  const signals: SoftSignal[] = [];
  const title = page.title || page.heading;
  const { length } = page.text;
  if (isNotFoundTitle(title)) signals.push(length < SHORT_TEXT ? 'title' : 'long-title');
  if (length < SHORT_TEXT && hasNotice(page.blocks, title)) {
    signals.push('notice');
    if (NOTICE_SITES.test(reached.hostname)) signals.push('notice-site');
    if (isErrorTitle(title)) signals.push('error-title');
  }
  if (page.noindex && length < THIN_TEXT && !isShell(page)) signals.push('thin');
  if (isHome(reached) && !isHome(asked)) signals.push('root');
  if (ERROR_PATH.test(reached.pathname) && !ERROR_PATH.test(asked.pathname)) {
    signals.push('error-page');
  }
  return signals;
}

/** An article about such pages shows what they say, and a heading that repeats the title adds nothing. */
function hasNotice(blocks: readonly string[], title: string): boolean {
  const others = blocks.filter((block) => block !== title);
  return !speaksOfNotFound(title) && others.some(isNotFoundNotice);
}

/**
 * Two signals make a soft 404, one makes a doubt. A page that merely has such a title and goes on
 * at length is acquitted by a site that answers 404 to an address that can't exist.
 *
 * @param isScripted whether scripts or a form may stand between the reader and the page
 */
export function softVerdict(
  signals: readonly SoftSignal[],
  sibling: Sibling,
  isScripted: boolean,
): SoftVerdict {
  // A wall we do not know hides itself from search engines and looks the same everywhere.
  const tells = sibling === 'same' && !(isScripted && signals.every((signal) => signal === 'thin'));
  const count = signals.length + (tells ? 1 : 0);
  if (count >= 2) return 'dead';
  if (count === 0 || (signals[0] === 'long-title' && sibling === 'honest')) return 'alive';
  return 'unknown';
}

/** An address beside this one that can't exist; what it shows is what the site shows for nothing. */
export function siblingOf(url: URL, random: string): URL {
  const sibling = new URL(url);
  const extension = /\.[a-z0-9]{1,5}$/i.exec(url.pathname)?.[0] ?? '';
  const trailing = /[^/]\/$/.test(url.pathname) ? '/' : '';
  const folder = url.pathname.replace(/[^/]*\/?$/, '');
  sibling.pathname = `${folder}${random}${extension}${trailing}`;
  sibling.search = '';
  return sibling;
}

/** Whether two pages say the same, apart from addresses, numbers and random tokens. */
export function isSamePage(one: PageFacts, other: PageFacts): boolean {
  return skeleton(one) === skeleton(other);
}

function skeleton({ title, text }: PageFacts): string {
  const words = `${title} ${text}`.toLowerCase().split(/\s+/u);
  return words.filter((word) => !/[\d/]/.test(word)).join(' ');
}

/** The front page, also under a language or an index file. */
function isHome(url: URL): boolean {
  const path = url.pathname.replace(
    /^\/(?:zh|en|ja|ko|de|fr|es|it|pt|ru|cn)(?:[-_][a-z]{2,4})?(?=\/|$)/i,
    '',
  );
  return (
    url.search === '' && /^\/?(?:(?:home|index)(?:\.(?:html?|php|aspx?|jsp))?\/?)?$/i.test(path)
  );
}
