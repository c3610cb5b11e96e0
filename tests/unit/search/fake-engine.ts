import type { Engine, EngineResult } from '../../../src/client/search/engine.ts';

export interface FakePage {
  url: string;
  title: string;
  content: string;
  kw?: string;
  places?: { title: string; url: string; excerpt: string; isHeading?: boolean }[];
}

/**
 * Pagefind's manners without its index: words separated by blanks are joined by AND, a quoted query is an exact
 * phrase, and `junk` is what its falling back to prefixes returns for a query that matches nothing.
 */
export function fakeEngine(pages: readonly FakePage[], junk: readonly FakePage[] = []) {
  const asked: string[] = [];
  const engine = {
    lost: 0,
    search: async (text: string) => {
      asked.push(text);
      const words = /^".*"$/.test(text) ? [text.slice(1, -1)] : text.split(' ');
      const holds = ({ title, content, kw = '' }: FakePage) =>
        words.every((word) => `${title} ${kw} ${content}`.toLowerCase().includes(word));
      const found = pages.filter(holds);
      const answered = found.length === 0 && !text.startsWith('"') ? junk : found;
      return { results: answered.map(resultOf) };
    },
  } satisfies Engine;
  return { engine, asked };
}

function resultOf({ url, title, content, kw, places = [] }: FakePage, index: number): EngineResult {
  return {
    id: url,
    score: 10 - index,
    data: async () => ({
      url,
      content,
      raw_content: [content, ...places.map(({ excerpt }) => excerpt)].join('\u200b'),
      excerpt: content,
      anchors: places.map(({ title, url: address, isHeading }, place) => ({
        element: isHeading ? 'h2' : 'li',
        id: address.split('#')[1]!,
        text: title,
        ...(isHeading ? {} : { title: `zh ${title}` }),
        location: place + 1,
      })),
      meta: { title, kw },
      sub_results: places,
    }),
  };
}
