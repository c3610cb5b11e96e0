import { runCommand } from './process/command.ts';
import { servePreview } from './serve/serve-preview.ts';

await runCommand(
  ({ build }) => build.previewUsage,
  async ({ commands }) => {
    await servePreview(commands);
    return 0;
  },
);
