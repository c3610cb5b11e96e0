const where =
  '到仓库的 Settings → Pages，把 Build and deployment 下的 Source 选为 GitHub Actions，然后到 Actions 里重新运行这个工作流。';

/** Why GitHub Pages does not serve the site. */
export const deploy = {
  off: `GitHub Pages 还没有打开。${where}`,
  branch: `GitHub Pages 现在从分支发布，不接受这里建好的站。${where}`,
  silent: '没能问到 GitHub Pages 的设置（没有回音），过一会儿重新运行这个工作流。',
  status: (status: number) =>
    `没能问到 GitHub Pages 的设置（${status}），过一会儿重新运行这个工作流。`,
} as const;
