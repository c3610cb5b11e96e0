import { resolve } from 'node:path';

/** What the environment decides about a build; the only place that reads it. */
export interface Settings {
  contentDir: string;
  outDir: string;
  /** Origin of the published site. */
  site: string;
  /** `/` or `/repo/`. */
  base: string;
  /** Repository of this build when CI knows it, else undefined and guide.yaml's holds. */
  repository: string | undefined;
}

/**
 * Settings from CONTENT_DIR, OUT_DIR, SITE, BASE and, in GitHub's CI, GITHUB_REPOSITORY: a fork needs no edit.
 * @throws Error when SITE is no http(s) address
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const slug = env['GITHUB_REPOSITORY'];
  const pages = slug ? pagesAddress(slug) : undefined;
  const site = new URL(env['SITE'] || pages?.site || 'http://localhost:4321');
  if (!/^https?:$/.test(site.protocol))
    throw new Error(`SITE must be an http(s) address, not ${site.href}`);
  return {
    contentDir: resolve(env['CONTENT_DIR'] || 'content'),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    site: site.origin,
    base: normaliseBase(env['BASE'] ?? pages?.base ?? '/'),
    repository: slug ? `https://github.com/${slug}` : undefined,
  };
}

/** `owner/owner.github.io` is served at the root, any other repository below its name. */
export function pagesAddress(slug: string): { site: string; base: string } {
  const [owner = '', name = ''] = slug.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return { site: `https://${host}`, base: name.toLowerCase() === host ? '/' : `/${name}/` };
}

function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
