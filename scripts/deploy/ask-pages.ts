import { appendFileSync } from 'node:fs';
import { runCommand, UsageError } from '../process/command.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import { judgePages } from './judge-pages.ts';

const usage = `Usage, in the deploy workflow only: node scripts/deploy/ask-pages.ts
  Asks GitHub where Pages serves this repository, so that a custom domain needs no setting here, and writes site and
  base to GITHUB_OUTPUT. Ends with 1 and says what to switch on when Pages does not take sites from Actions.`;

await runCommand(usage, async ({ commands }) => {
  const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, GITHUB_OUTPUT } = process.env;
  if (!GITHUB_API_URL || !GITHUB_REPOSITORY || !GITHUB_TOKEN || !GITHUB_OUTPUT) {
    throw new UsageError(
      'GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and GITHUB_OUTPUT must be set',
    );
  }
  const { status, body } = await ask(
    `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/pages`,
    GITHUB_TOKEN,
  );
  // A fork may be published before its guide.yaml is its owner's: English is said in any case.
  const tongues = new Set([commands.deploy, commandWordsOf('en').deploy]);
  const answer = judgePages(status, body, [...tongues]);
  if ('fault' in answer) {
    console.log(`::error title=GitHub Pages::${answer.fault.replaceAll('\n', '%0A')}`);
    return 1;
  }
  console.log(`${answer.site}${answer.base}`);
  appendFileSync(GITHUB_OUTPUT, `site=${answer.site}\nbase=${answer.base}\n`);
  return 0;
});

async function ask(address: string, token: string): Promise<{ status: number; body: unknown }> {
  try {
    const headers = {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${token}`,
      'X-GitHub-Api-Version': '2022-11-28',
    };
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(20_000) });
    return {
      status: response.status,
      body: (await response.json().catch(() => undefined)) as unknown,
    };
  } catch {
    return { status: 0, body: undefined };
  }
}
