import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Says honestly what is asking and where to complain: the repository of this guide, from CI or
 * from guide.yaml. It does not pose as a browser somebody knows.
 */
export function userAgent(contentDir: string, env: NodeJS.ProcessEnv): string {
  const repository = repositoryOf(contentDir, env);
  const contact = repository === undefined ? '' : `; +${repository}`;
  return `Mozilla/5.0 (compatible; tijing-linkcheck/1.0${contact})`;
}

function repositoryOf(contentDir: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env['GITHUB_REPOSITORY']) {
    return printable(
      `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${env['GITHUB_REPOSITORY']}`,
    );
  }
  const file = join(contentDir, 'guide.yaml');
  if (!existsSync(file)) return undefined;
  const guide: unknown = parse(readFileSync(file, 'utf8'));
  const repository = (guide as { repository?: unknown } | null)?.repository;
  return typeof repository === 'string' ? printable(repository) : undefined;
}

/** A header can't carry anything but visible ASCII. */
function printable(text: string): string | undefined {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text) ? text : undefined;
}
