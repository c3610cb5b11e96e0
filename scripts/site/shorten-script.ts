import { readFile, writeFile } from 'node:fs/promises';
import { minifySync } from 'vite';
import { readingBrowsers, targetOf } from '../../src/browsers.ts';

/**
 * Takes comments, long names and talk to the console out of a script that no bundler has seen; it stays in syntax that
 * the oldest browsers read.
 * @throws Error when it cannot be read
 */
export async function shortenScript(file: string): Promise<void> {
  const { code, errors } = minifySync(file, await readFile(file, 'utf8'), {
    compress: { target: targetOf(readingBrowsers), dropConsole: true },
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  await writeFile(file, code);
}
