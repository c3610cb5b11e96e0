import type { CommandWords } from '../../src/words/commands.ts';

type Words = CommandWords['deploy'];

/** Where GitHub Pages serves a repository, or why it does not. */
export type PagesAnswer = { site: string; base: string } | { fault: string };

/**
 * Reads GitHub's answer to `GET /repos/{owner}/{repo}/pages`.
 * @param status HTTP status, 0 when there was no answer
 * @param tongues what is said, a line each
 * @see https://docs.github.com/rest/pages/pages#get-a-github-pages-site
 */
export function judgePages(status: number, body: unknown, tongues: readonly Words[]): PagesAnswer {
  const { build_type: buildType, html_url: address } = (body ?? {}) as {
    build_type?: unknown;
    html_url?: unknown;
  };
  const refuse = (say: (words: Words) => string) => ({ fault: tongues.map(say).join('\n') });
  if (status === 404) return refuse(({ off }) => off);
  if (status !== 200 || typeof address !== 'string' || !URL.canParse(address))
    return refuse((words) => (status === 0 ? words.silent : words.status(status)));
  if (buildType === 'legacy') return refuse(({ branch }) => branch);
  const { origin, pathname } = new URL(address);
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
