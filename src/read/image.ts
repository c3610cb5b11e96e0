import { imageSize } from 'image-size';
import { say, type Phrase } from '../schema/phrases/index.ts';

/** Largest image, in bytes. */
export const imageLimit = 300_000;

/** Most pixels of an image: a browser unpacks each into four bytes, on a phone too. */
const pixelLimit = 16_000_000;

/** What `image-size` calls the content that a name promises. */
const contentOf: Record<string, string> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

/** Endings of images that every browser shows. */
export const imageEndings = Object.keys(contentOf);

/** Whether a file is an image by its name. */
export function hasImageName(name: string): boolean {
  return Object.hasOwn(contentOf, endingOf(name));
}

/** Why bytes are not the image that their name promises, as the rest of a sentence; undefined when they are. */
export function contentFault(name: string, bytes: Uint8Array): Phrase | undefined {
  if (bytes.length === 0) return say('image-empty');
  const wanted = contentOf[endingOf(name)];
  const text = new TextDecoder().decode(bytes.subarray(0, 1000)).replace(/^\s+/, '');
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return say('image-lfs');
  if (/^<(?:!doctype html|html|head|body|script|meta)\b/i.test(text)) return say('image-web-page');
  if (wanted === 'svg') return svgFault(new TextDecoder().decode(bytes));
  const found = measure(bytes)?.type;
  if (found === wanted) return undefined;
  if (found !== undefined) return say('image-is', { value: found.toUpperCase() });
  return say(/^<(?:\?xml|svg)\b/.test(text) ? 'image-is-svg' : 'image-none');
}

/** Width and height of a picture that has too many pixels for its readers; undefined for others and for SVG. */
export function excessPixels(name: string, bytes: Uint8Array): string | undefined {
  if (endingOf(name) === 'svg') return undefined;
  const { width, height } = measure(bytes) ?? { width: 0, height: 0 };
  return width * height > pixelLimit ? `${width}×${height}` : undefined;
}

function measure(bytes: Uint8Array): { width: number; height: number; type?: string } | undefined {
  try {
    return imageSize(bytes);
  } catch {
    // Whatever it stumbles over, it is no header of an image.
    return undefined;
  }
}

/** A browser draws an SVG in `<img>` only when its root names its language. */
function svgFault(text: string): Phrase | undefined {
  const rest = text.replace(
    /^\ufeff?(?:\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*/i,
    '',
  );
  const root = /^<svg(?=[\s>/])[^>]*>/.exec(rest)?.[0];
  if (root === undefined) return say('image-no-svg');
  if (!/\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root))
    return say('image-no-xmlns');
  const isWhole = root.endsWith('/>') || /(?:<\/svg>|-->)$/.test(rest.slice(-200).trimEnd());
  return isWhole ? undefined : say('image-cut');
}

function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
