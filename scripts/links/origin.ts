import { readFileSync } from 'node:fs';

/** An address and the places (`file:line:column`) that use it. */
export interface LinkOrigin {
  url: string;
  places: string[];
}

/** Addresses of a plain list, one a line, exactly as written: a blank at the end is a fault. */
export function readUrlList(file: string): LinkOrigin[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const unique = new Set(lines.filter((line) => line.trim() !== ''));
  return Array.from(unique, (url) => ({ url, places: [] }));
}
