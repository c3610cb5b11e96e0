import { sentContentSecurityPolicy } from './security.ts';

/** Headers for the addresses that a pattern names; `*` stands for anything. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Files whose names change with what is in them; everything else is asked for again. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * What hosts that can be told send along. No rule for all addresses says how long to keep them: where two rules name one
 * header, some hosts send both.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': sentContentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    },
  },
  { path: '/_astro/*', headers: immutable },
  { path: '/pagefind/fragment/*', headers: immutable },
  { path: '/pagefind/index/*', headers: immutable },
];

/** As a `_headers` file, which Cloudflare Pages and Netlify read at the root of a site. */
export function printHeaders(rules: readonly HeaderRule[] = headerRules): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
}
