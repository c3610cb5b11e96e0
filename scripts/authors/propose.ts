import type { Link } from '../../src/schema/link.ts';
import { generic, readableSegments } from './address-parts.ts';

type Kind = Link['kind'];

/** Host, optional path, kind: the first line that fits decides. */
const kinds: [host: RegExp, path: RegExp, kind: Kind][] = [
  [
    /(?:^|\.)(?:arxiv\.org|openreview\.net|aclanthology\.org|openaccess\.thecvf\.com|papers\.nips\.cc|proceedings\.neurips\.cc|proceedings\.mlr\.press|doi\.org)$/,
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

/** Archives whose paths name the year of a meeting: `/paper/2017/…`, `/content/CVPR2021/…`, `/2020.acl-main.1`. */
const datedHosts =
  /^(?:papers\.nips\.cc|proceedings\.neurips\.cc|openaccess\.thecvf\.com|aclanthology\.org)$/;

/** The year of an arXiv number, `1702.03275` or `cs/9901001`, or of a meeting; no other address tells. */
export function proposeYear(url: string): number | undefined {
  const { hostname, pathname } = new URL(url);
  if (datedHosts.test(hostname)) {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(pathname)?.[0];
    return year === undefined ? undefined : Number(year);
  }
  if (!/(?:^|\.)arxiv\.org$/.test(hostname)) return undefined;
  const digits = /\/(?:[a-z-]+\/)?(\d{2})\d{2}(?:\.\d{4,5}|\d{3})/.exec(pathname)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) + (Number(digits) > 90 ? 1900 : 2000);
}
