import { parseArgs } from 'node:util';
import type { CommandWords } from '../../src/words/commands.ts';

export interface Options {
  /** File with one address a line, or undefined for the content of the guide. */
  urls: string | undefined;
  journal: string;
  json: string | undefined;
  /** Where the Markdown for the issue goes; an empty file means that no link is dead. */
  issue: string | undefined;
  /** Another link-health.json; the newer of both is gone on from. */
  memory: string | undefined;
  /** Milliseconds a server may take to send its headers. */
  timeout: number;
  retries: number;
  /** Milliseconds between requests to one host. */
  hostGap: number;
  perHost: number;
  allowLoopback: boolean;
  /** Check links that are not due yet. */
  all: boolean;
}

export type ParsedOptions =
  | { kind: 'options'; options: Options }
  | { kind: 'help' }
  | { kind: 'usage'; message: string };

/** Reads the command line; a fault is described and never thrown. */
export function parseOptions(args: readonly string[], words: CommandWords['links']): ParsedOptions {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        urls: { type: 'string' },
        json: { type: 'string' },
        issue: { type: 'string' },
        memory: { type: 'string' },
        journal: { type: 'string', default: '.cache/check-links.jsonl' },
        timeout: { type: 'string', default: '10000' },
        retries: { type: 'string', default: '2' },
        'host-gap': { type: 'string', default: '1000' },
        'per-host': { type: 'string', default: '1' },
        all: { type: 'boolean', default: false },
        'allow-loopback': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { kind: 'usage', message: words.unknownArgument(String((error as Error).message)) };
  }
  if (values['help']) return { kind: 'help' };
  const numbers: Record<string, number> = {};
  for (const [name, min, max] of ranges) {
    const text = String(values[name]);
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (!(number >= min && number <= max))
      return { kind: 'usage', message: words.wholeNumber(name, min, max, text) };
    numbers[name] = number;
  }
  for (const name of ['urls', 'json', 'issue', 'memory', 'journal']) {
    if (values[name] === '') return { kind: 'usage', message: words.fileWanted(name) };
  }
  // Only the memory of earlier runs knows which links are dead, and a list has none.
  const foreign = ['issue', 'memory'].find((name) => values[name] !== undefined);
  if (values['urls'] !== undefined && foreign !== undefined) {
    return { kind: 'usage', message: words.notWithUrls(foreign) };
  }
  return {
    kind: 'options',
    options: {
      urls: values['urls'] as string | undefined,
      json: values['json'] as string | undefined,
      issue: values['issue'] as string | undefined,
      memory: values['memory'] as string | undefined,
      journal: values['journal'] as string,
      timeout: numbers['timeout']!,
      retries: numbers['retries']!,
      hostGap: numbers['host-gap']!,
      perHost: numbers['per-host']!,
      all: values['all'] === true,
      allowLoopback: values['allow-loopback'] === true,
    },
  };
}

const ranges = [
  ['timeout', 50, 600_000],
  ['retries', 0, 5],
  ['host-gap', 0, 3_600_000],
  ['per-host', 1, 2],
] as const;
