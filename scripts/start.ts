import { buildSite } from './build/build-site.ts';
import { runCommand } from './process/command.ts';
import { servePreview } from './serve/serve-preview.ts';

await runCommand(
  ({ build }) => build.startUsage,
  async (words) => {
    const status = await buildSite({
      isValidated: false,
      hasCards: false,
      scope: 'site',
      words,
    });
    if (status === 0) await servePreview(words.commands);
    return status;
  },
);
