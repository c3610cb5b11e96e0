/** What the search asks of Pagefind; a test may stand in for it. */
export interface Engine {
  search: (text: string) => Promise<{ results: EngineResult[] }>;
}

export interface EngineResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

/** A page as Pagefind returns it. Excerpts are HTML with `<mark>`; nothing else in them is trusted. */
export interface Fragment {
  url: string;
  content: string;
  excerpt: string;
  meta: Partial<Record<string, string>>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Loads Pagefind and gives it the site's weights. @param base `/` or `/repo/` */
export async function loadEngine(base: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Engine & {
    options: (options: object) => Promise<void>;
  };
  await pagefind.options({
    // The worker would cost 11 kB more to load than it saves: a query takes some ten milliseconds.
    noWorker: true,
    excerptLength: 48,
    ranking: { termSimilarity: 2, metaWeights: { title: 10, kw: 8 } },
  });
  return pagefind;
}
