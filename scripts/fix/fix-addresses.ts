import { hasMoreMarks, markLimit } from '../../src/markdown/explain-yaml.ts';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { isTrackingParameter } from '../../src/schema/tracking.ts';
import { servesHttps, urlFault } from '../../src/schema/url.ts';
import { replaceScalars } from '../authors/yaml-text.ts';
import type { Fixed } from './fix-text.ts';

/** The `url` fields of a note: https where it is known to exist, no tracking parameters. `listedAs` is history and stays. */
export function fixAddresses(text: string): Fixed {
  const split = splitFrontMatter(text);
  // What the check refuses for its length is not read here either.
  if (!split || hasMoreMarks(split.yaml, markLimit)) return { text, changes: [] };
  const { text: yaml, replaced } = replaceScalars(split.yaml, (value, path) =>
    path.at(-1) === 'url' ? fixUrl(value) : value,
  );
  const start = text.indexOf('\n') + 1;
  return {
    text: text.slice(0, start) + yaml + text.slice(start + split.yaml.length),
    changes: replaced.map(({ line, from, to }) => ({ line: line + 1, what: `${from} → ${to}` })),
  };
}

/** The same place under a better address; an address at fault stays as it is. */
export function fixUrl(raw: string): string {
  if (urlFault(raw)) return raw;
  const url = new URL(raw);
  const better =
    url.protocol === 'http:' && servesHttps(url.hostname) ? raw.replace(/^http:/i, 'https:') : raw;
  return dropTracking(better, url.hostname);
}

/** Without what tells from where a reader came. Works on the text, because the URL parser would rewrite the parameters that stay. */
export function dropTracking(raw: string, hostname: string): string {
  const [, before = raw, query, fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(raw) ?? [];
  if (query === undefined) return raw;
  const kept = query
    .split('&')
    .filter((part) => !isTrackingParameter(decodeName(part.split('=')[0]!), hostname));
  if (kept.length === query.split('&').length) return raw;
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
