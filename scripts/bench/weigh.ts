import { brotliCompressSync } from 'node:zlib';

/** What a page asked for, as the browser names it, and got. */
export interface Answer {
  /** Playwright's word: document, stylesheet, script, font … */
  type: string;
  url: string;
  body: Buffer;
}

/** Bytes on the line, by kind. */
export interface Weight {
  html: number;
  css: number;
  js: number;
  fonts: number;
  other: number;
  all: number;
  requests: number;
}

const kinds: Readonly<Record<string, 'html' | 'css' | 'js' | 'fonts'>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
};

/** Files that no server compresses: they are already, Pagefind's too. */
const packed = /\.(?:woff2|png|jpe?g|gif|webp|avif|pagefind|pf_\w+)$/;

/** Bytes of an answer on the line: brotli, but for what is compressed already. */
export function weighAnswer({ url, body }: Pick<Answer, 'url' | 'body'>): number {
  return packed.test(new URL(url).pathname) ? body.length : brotliCompressSync(body).length;
}

/** Bytes of all answers on the line. */
export function weigh(answers: readonly Answer[]): Weight {
  const weight: Weight = { html: 0, css: 0, js: 0, fonts: 0, other: 0, all: 0, requests: 0 };
  for (const answer of answers) {
    const bytes = weighAnswer(answer);
    weight[kinds[answer.type] ?? 'other'] += bytes;
    weight.all += bytes;
    weight.requests += 1;
  }
  return weight;
}
