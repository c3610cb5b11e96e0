import type { Headers } from './fetch-hop.ts';
import type { PageFacts } from './scan-html.ts';

/** How one site turns machines away although a reader gets through. */
interface WalledSite {
  /** The host itself or any subdomain of it. */
  domain: string;
  /** Statuses that mean a wall here, beyond those that do so everywhere. */
  statuses: readonly number[];
  /** Notice on a page served with 200 to those it does not trust. */
  notice?: RegExp;
}

/** No maintained list was found; entries are confirmed or dropped after real runs. */
export const WALLED_SITES: readonly WalledSite[] = [
  { domain: 'zhihu.com', statuses: [], notice: /安全验证|系统监测到您的网络环境/ },
  { domain: 'csdn.net', statuses: [521] },
  {
    domain: 'mp.weixin.qq.com',
    statuses: [],
    notice: /环境异常|请在微信客户端打开|该内容已被发布者删除|此内容因违规无法查看|该公众号已迁移/,
  },
  {
    domain: 'pan.baidu.com',
    statuses: [],
    notice: /链接不存在|分享的文件已经被|链接已失效|来晚了|请输入提取码|安全验证/,
  },
  { domain: 'baidu.com', statuses: [], notice: /百度安全验证/ },
  { domain: 'stackexchange.com', statuses: [429] },
  { domain: 'stackoverflow.com', statuses: [429] },
];

/**
 * Statuses that turn away and say nothing about the page: 418 and 999 are sent by walls only,
 * 412 answers a precondition we never sent, 407 and 511 are networks that want a login.
 */
const WALL_STATUSES: ReadonlySet<number> = new Set([401, 402, 403, 407, 412, 418, 451, 511, 999]);

/** Statuses under which a challenge page may hide; some walls answer 404 to machines. */
const CHALLENGE_STATUSES: ReadonlySet<number> = new Set([200, 202, 404, 405, 429, 503]);

const CHALLENGE_TITLE =
  /^(?:just a moment(?:\.\.\.|…)?|attention required!.*|ddos-guard|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)\??|(?:robot|bot|human|security) (?:check|verification)|captcha|access denied|(?:百度)?安全验证|人机验证|访问验证|验证码|请完成验证|滑动验证.*)$/i;

/** Traces of the script that sets a cookie and loads the page again. */
const CHALLENGE_SCRIPT =
  /cf-chl-|cf_chl_opt|challenge-platform|acw_sc__v2|__jsl_clearance|_Incapsula_Resource|captcha-delivery\.com|aliyun_waf|TencentCaptcha|awswaf|ddos-guard\/js-challenge/;

/** A page with more text than this is content, whatever scripts it carries. */
const CHALLENGE_MAX_TEXT = 600;

/** Whether a status and its headers mean a wall at this host. */
export function isWallStatus(status: number, headers: Headers, host: string): boolean {
  if (WALL_STATUSES.has(status)) return true;
  if (siteOf(host).some((site) => site.statuses.includes(status))) return true;
  // 521 is Cloudflare's own "origin is down", and Cloudflare signs its answers. From anybody else
  // it is the script challenge common among Chinese hosts.
  if (status === 521)
    return !headers.get('cf-ray') && !/cloudflare/i.test(headers.get('server') ?? '');
  return hasChallengeHeader(headers);
}

function hasChallengeHeader(headers: Headers): boolean {
  return (
    headers.get('cf-mitigated') !== undefined ||
    /challenge|captcha/i.test(headers.get('x-amzn-waf-action') ?? '') ||
    headers.get('x-datadome') === 'protected'
  );
}

/** Whether a page is a challenge or a notice in place of its content. */
export function isWallPage(status: number, page: PageFacts, html: string, host: string): boolean {
  if (!CHALLENGE_STATUSES.has(status)) return false;
  const words = `${page.title} ${page.text.slice(0, 2000)}`;
  if (siteOf(host).some((site) => site.notice?.test(words))) return true;
  if (page.text.length > CHALLENGE_MAX_TEXT) return false;
  return CHALLENGE_TITLE.test(page.title || page.heading) || CHALLENGE_SCRIPT.test(html);
}

const LOGIN_HOST = /^(?:accounts?|auth|cas|id|idp|login|passport|signin|sso)\./i;
/** A whole segment: `/how-to-login` is an article. */
const LOGIN_PATH =
  /\/(?:(?:user|member|wp|account)[-_])?(?:log[-_]?in|log[-_]?on|sign[-_]?in|passport|sso|authwall|oauth2?|authorize)(?:\.\w{2,5})?(?:\/|$)/i;

/** Whether redirects led from a page to the door in front of it. */
export function isLoginRedirect(from: URL, to: URL, page: PageFacts | null): boolean {
  if (isLoginAddress(from)) return false;
  return isLoginAddress(to) || (page?.hasPasswordField === true && page.text.length < 2000);
}

function isLoginAddress(url: URL): boolean {
  return LOGIN_HOST.test(url.hostname) || LOGIN_PATH.test(url.pathname);
}

function siteOf(host: string): WalledSite[] {
  return WALLED_SITES.filter(({ domain }) => host === domain || host.endsWith(`.${domain}`));
}
