import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** As Debian and Ubuntu install it (`apt-get install epubcheck`): their command needs a kernel that runs jars. */
const jar = '/usr/share/java/epubcheck.jar';

/** Why books are not given to epubcheck here; undefined where they are. */
export const whyNoEpubcheck: string | undefined = !existsSync(jar)
  ? `epubcheck is not installed (${jar})`
  : spawnSync('java', ['-version']).status !== 0
    ? 'epubcheck needs java'
    : undefined;

if (whyNoEpubcheck !== undefined) console.log(`books are not checked: ${whyNoEpubcheck}`);

/** What epubcheck finds wrong with a book, warnings too. @throws Error when it could not read it at all */
export function checkEpub(file: string): string[] {
  const { stdout, stderr } = spawnSync('java', ['-jar', jar, file], {
    encoding: 'utf8',
    // It writes what it finds to one and the summary to the other.
    maxBuffer: 1 << 26,
  });
  const output = `${stdout}\n${stderr}`;
  if (!/^Messages: \d+ fatals/m.test(output)) throw new Error(output);
  return output.match(/^(?:FATAL|ERROR|WARNING)\(.*$/gm) ?? [];
}
