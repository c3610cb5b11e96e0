/**
 * The content security policy of every page, by `<meta>` because GitHub Pages sends no headers of ours.
 * `style-src-attr` lets KaTeX place its boxes; `wasm-unsafe-eval` lets Pagefind run its index.
 */
export const contentSecurityPolicy = [
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
].join('; ');
