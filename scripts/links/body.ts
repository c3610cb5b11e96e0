import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';

export interface BodyResult {
  bytes: Buffer;
  /** `whole`, `cut` at the cap, or `broken`: undecodable, reset or too slow. */
  state: 'whole' | 'cut' | 'broken';
}

type Chunks = AsyncIterable<Buffer>;

/** A response nests this many encodings at most; more is an attack or a mistake. */
const MAX_ENCODINGS = 2;

/** Compressed bytes read at most: a stream of empty gzip members costs time and yields nothing. */
const MAX_COMPRESSED = 1024 * 1024;

/** Bytes of an unwanted body read at most. */
const MAX_DRAINED = 16 * 1024;

/** Servers end streams early or append rubbish; what could be read is still worth reading. */
const LENIENT = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

/**
 * Reads a response body up to `cap` bytes *after* decompression.
 * Never throws, keeps what it could read, and destroys the source in every case.
 *
 * @param encoding the `Content-Encoding` header
 */
export async function readBody(
  source: Readable,
  encoding: string | undefined,
  cap: number,
): Promise<BodyResult> {
  const read: Buffer[] = [];
  let size = 0;
  let state: BodyResult['state'] = 'whole';
  try {
    for await (const chunk of decoded(source, encodingsOf(encoding))) {
      read.push(chunk.subarray(0, cap - size));
      size += chunk.length;
      if (size >= cap) {
        state = 'cut';
        break;
      }
    }
  } catch {
    state = 'broken';
  }
  source.destroy();
  return { bytes: Buffer.concat(read), state };
}

/** Reads a body nobody wants as long as it is small, so that the server can end in its own time. */
export async function drainBody(source: Readable): Promise<null> {
  let size = 0;
  try {
    for await (const chunk of source as Chunks) {
      size += chunk.length;
      if (size > MAX_DRAINED) break;
    }
  } catch {
    // Whatever it was, it was not wanted.
  }
  source.destroy();
  return null;
}

/** Encodings in the order they are undone. */
function encodingsOf(header: string | undefined): string[] {
  const names = (header ?? '').toLowerCase().split(',');
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
}

function decoded(source: Readable, encodings: readonly string[]): Chunks {
  if (encodings.length === 0) return source;
  if (encodings.length > MAX_ENCODINGS) throw new Error('too many encodings');
  return encodings.reduce(decode, limited(source));
}

async function* limited(source: Readable): Chunks {
  let size = 0;
  for await (const chunk of source as Chunks) {
    size += chunk.length;
    if (size > MAX_COMPRESSED) throw new Error('too long');
    yield chunk;
  }
}

async function* decode(chunks: Chunks, encoding: string): Chunks {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const input = Readable.from(resumed(first.value, iterator), { objectMode: false });
  yield* pipeline(input, decoderFor(encoding, first.value), () => undefined) as Chunks;
}

/** The rest of a stream with its first chunk put back; ends the stream when it is left early. */
async function* resumed(first: Buffer, iterator: AsyncIterator<Buffer>): Chunks {
  try {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

function decoderFor(encoding: string, first: Buffer): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip(LENIENT);
  if (encoding === 'br') return zlib.createBrotliDecompress();
  if (encoding === 'zstd') return zlib.createZstdDecompress();
  if (encoding !== 'deflate') throw new Error(`unknown encoding ${encoding}`);
  // `deflate` means zlib by the standard and raw deflate on some servers: the first byte tells.
  return (first[0]! & 0x0f) === 0x08 ? zlib.createInflate(LENIENT) : zlib.createInflateRaw(LENIENT);
}
