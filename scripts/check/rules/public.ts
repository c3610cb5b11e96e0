import { createSource } from '../../../src/markdown/source.ts';
import { addresses, dataFiles } from '../../../src/schema/address.ts';
import { reservedSlugs } from '../../../src/schema/guide.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { isDeviceName } from '../../../src/schema/slug.ts';
import type { Content, PublicFile } from '../../../src/read/content.ts';
import {
  contentFault,
  excessPixels,
  hasImageName,
  imageEndings,
  imageLimit,
} from '../../../src/read/image.ts';
import { collectAnswered } from '../published.ts';
import { say, type Phrase } from '../../../src/schema/phrases/index.ts';

type Published = Pick<Content, 'notes' | 'pages' | 'guide' | 'publicFiles'>;

/** Files below public/, whether a note shows them or not: all are published as they are. */
export function checkPublic(content: Published): Issue[] {
  const taken = takenNames(content);
  return [...content.publicFiles.values()].flatMap((file) => {
    const place = { file: file.path, line: 1, column: 1 };
    if (file.isSymlink) return [createIssue('file-symlink', place, { value: file.path })];
    const fault = findFault(file, taken);
    if (fault) return [createIssue('public-file', place, { value: file.path, ...fault })];
    const segment = file.name.split('/').find(isDeviceName);
    return [
      ...(segment === undefined ? [] : [createIssue('file-reserved', place, { value: segment })]),
      ...checkImage(file),
    ];
  });
}

/** Addresses of the site, without their slashes, and names that it writes files under. */
function takenNames(content: Published): ReadonlySet<string> {
  const programs = ['terms.json', 'path.json', 'lexicon.json', 'vocabulary.json'];
  const own = [...dataFiles, ...programs, 'robots.txt', '.tijing-site', '.tijing-shard.json'];
  const markdown = content.notes.map(({ id }) => addresses.markdown(id).slice(1));
  const folders = ['_astro', ...reservedSlugs.filter((slug) => slug !== 'images')];
  return new Set([...own, ...folders, ...markdown, ...collectAnswered(content).addresses]);
}

/** Folders that the site shares with public/: those of parts and notes, whose pages are but one file in them. */
function findFault(
  { name, isFile }: PublicFile,
  taken: ReadonlySet<string>,
): { found: Phrase; advice: Phrase } | undefined {
  if (!isFile) return { found: say('public-special'), advice: say('public-special-fix') };
  const [first = '', ...below] = name.split('/');
  const isOwn = (below.length === 0 || isWhole(first)) && taken.has(first);
  if (isOwn || taken.has(name)) return { found: say('public-own'), advice: say('public-own-fix') };
  if (/\.x?html?(?:\/|$)/i.test(name))
    return { found: say('public-page'), advice: say('public-page-fix') };
  if (/\.css$/i.test(name)) return { found: say('public-style'), advice: say('public-style-fix') };
  const odd = /[%?#\\\u0000-\u001f\u007f]/.exec(name)?.[0];
  if (odd !== undefined)
    return { found: say('public-sign', { value: odd }), advice: say('public-sign-fix') };
  if (first === 'images' && !hasImageName(name))
    return {
      found: say('public-images'),
      advice: say('public-images-fix', { value: imageEndings }),
    };
  return undefined;
}

/** Whether all that lies under a name is the site's: its data and its own folders, but not those of parts. */
function isWhole(first: string): boolean {
  return /[._]/.test(first) || (reservedSlugs as readonly string[]).includes(first);
}

function checkImage({ path, name, size, bytes }: PublicFile): Issue[] {
  if (!hasImageName(name)) return [];
  const place = { file: path, line: 1, column: 1 };
  if (size > imageLimit)
    return [
      createIssue('image-size', place, {
        value: path,
        size: `${Math.ceil(size / 1000)} kB`,
        limit: '300 kB',
      }),
    ];
  if (!bytes) return [];
  const found = contentFault(name, bytes);
  if (found !== undefined) return [createIssue('image-content', place, { value: path, found })];
  const pixels = excessPixels(name, bytes);
  if (pixels !== undefined)
    return [
      createIssue('image-pixels', place, { value: path, size: pixels, limit: say('image-pixels') }),
    ];
  return /\.svg$/i.test(name) ? checkSvg(path, new TextDecoder().decode(bytes)) : [];
}

function checkSvg(path: string, text: string): Issue[] {
  const unsafe = unsafeSvg.exec(text);
  if (!unsafe) return [];
  return [
    createIssue('image-safe', createSource(path, text).placeAt(unsafe.index), {
      value: path,
      found: unsafe[0].trim(),
    }),
  ];
}

/** What makes an SVG more than a picture: code, foreign markup, anything from elsewhere, another encoding. */
const unsafeSvg =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*(?=[^<>]*attributeName\s*=\s*["'](?:xlink:)?href))\b|[\s"'/]on\w+\s*=|(?:java|vb)script:|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|gif|webp);)[^"']*|@import|url\(\s*["']?(?!#|["']?#)[^)]*|<!ENTITY|<!DOCTYPE[^<>[]*\[|<\?xml-stylesheet|\u0000|\ufffd/i;
