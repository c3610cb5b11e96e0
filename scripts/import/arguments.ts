import { parseArgs } from 'node:util';
import { partSchema } from '../../src/schema/guide.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { UsageError } from '../process/command.ts';

export type ImportArguments = ReturnType<typeof readImportArguments>;

/** What the author asks of `npm run import`. @throws UsageError for arguments that cannot be understood */
export function readImportArguments(args: string[], words: CommandWords['imports']) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: {
      into: text,
      base: text,
      name: text,
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new UsageError(words.oneSource);
  const { into, base, name } = values;
  if (base !== undefined && !(/^https?:\/\/./i.test(base) && URL.canParse(base)))
    throw new UsageError(words.badBase(base));
  if (into !== undefined && !partSchema.shape.id.safeParse(into).success)
    throw new UsageError(words.badPart(into));
  if (name !== undefined && (name.trim() === '' || name.length > 300))
    throw new UsageError(words.badName);
  return { source, into, base, name, isDryRun: values['dry-run'] };
}
