import { isAlias, isScalar, LineCounter, parseDocument, visit, type Scalar } from 'yaml';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { isTrackingParameter, servesHttps, urlFault } from '../../src/schema/url.ts';
import type { Change, Fixed } from './fix-text.ts';

/** The `url` fields of a note: https where it is known to exist, no tracking parameters. `listedAs` is history and stays. */
export function fixAddresses(text: string): Fixed {
  const split = splitFrontMatter(text);
  if (!split) return { text, changes: [] };
  const counter = new LineCounter();
  const document = parseDocument(split.yaml, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) return { text, changes: [] };
  const edits: { from: number; to: number; value: string; change: Change }[] = [];
  const yamlStart = text.indexOf('\n') + 1;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (
        isAlias(value) ||
        !isScalar(key) ||
        key.value !== 'url' ||
        !isScalar(value) ||
        typeof value.value !== 'string'
      )
        return;
      const better = fixUrl(value.value);
      if (better === value.value || !value.range) return;
      const [from, to] = value.range;
      edits.push({
        from: yamlStart + from,
        to: yamlStart + to,
        value: quoteLike(value, better),
        change: { line: counter.linePos(from).line + 1, what: `${value.value} → ${better}` },
      });
    },
  });
  const changes = edits.map(({ change }) => change);
  const fixed = edits
    .reverse()
    .reduce((old, { from, to, value }) => old.slice(0, from) + value + old.slice(to), text);
  return { text: fixed, changes };
}

/** The same place under a better address; an address at fault stays as it is. */
export function fixUrl(raw: string): string {
  if (urlFault(raw)) return raw;
  const url = new URL(raw);
  const better =
    url.protocol === 'http:' && servesHttps(url.hostname) ? raw.replace(/^http:/i, 'https:') : raw;
  return dropTracking(better);
}

/** Works on the text, because the URL parser would rewrite the parameters that stay. */
function dropTracking(raw: string): string {
  const [, before = raw, query, fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(raw) ?? [];
  if (query === undefined) return raw;
  const kept = query
    .split('&')
    .filter((part) => !isTrackingParameter(decodeName(part.split('=')[0]!)));
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

function quoteLike({ type }: Scalar, value: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  return type === 'QUOTE_SINGLE' ? `'${value.replaceAll("'", "''")}'` : value;
}
