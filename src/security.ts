/**
 * The content security policy of every page, by `<meta>` because GitHub Pages sends no headers of ours.
 * `style-src-attr` lets KaTeX place its boxes; `wasm-unsafe-eval` lets Pagefind run its index.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
];

/** Of the site. */
export const contentSecurityPolicy = policy.join('; ');

/** Of a page to print, which holds all that it shows: nothing is fetched and nothing runs. */
export const printContentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * What a host may send with every file, pages to print among them. A browser holds to a header and to the page's own
 * policy together: so this one allows what any page does, and each page narrows it.
 */
export const sentContentSecurityPolicy = [
  ...policy.map((directive) =>
    directive.replace(/^style-src /, "$&'unsafe-inline' ").replace(/^img-src /, '$&data: '),
  ),
  // What a page cannot say: nobody may put it into a frame of theirs.
  "frame-ancestors 'none'",
].join('; ');

/**
 * Of a copy that is opened from a disk. By the standard a file has no origin that another could share, so `'self'` is not
 * enough for a browser that holds to it. Nothing is fetched, and no index is run.
 */
export const offlineContentSecurityPolicy = policy
  .filter((directive) => !/^(?:connect|worker)-src/.test(directive))
  .map((directive) =>
    directive.replace(" 'wasm-unsafe-eval'", '').replace("'self'", "'self' file:"),
  )
  .join('; ');
