import type { Link } from '../../src/schema/link.ts';

type Kind = Link['kind'];

/** Host, optional path, kind: the first line that fits decides. */
const kinds: [host: RegExp, path: RegExp, kind: Kind][] = [
  [
    /(?:^|\.)(?:arxiv\.org|openreview\.net|aclanthology\.org|openaccess\.thecvf\.com|papers\.nips\.cc|proceedings\.mlr\.press|doi\.org)$/,
    /./,
    'paper',
  ],
  [/./, /\.pdf$/i, 'paper'],
  [/^(?:github\.com|gitlab\.com|gitee\.com)$/, /^\/[^/]+\/[^/]+/, 'repo'],
  [/(?:^|\.)(?:youtube\.com|youtu\.be|bilibili\.com|b23\.tv|vimeo\.com|v\.qq\.com)$/, /./, 'video'],
  [/^(?:pan\.baidu\.com|drive\.google\.com|(?:www\.)?aliyundrive\.com)$/, /./, 'netdisk'],
  [
    /(?:^|\.)(?:coursera\.org|edx\.org|icourse163\.org|udacity\.com|deeplearning\.ai|fast\.ai)$/,
    /./,
    'course',
  ],
  [/^(?:developers\.google\.com)$/, /^\/machine-learning/, 'course'],
  [/^(?:www\.)?kaggle\.com$/, /^\/datasets/, 'dataset'],
  [/^huggingface\.co$/, /^\/datasets/, 'dataset'],
  [/^book\.douban\.com$/, /./, 'book'],
  [/^(?:docs?|api|manual)\./, /./, 'docs'],
  [
    /(?:^|\.)(?:readthedocs\.io|keras\.io|scikit-learn\.org|numpy\.org|pandas\.pydata\.org|docs\.rs)$/,
    /./,
    'docs',
  ],
  [/^(?:www\.)?(?:tensorflow|pytorch)\.org$/, /^\/(?:api_docs|docs|guide|tutorials)/, 'docs'],
  [/./, /^\/(?:docs|documentation)(?:\/|$)/, 'docs'],
];

const chineseHosts =
  /(?:\.cn|(?:^|\.)(?:zhihu|csdn|cnblogs|jianshu|juejin|bilibili|gitee|jiqizhixin|weixin\.qq|pan\.baidu|douban|segmentfault|oschina|51cto|paddlepaddle)(?:\.com|\.net|\.im|\.org))$/;
/** Path parts that say where a page is kept, not what it is about. */
const generic =
  /^(?:abs|pdf|wiki|posts?|articles?|details|blog|video|watch|questions?|docs?|html|en|zh|latest|stable|master|main|tree|blob|embed|share)$/i;
const chinese = /[\u3400-\u9fff]/u;

/** Kind of a link from its host and path; an article when nothing says otherwise. */
export function proposeKind(address: string): Kind {
  const { hostname, pathname } = new URL(address);
  return kinds.find(([host, path]) => host.test(hostname) && path.test(pathname))?.[2] ?? 'article';
}

/** Chinese for hosts that write in it or a title in Chinese characters, else English. */
export function proposeLanguage(address: string, title: string): Link['lang'] {
  return chinese.test(title) || chineseHosts.test(new URL(address).hostname) ? 'zh' : 'en';
}

/** The last part of the address that a person can read, else the host. Nothing is fetched. */
export function proposeTitle(address: string): string {
  const { hostname, pathname } = new URL(address);
  const segments = readableSegments(pathname);
  if (/(?:^|\.)arxiv\.org$/.test(hostname)) return `arXiv:${segments.at(-1) ?? hostname}`;
  if (/^(?:github|gitlab|gitee)\.(?:com)$/.test(hostname) && segments.length === 2)
    return segments.join('/');
  const words = segments.map(toWords).filter(isReadable);
  return [...(words.at(-1) ?? hostname.replace(/^www\./, ''))].slice(0, 160).join('').trim();
}

/**
 * An id `<site or author>-<topic>` that nobody has: a number is added when it is taken.
 * @param taken ids and aliases of the guide and of the page
 */
export function proposeId(address: string, taken: ReadonlySet<string>): string {
  const { hostname, pathname } = new URL(address);
  const segments = readableSegments(pathname);
  const isForge = /^(?:github|gitlab|gitee)\.com$/.test(hostname);
  const owner = isForge ? segments[0] : undefined;
  const site = toSlug(owner ?? siteWord(hostname));
  const topics = (isForge ? segments.slice(1) : segments)
    .map(toSlug)
    .filter((word) => word !== '' && !generic.test(word));
  const topic = topics.findLast(isReadable) ?? topics.at(-1);
  const base = cut([site, topic].filter(Boolean).join('-') || 'link');
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** `zhuanlan.zhihu.com` → zhihu, `colah.github.io` → colah, `web.stanford.edu` → stanford. */
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

function readableSegments(pathname: string): string[] {
  return pathname
    .split('/')
    .map((segment) =>
      decode(segment)
        .replace(/\.(?:html?|php|aspx?|jsp|pdf|md|ipynb|git)$/i, '')
        .trim(),
    )
    .filter((segment) => segment !== '' && !/^index$/i.test(segment));
}

function isReadable(segment: string): boolean {
  return !generic.test(segment) && (chinese.test(segment) || /[a-z]{2}/i.test(segment));
}

/** Words without the marks that the checker keeps for ratings, and without characters nobody sees. */
function toWords(segment: string): string {
  return segment
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff★☆⭐]/gu,
      '',
    )
    .replace(/[-_+\s]+/g, ' ')
    .trim();
}

function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** At most 60 characters, whole words. */
function cut(id: string): string {
  return id.length <= 60 ? id : id.slice(0, 60).replace(/-[^-]*$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

/** The year of an arXiv number, `1702.03275` or `cs/9901001`; no other address tells. */
export function proposeYear(url: string): number | undefined {
  const { hostname, pathname } = new URL(url);
  if (!/(?:^|\.)arxiv\.org$/.test(hostname)) return undefined;
  const digits = /\/(?:[a-z-]+\/)?(\d{2})\d{2}(?:\.\d{4,5}|\d{3})/.exec(pathname)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) + (Number(digits) > 90 ? 1900 : 2000);
}
