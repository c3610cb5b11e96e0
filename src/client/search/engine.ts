import { fetchWhole, inTime } from './arrival.ts';

/** What the search asks of Pagefind; a test may stand in for it. */
export interface Engine {
  search: (text: string) => Promise<{ results: EngineResult[] }>;
  /** Files of the index that were needed and did not arrive, so far. What they hold is missing from the results. */
  readonly lost: number;
}

export interface EngineResult {
  id: string;
  score: number;
  /** The page; nothing when its file did not arrive. */
  data: () => Promise<Fragment | undefined>;
}

/** A page as Pagefind returns it. Excerpts are HTML with `<mark>`; nothing else in them is trusted. */
export interface Fragment {
  url: string;
  content: string;
  /** The same, with the seams between its words. */
  raw_content?: string;
  excerpt: string;
  /** What an address can lead to on the page. */
  anchors?: Anchor[];
  meta: Partial<Record<string, string>>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

export interface Anchor {
  element: string;
  id: string;
  text: string;
  /** Only an entry of a reading list has one, with its language before it: `en Deep Learning`. */
  title?: string;
  /** Counts words. */
  location: number;
}

/** What Pagefind's module offers, as far as it is used here. */
export interface Pagefind {
  createInstance: (options: object) => PagefindInstance;
}

interface PagefindInstance {
  mergeIndex: (address: string, options: object) => Promise<void>;
  search: (text: string) => Promise<{
    results: { id: string; score: number; data: () => Promise<Fragment> }[];
  }>;
}

type Import = (address: string) => Promise<unknown>;

/** Whether this browser runs the index. Some readers have turned WebAssembly off, with iOS's lockdown mode for one. */
export function canRunIndex(): boolean {
  try {
    // The smallest module there is: a policy may refuse what the browser could do.
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/**
 * Loads Pagefind, gives it the site's weights and waits until its index is ready.
 * @param base `/` or `/repo/`
 * @param others folders of indexes that belong to it
 */
export async function loadEngine(
  base: string,
  others: readonly string[] | Promise<readonly string[]> = [],
  load?: Import,
): Promise<Engine> {
  const { createInstance } = await importPagefind(base, load);
  watchFiles(`${base}pagefind/`);
  const folders = Promise.resolve(others).then((names) =>
    names.map((name) => `${base}pagefind/${name}/`),
  );
  let index = await openIndex(createInstance, folders);
  return {
    search: async (text) => {
      // What is missing is asked for again, as Pagefind does with its other files.
      if (index.missing.length > 0)
        index = await openIndex(createInstance, folders).catch(() => index);
      lost += index.missing.length;
      const { results } = await index.instance.search(text);
      return {
        results: results.map(({ id, score, data }) => ({
          id,
          score,
          data: () =>
            data().catch(() => {
              lost += 1;
              return undefined;
            }),
        })),
      };
    },
    get lost() {
      return lost;
    },
  };
}

interface OpenIndex {
  instance: PagefindInstance;
  /** Folders whose index did not arrive. */
  missing: string[];
}

/**
 * Starts Pagefind and merges the indexes of folders into its own.
 * @param missing those that are passed over, because they have just not arrived
 * @throws Error when not even its own index arrives
 */
async function openIndex(
  createInstance: Pagefind['createInstance'],
  folders: readonly string[] | Promise<readonly string[]>,
  missing: string[] = [],
): Promise<OpenIndex> {
  // A new one each time: one whose index failed to load never recovers.
  const options = {
    excerptLength: 48,
    ranking: { termSimilarity: 2, metaWeights: { title: 10, kw: 8 } },
  };
  // The worker would cost 11 kB more to load than it saves: a query takes some ten milliseconds.
  const instance = createInstance({ ...options, noWorker: true });
  await instance.search('');
  const all = await folders;
  const gone: string[] = [];
  await Promise.all(
    all.map((folder) => instance.mergeIndex(folder, options).catch(() => gone.push(folder))),
  );
  if (gone.length === 0) return { instance, missing };
  // No search ends in an instance that has taken in an index by halves.
  const there = all.filter((folder) => !gone.includes(folder));
  return openIndex(createInstance, there, [...missing, ...gone]);
}

let pagefind: Promise<Pagefind> | undefined;
let failures = 0;

/** The module, once. Firefox remembers an import that failed: the next goes to an address of its own. */
function importPagefind(
  base: string,
  load: Import = (address) => import(/* @vite-ignore */ address),
): Promise<Pagefind> {
  const again = failures > 0 ? `?again=${failures}` : '';
  pagefind ??= inTime(load(`${base}pagefind/pagefind.js${again}`) as Promise<Pagefind>).catch(
    (fault: unknown) => {
      pagefind = undefined;
      failures += 1;
      throw fault;
    },
  );
  return pagefind;
}

let lost = 0;
let isWatched = false;

/** Pagefind passes over an index file that does not arrive, and waits for ever: its requests go through ours. */
function watchFiles(folder: string): void {
  if (isWatched) return;
  isWatched = true;
  const ask = fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes(folder)) return ask(input, init);
    try {
      const response = await fetchWhole(address, ask);
      if (address.endsWith('.pf_index') && !(await isIndex(response.clone())))
        throw new Error(`No index in ${address}`);
      return response;
    } catch (fault) {
      if (address.endsWith('.pf_index')) lost += 1;
      throw fault;
    }
  };
}

/** Whether a file is what Pagefind wrote, and not the page of a Wi-Fi that wants a login. */
async function isIndex(response: Response): Promise<boolean> {
  const [first, second] = new Uint8Array(await response.arrayBuffer());
  const isCompressed = first === 0x1f && second === 0x8b;
  // A server may have taken off the compression: then Pagefind's own mark stands first.
  return isCompressed || (first === 'p'.charCodeAt(0) && second === 'a'.charCodeAt(0));
}
