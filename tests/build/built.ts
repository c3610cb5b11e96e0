import { join } from 'node:path';

/** The sites that global-setup.ts builds once for all build and browser tests. */
export interface BuiltSite {
  name: 'root' | 'repo' | 'tiny';
  dir: string;
  base: string;
  contentDir: string;
}

const cache = '.cache/test-sites';

export const sites: Record<BuiltSite['name'], BuiltSite> = {
  /** The guide at `/`. */
  root: { name: 'root', dir: join(cache, 'root'), base: '/', contentDir: 'content' },
  /** The guide at `/repo/`, as a fork serves it. */
  repo: { name: 'repo', dir: join(cache, 'repo'), base: '/repo/', contentDir: 'content' },
  /** The English content pack with everything that a page can show: another subject, the same engine. */
  tiny: {
    name: 'tiny',
    dir: join(cache, 'tiny'),
    base: '/',
    contentDir: '.cache/test-content/tiny',
  },
};
