/**
 * What a copy of the site needs that a browser opens from a disk: there browsers load no modules, answer no `fetch` and
 * look for no index.html behind a folder. The programs are the site's own, put into functions by the build.
 */

/** What the copy holds, printed before this program. */
export interface Copy {
  /** `/` or `/repo/`: how the programs begin an address. */
  base: string;
  /** Address of the site, with the base; not there where nobody knew it. */
  site?: string;
  /** Pages, by their names below the folder. */
  pages: string[];
  /** Files that programs fetch, each there as a script. */
  data: string[];
}

type Require = (name: string) => unknown;
type Program = (require: Require, exports: object, module: { exports: object }) => void;

declare const offlineCopy: Copy;

const { base, site, ...names } = offlineCopy;
const pages = new Set(names.pages);
const data = new Set(names.data);
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/** Name of a file below the folder, of what leads to one. */
function nameOf(address: string): string | undefined {
  const { protocol, href, pathname } = new URL(address, location.href);
  if (protocol !== 'file:') return undefined;
  const [bare = ''] = href.split(/[?#]/);
  // Windows puts its drive before a path from the root.
  const path = pathname.replace(/^\/[a-z]:(?=\/)/i, '');
  const name = bare.startsWith(root)
    ? bare.slice(root.length)
    : path.startsWith(base)
      ? path.slice(base.length)
      : undefined;
  return name?.replace(/(^|\/)$/, '$1index.html');
}

const programs = new Map<string, Program>();
const loaded = new Map<string, { exports: object }>();

function load(name: string): object {
  const known = loaded.get(name);
  if (known) return known.exports;
  const program = programs.get(name);
  if (!program) throw new Error(`no program ${name}`);
  const module = { exports: {} };
  // Before it runs: programs may need one another.
  loaded.set(name, module);
  program((other) => load(other.replace(/^\.\//, '')), module.exports, module);
  return module.exports;
}

const arriving = new Map<string, Promise<string>>();
const takers = new Map<string, (text: string) => void>();

function bring(name: string): Promise<string> {
  const text =
    arriving.get(name) ??
    new Promise<string>((resolve, reject) => {
      takers.set(name, resolve);
      const script = document.createElement('script');
      script.src = `${root}_offline/data/${name}.js`;
      script.onerror = () => reject(new TypeError(`no ${name}`));
      document.head.append(script);
    });
  arriving.set(name, text);
  return text;
}

Object.assign(globalThis, {
  offlineProgram(name: string, program: Program) {
    programs.set(name, program);
    if (document.currentScript?.hasAttribute('data-run')) load(name);
  },
  offlineFile(name: string, text: string) {
    takers.get(name)?.(text);
  },
  async fetch(address: string) {
    const name = nameOf(address);
    if (name === undefined || !data.has(name))
      throw new TypeError(`${address} is not in this copy`);
    return new Response(await bring(name));
  },
  // The index is not in the copy, so the search must answer by names; not every browser is told so by the policy.
  WebAssembly: undefined,
});

/** Programs write addresses of the site; where a link leads is asked when it is taken hold of. */
function lead({ target }: Event): void {
  const link = (target as Element | null)?.closest?.('a[href^="/"]');
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link?.getAttribute('href') ?? '')!;
  if (!link || !path.startsWith(base) || path.startsWith('//')) return;
  const below = path.slice(base.length);
  const page = below.replace(/(^|\/)$/, '$1index.html');
  if (pages.has(page)) link.setAttribute('href', root + page + rest);
  else if (site === undefined) link.removeAttribute('href');
  else link.setAttribute('href', site + below + rest);
}

for (const kind of ['click', 'auxclick', 'contextmenu', 'dragstart'])
  document.addEventListener(kind, lead, true);
