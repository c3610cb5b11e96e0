import { createHash } from 'node:crypto';

/** A short sign for a text, by which a change of it is known; undefined for none. */
export function digestOf(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
