import { resolve } from 'node:path';

/** What the environment decides about a build; the only place that reads it. */
export interface Settings {
  contentDir: string;
  outDir: string;
  /** Origin of the published site. */
  site: string;
  /** False where nothing said which origin it is, so that it is the one of `npm run preview`. */
  isSiteKnown: boolean;
  /** `/` or `/repo/`. */
  base: string;
  /** The site that this one is a copy of; this one, where it is no mirror. */
  main: { site: string; base: string };
  /** The only pages that are printed; undefined for all. @see shardOf */
  shard: string | undefined;
  /** Repository of this build when CI knows it, else undefined and guide.yaml's holds. */
  repository: string | undefined;
  /** Whether the build makes files to take along, and the page that lists them. */
  hasDownloads: boolean;
}

type Environment = Record<string, string | undefined>;

/** What is said of a variable of the environment that cannot be used: how it is written. */
export interface SettingsWords {
  port: (value: string) => string;
  site: (value: string) => string;
  siteProtocol: (value: string) => string;
  siteUser: string;
  siteQuery: (value: string) => string;
  sitePath: (origin: string, path: string) => string;
  canonical: (value: string) => string;
  baseLocal: (value: string) => string;
  base: (value: string) => string;
}

/** A variable of the environment that cannot be used. */
export class SettingsError extends Error {
  readonly describe: (words: SettingsWords) => string;
  constructor(
    variable: 'SITE' | 'BASE' | 'CANONICAL' | 'PORT',
    describe: (words: SettingsWords) => string,
  ) {
    super(`${variable} cannot be used`);
    this.describe = describe;
  }
}

/** The folder of the guide that is worked on. */
export function readContentDir(env: Environment = process.env): string {
  return resolve(env['CONTENT_DIR'] || 'content');
}

/**
 * Settings from CONTENT_DIR, OUT_DIR, SITE, BASE, CANONICAL, SHARD and, in GitHub's CI, GITHUB_REPOSITORY: a fork needs no edit.
 * @throws SettingsError when SITE is no origin, BASE no path or CANONICAL no address
 */
export function readSettings(env: Environment = process.env): Settings {
  const slug = env['GITHUB_REPOSITORY'];
  const pages = slug ? pagesAddress(slug) : undefined;
  const known = env['SITE'] || pages?.site;
  const site = readSite(known ?? 'http://localhost:4321');
  const base = readBase(env['BASE'] ?? pages?.base ?? '/');
  return {
    contentDir: readContentDir(env),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    site,
    isSiteKnown: known !== undefined,
    base,
    main: env['CANONICAL'] ? readMain(env['CANONICAL']) : { site, base },
    shard: env['SHARD'] || undefined,
    repository: slug ? `https://github.com/${slug}` : undefined,
    hasDownloads: env['DOWNLOADS'] === '1',
  };
}

/** Port for the preview: PORT, else 4321; 0 is any free one. @throws SettingsError when PORT is no port */
export function readPort(env: Environment = process.env): number {
  const value = env['PORT'] || '4321';
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new SettingsError('PORT', ({ port }) => port(value));
  return Number(value);
}

/** `owner/owner.github.io` is served at the root, any other repository below its name. */
export function pagesAddress(slug: string): { site: string; base: string } {
  const [owner = '', name = ''] = slug.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return { site: `https://${host}`, base: name.toLowerCase() === host ? '/' : `/${name}/` };
}

/** An origin. Nothing beyond it is dropped in silence: a path would be lost from every address of the site. */
function readSite(value: string): string {
  const refuse = (describe: (words: SettingsWords) => string) =>
    new SettingsError('SITE', describe);
  if (!URL.canParse(value)) throw refuse(({ site }) => site(value));
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol)) throw refuse(({ siteProtocol }) => siteProtocol(value));
  if (url.username || url.password) throw refuse(({ siteUser }) => siteUser);
  if (url.search || url.hash) throw refuse(({ siteQuery }) => siteQuery(value));
  if (url.pathname !== '/') throw refuse(({ sitePath }) => sitePath(url.origin, url.pathname));
  return url.origin;
}

/** The address of a site, with the path below which it stands. */
function readMain(value: string): Settings['main'] {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isAddress =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (!isAddress) throw new SettingsError('CANONICAL', ({ canonical }) => canonical(value));
  return { site: url.origin, base: url.pathname.replace(/\/*$/, '/') };
}

/** A path with a slash at both ends. */
function readBase(value: string): string {
  if (/^[a-z]:[\\/]/i.test(value))
    throw new SettingsError('BASE', ({ baseLocal }) => baseLocal(value));
  const segments = value.replace(/^\/+|\/+$/g, '').split('/');
  if (segments.length === 1 && segments[0] === '') return '/';
  const bad = segments.find((name) => !/^[\w.~-]+$/.test(name) || /^\.+$/.test(name));
  if (bad !== undefined) throw new SettingsError('BASE', ({ base }) => base(value));
  return `/${segments.join('/')}/`;
}
