import { join } from 'node:path';

/** A site that a global setup builds once for all tests of a project. */
export interface BuiltSite {
  name: 'repo' | 'tiny' | 'nasty';
  dir: string;
  base: string;
  contentDir: string;
  /** Whether it has files to take along. */
  hasDownloads?: boolean;
  /** The site that it is a mirror of. */
  canonical?: string;
}

/** Origin at which the built sites say that they are published. */
export const published = 'https://guide.example';

/** Address of a path, without base, of the site that is the main one. */
export const mainUrl = (site: BuiltSite, path: string): string =>
  (site.canonical ?? published + site.base) + path;

const cache = '.cache/test-sites';

/** Those of the build and browser tests. */
export const sites: Record<'repo' | 'tiny', BuiltSite> = {
  /** The guide at `/repo/`, as a fork serves it. */
  repo: { name: 'repo', dir: join(cache, 'repo'), base: '/repo/', contentDir: 'content' },
  /** The English content pack with everything that a page can show and files to take along, at `/`, a mirror: another subject, the same engine. */
  tiny: {
    name: 'tiny',
    dir: join(cache, 'tiny'),
    base: '/',
    contentDir: '.cache/test-content/tiny',
    hasDownloads: true,
    canonical: 'https://main.example/tea/',
  },
};

/** The guide and more notes than it has, with everything in them that went wrong somewhere. */
export const nastySite: BuiltSite = {
  name: 'nasty',
  dir: '.cache/nasty/site',
  base: '/repo/',
  contentDir: '.cache/nasty/content',
};
