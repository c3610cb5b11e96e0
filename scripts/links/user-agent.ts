import { readRepository } from '../../src/read/repository.ts';

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
  const repository = readRepository(contentDir);
  return repository === undefined ? undefined : printable(repository);
}

/** A header can't carry anything but visible ASCII. */
function printable(text: string): string | undefined {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text) ? text : undefined;
}
