import type { CommandWords } from '../../command-words.ts';

const where =
  'Open Settings → Pages of the repository, set Source under Build and deployment to GitHub Actions, then run this workflow again from the Actions tab.';

export const deploy: CommandWords['deploy'] = {
  off: `GitHub Pages is not switched on. ${where}`,
  branch: `GitHub Pages is set to publish from a branch. ${where}`,
  silent:
    'GitHub did not tell the settings of Pages (no answer); run this workflow again in a while.',
  status: (status) =>
    `GitHub did not tell the settings of Pages (${status}); run this workflow again in a while.`,
};
