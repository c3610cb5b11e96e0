import type { LinkReason } from '../../src/schema/health.ts';
import type { Headers } from './headers.ts';
import type { PageFacts } from './scan-html.ts';
import { titleParts } from './title-parts.ts';

/** How one site turns machines away although a reader gets through. */
interface WalledSite {
  /** The host itself or any subdomain of it. */
  domain: string;
  /** Statuses that mean a wall here, beyond those that do so everywhere. */
  statuses: readonly number[];
}

/** No maintained list was found; entries are confirmed or dropped after real runs. */
export const WALLED_SITES: readonly WalledSite[] = [
  { domain: 'csdn.net', statuses: [521] },
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
  /^(?:just a moment|one moment,? please|attention required!.*|pardon our interruption|checking your browser.*|ddos-guard|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|(?:robot|bot|human|security) (?:check|verification)|captcha|access (?:to this page has been )?denied|(?:百度)?安全(?:验证|检查|检测)|人机(?:验证|识别)|访问验证|验证(?:码|中心)|请完成(?:安全)?验证|滑[动块]验证.*|请稍[候等]|访问(?:受限|过于频繁|异常))$/i;

/** What walls ask for, at the beginning of a block of their text. */
const CHALLENGE_NOTICE =
  /^(?:(?:抱歉|对不起|你好|您好)[，,！! ]*)*(?:(?:系统检?监?测到)?(?:您的?|你的?|当前)?(?:访问|网络|操作)?(?:环境|请求|访问|网络)(?:存在)?(?:异常|过于频繁)(?=$|[\s，,。.；;！!])|完成验证后|请(?:先)?(?:完成(?:以下|下方|下列|安全)*验证|进行安全验证|点击按钮完成验证|在微信客户端打开|拖动滑块|输入提取码|开启 ?(?:javascript|cookie))|(?:该|此)公众号已迁移|(?:百度)?安全验证$|人机验证$|checking your browser|verifying you are human|(?:please )?enable (?:javascript and )?cookies to continue|our systems have detected unusual traffic)/i;

/** Traces of the script that sets a cookie and loads the page again. */
const CHALLENGE_SCRIPT =
  /cf-chl-|cf_chl_opt|challenge-platform|acw_sc__v2|__jsl_clearance|_Incapsula_Resource|captcha-delivery\.com|aliyun_waf|TencentCaptcha|awswaf|AwsWafIntegration|ddos-guard\/js-challenge/;

/** A script that leaves a cookie and comes again, on a page that holds nothing else. */
const COOKIE_SCRIPT = [/document\s*\.\s*cookie\s*=/, /\blocation\b/];

/** A page with more text than this is content, whatever scripts it carries. */
const CHALLENGE_MAX_TEXT = 600;

/** More text than this beside a password field is content with a form in its margin. */
const LOGIN_MAX_TEXT = 2000;

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
export function isWallPage(status: number, page: PageFacts, html: string): boolean {
  if (!CHALLENGE_STATUSES.has(status) || page.text.length > CHALLENGE_MAX_TEXT) return false;
  // 202 means "come again": what the script does first is the wall's.
  if (status === 202 && page.scripts > 0) return true;
  const titles = titleParts(page.title || page.heading);
  if (titles.some((title) => CHALLENGE_TITLE.test(title))) return true;
  if (page.blocks.some((block) => block.length < 100 && CHALLENGE_NOTICE.test(block))) return true;
  if (CHALLENGE_SCRIPT.test(html)) return true;
  return page.title === '' && page.text === '' && COOKIE_SCRIPT.every((trace) => trace.test(html));
}

const LOGIN_HOST = /^(?:accounts?|auth|cas|id|idp|login|passport|signin|sso)\./i;
/** A whole segment: `/how-to-login` is an article. */
const LOGIN_PATH =
  /\/(?:(?:user|member|wp|account)[-_])?(?:log[-_]?in|log[-_]?on|sign[-_]?in|passport|sso|authwall|oauth2?|authorize)(?:\.\w{2,5})?(?:\/|$)/i;
const LOGIN_TITLE =
  /^(?:(?:请?先?|用户|会员|账号|帐号|统一身份认证|扫码)(?:登[录陆入])(?:后(?:查看|访问|继续).*)?|(?:log|sign) ?(?:in|on)(?: (?:to|with|required).*)?|login(?: (?:page|required))?|统一身份认证(?:平台)?)$/i;

const CONSENT_HOST = /^consent\./i;

const CHALLENGE_HOST = /^(?:captcha|validate|verify|wappass)\.|^sec\.douban\.com$/i;
const CHALLENGE_PATH =
  /\/(?:captcha|unhuman|anti-?spider|anti-?bot|challenge|(?:human|robot|bot|browser)-?(?:check|verification)|verify-?human|punish|sorry\/index)(?:\.\w{2,5})?(?:\/|$)/i;

/** What kind of door an address is, or null. */
function doorOf({ hostname, pathname }: URL): LinkReason | null {
  if (LOGIN_HOST.test(hostname) || LOGIN_PATH.test(pathname)) return 'login-required';
  if (CONSENT_HOST.test(hostname)) return 'consent-required';
  const isChallenge = CHALLENGE_HOST.test(hostname) || CHALLENGE_PATH.test(pathname);
  return isChallenge ? 'bot-wall' : null;
}

/** The kind of door that a redirect leads to, or null; a link to a door is no link to a wall. */
export function wallAddress(from: URL, to: URL): LinkReason | null {
  return doorOf(from) === null ? doorOf(to) : null;
}

/** Whether a reader stands before a door, by its address or by the form on the page. */
export function wallRedirect(from: URL, to: URL, page: PageFacts | null): LinkReason | null {
  const door = wallAddress(from, to);
  if (door || !page?.hasPasswordField || doorOf(from) !== null) return door;
  const { length } = page.text;
  const isRedirect = from.href !== to.href;
  const hasTitle = titleParts(page.title || page.heading).some((title) => LOGIN_TITLE.test(title));
  const isDoor = isRedirect ? length < LOGIN_MAX_TEXT : length < CHALLENGE_MAX_TEXT && hasTitle;
  return isDoor ? 'login-required' : null;
}

function siteOf(host: string): WalledSite[] {
  return WALLED_SITES.filter(({ domain }) => host === domain || host.endsWith(`.${domain}`));
}
