/**
 * Bytes of a page as text, in the encoding of its byte order mark, its header or its `<meta>`,
 * in this order (WHATWG sniffing, shortened). Without a name that is known it is UTF-8, or
 * GB 18030 where the bytes are none. Nothing throws.
 */
export function decodeText(bytes: Buffer, contentType: string | undefined): string {
  const label =
    bomLabel(bytes) ??
    charsetIn(contentType ?? '', /charset\s*=\s*["']?([\w.:-]+)/i) ??
    metaLabel(bytes);
  try {
    if (label !== undefined) return new TextDecoder(label).decode(bytes);
    // A body that was cut may end within a character, which is no fault in a stream.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder(label === undefined ? 'gb18030' : 'utf-8').decode(bytes);
  }
}

function bomLabel(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

function metaLabel(bytes: Buffer): string | undefined {
  const start = bytes
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/<!--[^]*?-->/g, '');
  const label = charsetIn(start, /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i);
  // What could be read so far is no UTF-16, whatever it says.
  return /^utf-?16/i.test(label ?? '') ? 'utf-8' : label;
}

function charsetIn(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}
