import type { PageFacts } from './scan-html.ts';

/** Signs that a page served with 200 is the site's "not found". None of them proves it alone. */
export type SoftSignal = 'title' | 'long-title' | 'thin' | 'root';

/** What an address beside the link gave: the same page, an honest 404, or neither. */
export type Sibling = 'same' | 'honest' | 'unclear';
export type SoftVerdict = 'alive' | 'dead' | 'unknown';

/** A "not found" page says little; a page *about* not-found pages says a lot. */
const SHORT_TEXT = 1500;
const THIN_TEXT = 600;

/** Whole titles, without the site's name: `About 404 errors` is not among them. */
const NOT_FOUND_TITLES: readonly RegExp[] = [
  /^(?:error |错误 ?)?404(?: ?error| ?错误| ?页面)?(?:[ :：,，.!！-]*(?:(?:page|file|content) )?not found)?$/,
  /^(?:(?:oops|sorry|uh oh|whoops)[,.! -]*)?(?:(?:the|this|that) )?(?:(?:requested )?(?:page|file|document|article|content|post|resource|url) )?(?:(?:you (?:requested|are looking for)|requested) )?(?:(?:was|is|could|can|does) )?(?:not|no longer)(?: be)? (?:found|exists?|available)$/,
  /^(?:(?:oops|sorry|uh oh|whoops)[,.! -]*)?(?:we )?(?:can't|cannot|couldn't|could not) find (?:the|that|this|your) page.*$/,
  /^(?:page|file|content|article|post|video) (?:has been )?(?:removed|deleted|missing|unavailable|expired)$/,
  /^(?:哎呀|啊哦|糟糕|抱歉|对不起|很抱歉|非常抱歉)?[，,！! ]*(?:您|你|所|要|想|请求|访问|查看|浏览|打开|寻找|的|该|此|这个|当前)*(?:页面|网页|文章|内容|文件|链接|帖子|资源|网址|页)(?:已经|已|并|可能|您|暂时|被|因违规)*(?:不存在|找不到|没有找到|没找到|未找到|无法找到|丢失|走丢|不见|删除|失效|过期|下架)(?:了|啦)?(?:或已?被?删除)?$/,
  /^(?:404)?[ ，,!！-]*(?:找不到|没有找到|未找到|无法找到)(?:您|你|要|访问|请求|的|该|此|这个)*(?:页面|网页|文章|内容|文件|资源)$/,
];

/**
 * Signals in the page itself and in where the redirects ended.
 *
 * @param asked the address of the link
 * @param reached the address of the page, after redirects
 */
export function softSignals(page: PageFacts, asked: URL, reached: URL): SoftSignal[] {
  const signals: SoftSignal[] = [];
  if (hasNotFoundTitle(page)) signals.push(page.text.length < SHORT_TEXT ? 'title' : 'long-title');
  if (page.noindex && page.text.length < THIN_TEXT) signals.push('thin');
  if (isHome(reached) && !isHome(asked)) signals.push('root');
  return signals;
}

/**
 * Two signals make a soft 404, one makes a doubt. A page that merely has such a title and goes on
 * at length is acquitted by a site that answers 404 to an address that can't exist.
 */
export function softVerdict(signals: readonly SoftSignal[], sibling: Sibling): SoftVerdict {
  const count = signals.length + (sibling === 'same' ? 1 : 0);
  if (count >= 2) return 'dead';
  if (count === 0 || (signals[0] === 'long-title' && sibling === 'honest')) return 'alive';
  return 'unknown';
}

/** Whether the title, less the name of the site, says "not found" and nothing else. */
export function hasNotFoundTitle({ title, heading }: PageFacts): boolean {
  const parts = (title || heading)
    .toLowerCase()
    .split(/\s+[-–—|·•_«»:]\s+|[|｜_]|\s*[-–—]{2,}\s*/u);
  const plain = parts.map((part) =>
    part
      .replace(/[’‘]/g, "'")
      .replace(/[\s.!。！…~～:：]+$/u, '')
      .trim(),
  );
  return plain.some((part) => NOT_FOUND_TITLES.some((pattern) => pattern.test(part)));
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
