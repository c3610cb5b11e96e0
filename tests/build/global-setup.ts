import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { published, sites, type BuiltSite } from './built.ts';
import { writeTinyContent } from './tiny-content.ts';

/**
 * Builds every site by the project's own command. TEST_SITES=keep takes the sites of the last run, for work on a
 * single test; the whole suite never sets it.
 */
export default function setup(): void {
  writeTinyContent(sites.tiny.contentDir);
  for (const site of Object.values(sites)) buildSite(site);
}

/** Builds a site, or keeps the one of the last run where TEST_SITES says so. */
export function buildSite(site: BuiltSite): void {
  if (process.env['TEST_SITES'] === 'keep' && existsSync(`${site.dir}/index.html`)) return;
  const started = performance.now();
  const { status, output } = runBuild(site);
  if (status !== 0) throw new Error(`build of ${site.name} failed with ${status}\n${output}`);
  console.log(`built ${site.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Runs the project's own command. */
export function runBuild({
  dir,
  base,
  contentDir,
  hasDownloads,
  canonical = '',
}: Omit<BuiltSite, 'name'>): {
  status: number | null;
  output: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', ...(hasDownloads ? ['--downloads'] : [])],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        OUT_DIR: dir,
        BASE: base,
        CONTENT_DIR: contentDir,
        SITE: published,
        CANONICAL: canonical,
        GITHUB_REPOSITORY: '',
        NODE_ENV: 'production',
      },
    },
  );
  return { status, output: `${stdout}\n${stderr}` };
}

/** Text of a file of a built site. */
export function readBuilt(name: keyof typeof sites, path: string): string {
  return readFileSync(`${sites[name].dir}/${path}`, 'utf8');
}
