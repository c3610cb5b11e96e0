import { relative } from 'node:path';
import { showInvisible } from '../schema/invisible.ts';
import { systemCodes, type SystemCode } from '../schema/phrases/files.ts';
import { say, type Phrase } from '../schema/phrases/index.ts';

/** Why the system refused an operation, by its error code; undefined for a code that is none of the system's. */
export function reasonOf(code: string): Phrase | undefined {
  const known = codeOf(code);
  return known && say(`system-${known}`);
}

/**
 * One sentence for what the file system, the network or the kernel refused, or undefined for any other error: those are
 * bugs, and are to be reported with their stack.
 */
export function explainSystemError(error: unknown): Phrase | undefined {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException;
  const known = error instanceof Error ? codeOf(code) : undefined;
  return known && sentence(known, path);
}

/** What the machine lacks, as Node and others print it; other refusals may well be a fault of ours. */
const printed =
  /(?<![A-Z_])(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EMFILE|ENFILE|ENOMEM|EIO)(?=: |')(?:: [^'\n]*'([^'\n]+)')?/;

/** The same sentence for what another program printed before it failed. */
export function findSystemError(output: string): Phrase | undefined {
  const match = printed.exec(output.replace(/No space left on device/g, 'ENOSPC: '));
  return match ? sentence(match[1] as SystemCode, match[2]) : undefined;
}

function codeOf(code: string): SystemCode | undefined {
  return systemCodes.find((known) => known === code);
}

function sentence(code: SystemCode, path: string | undefined): Phrase {
  const words = { what: say(`system-${code}`), code, advice: say(`system-${code}-fix`) };
  return path === undefined
    ? say('system-sentence', words)
    : say('system-sentence-at', { ...words, value: showInvisible(nearer(path)) });
}

/** A path as seen from here when it lies below, else as it is. */
function nearer(path: string): string {
  const short = relative('.', path);
  return short === '' || short.startsWith('..') ? path : short;
}
