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
