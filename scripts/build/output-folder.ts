import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { showInvisible } from '../../src/schema/invisible.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { root } from '../toolchain.js';

/** The file by which a build knows its own work; always the same bytes, and fit to be published. */
export const mark = {
  name: '.tijing-site',
  text: 'Written by `npm run build` of Tijing. The next build replaces this whole folder.\n',
} as const;

/** Builds from before the mark: files that nothing else writes together. */
const signs = ['index.html', 'katex.css', 'lexicon.json', 'reading.json', 'vocabulary.json'];

/** Folders of the checkout in which no site may be built: sources, and where builds work. */
export const sourceFolders = [
  ...['.astro', '.cache/build', '.ci', '.git', '.github', 'content', 'docs', 'node_modules'],
  ...['public', 'scripts', 'src', 'tests'],
];

/** Where a path really leads: links are followed, also those to a place where nothing is yet. */
export function followLinks(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink) return followLinks(resolve(dirname(path), readlinkSync(path)));
  return join(followLinks(dirname(path)), basename(path));
}

/**
 * Why a build must not replace a folder, as a sentence, or undefined when it may: when it is not there, is empty, or
 * was written whole by a build.
 * @param outDir real path, as from `followLinks`
 */
export function refuseOutput(
  outDir: string,
  contentDir: string,
  { build: { output: words } }: CommandWords,
  checkout = root,
): string | undefined {
  const content = followLinks(contentDir);
  const home = followLinks(checkout);
  const refuse = (fault: string, advice = words.chooseFree) =>
    words.refuse(showInvisible(outDir), fault, advice);
  if (isWithin(outDir, content) || isWithin(outDir, home)) return refuse(words.holdsSources);
  const source = [content, ...sourceFolders.map((name) => join(home, name))].find((folder) =>
    isWithin(folder, outDir),
  );
  if (source !== undefined) return refuse(words.inSources(basename(source)), words.chooseElsewhere);

  const stat = statSync(outDir, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isDirectory()) return refuse(words.isFile, words.chooseFolder);
  if (stat.dev !== statSync(dirname(outDir)).dev) return refuse(words.isMount, words.chooseInside);
  const names = readdirSync(outDir);
  if (names.includes('.git')) return refuse(words.isRepository);
  if (names.length === 0 || isMarked(outDir) || signs.every((name) => names.includes(name)))
    return undefined;
  const some = names.slice(0, 3).map(showInvisible);
  const hasMore = names.length > some.length;
  return refuse(hasMore ? words.hasMoreFiles(some, names.length) : words.hasFiles(some));
}

function isMarked(outDir: string): boolean {
  const file = join(outDir, mark.name);
  return (
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true &&
    readFileSync(file, 'utf8') === mark.text
  );
}

/** Whether a path is a folder or lies in it. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
