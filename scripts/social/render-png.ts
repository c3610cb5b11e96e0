import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Resvg = (typeof import('@resvg/resvg-wasm'))['Resvg'];

const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
let begun: Promise<Resvg> | undefined;

/** An SVG without text as PNG. What draws it is brought when the first is wanted; a process can begin it once. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const Resvg = await (begun ??= begin());
  const drawing = new Resvg(svg, { font: { fontBuffers: [] } });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

/** Version of what draws, for digests. */
export function rendererVersion(): string {
  const file = join(dirname(program), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function begin(): Promise<Resvg> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(readFileSync(program));
  return Resvg;
}
