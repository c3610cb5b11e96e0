import { isTrackingParameter } from './tracking.ts';

/**
 * One form for addresses that lead to the same work, to find duplicates: scheme and `www.` dropped, host in lower case,
 * default port, trailing slash, index page and tracking parameters removed, the rest of the query sorted; of an arXiv
 * paper, a video, a DOI or a repository one of their many addresses.
 * The fragment stays: `#b` of one document may be another entry.
 */
export function canonicalUrl(raw: string): string {
  const url = new URL(raw);
  const query = [...url.searchParams].filter(([name]) => !isTrackingParameter(name, url.hostname));
  query.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const search = query.map(([name, value]) => `${name}=${value}`).join('&');
  const path = decodeSafely(url.pathname)
    .replace(/\/index\.html?$/, '')
    .replace(/\/+$/, '');
  const host = url.host.replace(/^www\./, '');
  const hash = decodeSafely(url.hash.replace(/#?:~:.*$/s, ''));
  const address = `${host}${path}${search ? `?${search}` : ''}`;
  return works.reduce((found, [pattern, work]) => rewrite(found, pattern, work), address) + hash;
}

const arxivId = '((?:[a-z-]+(?:\\.[a-z]{2})?\\/)?\\d{4}[.\\d]\\d{2,5})(?:v\\d+)?';

/** Addresses of one work, each rewritten to the first of its kind. In order; a later line sees what an earlier one made. */
const works: [pattern: RegExp, work: string | ((parts: readonly string[]) => string)][] = [
  [/^dx\.doi\.org\//, 'doi.org/'],
  [/^doi\.org\/.*$/, ([whole = '']) => whole.toLowerCase()],
  [/^doi\.org\/10\.48550\/arxiv\./, 'arxiv.org/abs/'],
  [
    new RegExp(
      `^(?:[a-z0-9]+\\.)*arxiv\\.org\\/(?:abs|pdf|html|format|ps|e-print)\\/${arxivId}(?:\\.pdf)?$`,
      'i',
    ),
    'arxiv.org/abs/$1',
  ],
  [
    /^(?:youtu\.be|(?:m\.)?youtube(?:-nocookie)?\.com\/(?:embed|shorts|live|v))\/([\w-]+)\??/,
    'youtube.com/watch?v=$1&',
  ],
  [/^m\.youtube\.com\//, 'youtube.com/'],
  [/^youtube\.com\/watch\?.*$/, videoOf],
  [/^m\.bilibili\.com\//, 'bilibili.com/'],
  [
    /^(bilibili\.com\/video\/\w+)\?(?:(?:.*&)?(p=\d+))?.*$/,
    ([, video = '', part = '']) => (part && part !== 'p=1' ? `${video}?${part}` : video),
  ],
  [
    /^((?:github|gitlab|gitee)\.com\/[^/?]+\/[^/?]+?)(?:\.git)?(?:\/tree\/(?:main|master))?$/,
    ([, repository = '']) => repository.toLowerCase(),
  ],
  [/^([a-z-]+)\.m\.wikipedia\.org\//, '$1.wikipedia.org/'],
  [/^zh\.wikipedia\.org\/zh(?:-\w+)?\//, 'zh.wikipedia.org/wiki/'],
  [/^openreview\.net\/pdf\?/, 'openreview.net/forum?'],
  [/^(aclanthology\.org\/[^/?]+)\.pdf$/, '$1'],
  [/^(openaccess\.thecvf\.com\/.*)\/papers\/(.*)\.pdf$/, '$1/html/$2.html'],
];

/** A video by its id, and the playlist that it is shown in; not the second at which it starts. */
function videoOf([whole = '']: readonly string[]): string {
  const query = new URLSearchParams(whole.slice(whole.indexOf('?')));
  const list = query.get('list');
  return `youtube.com/watch?${list ? `list=${list}&` : ''}v=${query.get('v')}`;
}

function rewrite(
  address: string,
  pattern: RegExp,
  work: string | ((parts: readonly string[]) => string),
): string {
  if (typeof work === 'string') return address.replace(pattern, work);
  const parts = pattern.exec(address);
  return parts ? work(parts) : address;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
