/** Where GitHub Pages serves a repository, or why it does not. */
export type PagesAnswer = { site: string; base: string } | { fault: string };

const where = {
  zh: '到仓库的 Settings → Pages，把 Build and deployment 下的 Source 选为 GitHub Actions，然后到 Actions 里重新运行这个工作流。',
  en: 'Open Settings → Pages of the repository, set Source under Build and deployment to GitHub Actions, then run this workflow again from the Actions tab.',
};

/**
 * Reads GitHub's answer to `GET /repos/{owner}/{repo}/pages`.
 * @param status HTTP status, 0 when there was no answer
 * @see https://docs.github.com/rest/pages/pages#get-a-github-pages-site
 */
export function judgePages(status: number, body: unknown): PagesAnswer {
  const { build_type: buildType, html_url: address } = (body ?? {}) as {
    build_type?: unknown;
    html_url?: unknown;
  };
  if (status === 404) {
    return {
      fault: `GitHub Pages 还没有打开。${where.zh}\nGitHub Pages is not switched on. ${where.en}`,
    };
  }
  if (status !== 200 || typeof address !== 'string' || !URL.canParse(address)) {
    return {
      fault: `没能问到 GitHub Pages 的设置（${status || '没有回音'}），过一会儿重新运行这个工作流。\nGitHub did not tell the settings of Pages (${status || 'no answer'}); run this workflow again in a while.`,
    };
  }
  if (buildType === 'legacy') {
    return {
      fault: `GitHub Pages 现在从分支发布，不接受这里建好的站。${where.zh}\nGitHub Pages is set to publish from a branch. ${where.en}`,
    };
  }
  const { origin, pathname } = new URL(address);
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
