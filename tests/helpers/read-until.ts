import type { Readable } from 'node:stream';

/** What a program has printed once a text has come, or all of it where it ends before. */
export async function readUntil(stream: Readable, text: string): Promise<string> {
  let printed = '';
  for await (const piece of stream.setEncoding('utf8')) {
    printed += String(piece);
    if (printed.includes(text)) break;
  }
  return printed;
}
