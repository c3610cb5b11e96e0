import { parseArgs } from 'node:util';
import type { AstroInlineConfig } from 'astro';
import { UsageError } from '../process/command.ts';
import type { CommandWords } from '../../src/words/command-words.ts';

type ServerOptions = NonNullable<Exclude<AstroInlineConfig['server'], (...args: never) => unknown>>;

/**
 * The options of Astro's own dev command that an author needs: `--port 8000`, `--host` with or without an address,
 * `--open` with or without a page.
 * @throws UsageError, or parseArgs's own error, of what is none of them
 */
export function readDevOptions(args: readonly string[], words: CommandWords): ServerOptions {
  const { values } = parseArgs({
    args: args.map((arg, index) => {
      const next = args[index + 1];
      const isAlone = next === undefined || next.startsWith('-');
      return /^--(?:host|open)$/.test(arg) && isAlone ? `${arg}=` : arg;
    }),
    options: { port: { type: 'string' }, host: { type: 'string' }, open: { type: 'string' } },
  });
  const { port, host, open } = values;
  if (port !== undefined && !isPort(port)) throw new UsageError(words.build.dev.wrongPort(port));
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(host !== undefined && { host: host || true }),
    ...(open !== undefined && { open: open || true }),
  };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}
