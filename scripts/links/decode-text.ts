/**
 * Bytes of a page as text, in the encoding of its byte order mark, its header or its `<meta>`,
 * in this order (WHATWG sniffing, shortened). Unknown encodings are read as UTF-8; nothing throws.
 */
export function decodeText(bytes: Buffer, contentType: string | undefined): string {
  const label =
    bomLabel(bytes) ??
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(
      bytes.subarray(0, 2048).toString('latin1'),
    )?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function bomLabel(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}
