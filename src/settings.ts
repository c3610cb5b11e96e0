import { resolve } from 'node:path';
import { SaidError } from './schema/phrases/index.ts';

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
  /** Repository of this build when CI knows it, else undefined and guide.yaml's holds. */
  repository: string | undefined;
}

type Environment = Record<string, string | undefined>;

/** A variable of the environment that cannot be used; the message says how it is written. */
export class SettingsError extends SaidError {}

/**
 * Settings from CONTENT_DIR, OUT_DIR, SITE, BASE and, in GitHub's CI, GITHUB_REPOSITORY: a fork needs no edit.
 * @throws SettingsError when SITE is no origin or BASE no path
 */
export function readSettings(env: Environment = process.env): Settings {
  const slug = env['GITHUB_REPOSITORY'];
  const pages = slug ? pagesAddress(slug) : undefined;
  const site = env['SITE'] || pages?.site;
  return {
    contentDir: resolve(env['CONTENT_DIR'] || 'content'),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    site: readSite(site ?? 'http://localhost:4321'),
    isSiteKnown: site !== undefined,
    base: readBase(env['BASE'] ?? pages?.base ?? '/'),
    repository: slug ? `https://github.com/${slug}` : undefined,
  };
}

/** Port for the preview: PORT, else 4321; 0 is any free one. @throws SettingsError when PORT is no port */
export function readPort(env: Environment = process.env): number {
  const value = env['PORT'] || '4321';
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new SettingsError(`PORT 写成 0 到 65535 的整数，不能是「${value}」`);
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
  const form = `SITE 写成站点的来源，例如 https://guide.example，`;
  if (!URL.canParse(value)) throw new SettingsError(`${form}不能是「${value}」`);
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol))
    throw new SettingsError(`${form}以 http:// 或 https:// 开头，不能是「${value}」`);
  if (url.username || url.password) throw new SettingsError(`${form}不带用户名和密码`);
  if (url.search || url.hash) throw new SettingsError(`${form}不带 ? 与 #：「${value}」`);
  if (url.pathname !== '/')
    throw new SettingsError(
      `${form}不带路径：把「${url.pathname}」写进 BASE，即 SITE=${url.origin} BASE=${url.pathname}`,
    );
  return url.origin;
}

/** A path with a slash at both ends. */
function readBase(value: string): string {
  if (/^[a-z]:[\\/]/i.test(value))
    throw new SettingsError(
      `BASE「${value}」是本机的路径：Git Bash 会把开头的斜线换成它的安装位置。写成不带开头斜线的样子，例如 BASE=guide`,
    );
  const segments = value.replace(/^\/+|\/+$/g, '').split('/');
  if (segments.length === 1 && segments[0] === '') return '/';
  const bad = segments.find((name) => !/^[\w.~-]+$/.test(name) || /^\.+$/.test(name));
  if (bad !== undefined)
    throw new SettingsError(
      `BASE 写成站点的路径，例如 /guide/：每一段只用英文、数字和 - _ . ~，不能是「${value}」`,
    );
  return `/${segments.join('/')}/`;
}
