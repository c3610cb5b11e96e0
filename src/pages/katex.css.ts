import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import layers from '../styles/layers.css?raw';

const fonts = import.meta.glob<string>('/node_modules/katex/dist/fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * KaTeX's own sheet, in the vendor layer, with its woff2 fonts only. Pages link it when they show a formula; as an
 * import it would be bundled into every page.
 */
export const GET: APIRoute = () => {
  const sheet = readFileSync(
    createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
    'utf8',
  );
  const css = sheet.replace(
    /src:(url\(fonts\/(KaTeX_[\w-]+\.woff2)\) format\("woff2"\))[^;}]*/g,
    (_, __, name: string) => {
      const address = fonts[`/node_modules/katex/dist/fonts/${name}`];
      if (!address) throw new Error(`KaTeX font ${name} is not in the package`);
      return `src:url(${address}) format("woff2")`;
    },
  );
  return new Response(`${layers}@layer vendor{${css}}`, {
    headers: { 'Content-Type': 'text/css' },
  });
};
