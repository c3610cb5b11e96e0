import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './process/command.ts';

await runCommand(
  ({ build }) => build.usage,
  async (words, args) => {
    const options = { validate: { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args, options });
    const status = await buildSite({ isValidated: values.validate, words });
    if (status === 0 && !readSettings().isSiteKnown) console.log(words.commands.build.siteUnknown);
    return status;
  },
);
