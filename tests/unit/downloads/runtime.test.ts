import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRuntime } from '../../../scripts/downloads/offline/programs.ts';

let program: string;
beforeAll(async () => {
  program = await makeRuntime('src/client/offline/runtime.ts');
});

interface FakeScript {
  src: string;
  onerror?: () => void;
}

/** The runtime on a page of a copy that lies in some folder, with as much of a browser as it asks for. */
function open(folder: string, base = '/guide/', isRun = false, isSiteKnown = true) {
  const copy = {
    base,
    ...(isSiteKnown ? { site: `https://guide.example${base}` } : {}),
    pages: ['index.html', 'maths/gradient/index.html', 'cards/maths/index.html'],
    data: ['lexicon.json', 'cards/maths/index.html'],
  };
  const scripts: FakeScript[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const document = {
    currentScript: { src: `${folder}_offline/runtime.js`, hasAttribute: () => isRun },
    createElement: () => ({}),
    head: { append: (script: FakeScript) => scripts.push(script) },
    addEventListener: (kind: string, listener: (event: object) => void) =>
      listeners.set(kind, listener),
  };
  const location = { href: `${folder}maths/gradient/index.html` };
  const globals = { document, location, URL, Response, Promise, TypeError } as Record<
    string,
    unknown
  >;
  globals['globalThis'] = globals;
  runInNewContext(`var offlineCopy=${JSON.stringify(copy)};${program}`, globals);
  return {
    scripts,
    globals,
    fetch: globals['fetch'] as (address: string) => Promise<Response>,
    arrive: globals['offlineFile'] as (name: string, text: string) => void,
    /** Where a link leads when it is taken hold of. */
    lead: (href: string, kind = 'click') => {
      let led: string | undefined = href;
      const link = {
        getAttribute: () => led,
        setAttribute: (_: string, value: string) => (led = value),
        removeAttribute: () => (led = undefined),
      };
      const target = { closest: () => (href.startsWith('/') ? link : null) };
      listeners.get(kind)!({ target });
      return led;
    },
  };
}

const folders = [
  'file:///home/a/guide-offline/',
  'file:///C:/Users/%E7%94%B2/guide-offline/',
  'file:///D:/guide/',
];

describe.each(folders)('a copy at %s', (folder) => {
  test.each([
    // As programs write it, and by the way from a page.
    '/guide/lexicon.json',
    new URL('../../lexicon.json', `${folder}maths/gradient/index.html`).href,
  ])('brings %s by a script, once', async (address) => {
    const { fetch, scripts, arrive } = open(folder);
    const answers = [fetch(address), fetch(address)];
    expect(scripts.map(({ src }) => src)).toEqual([`${folder}_offline/data/lexicon.json.js`]);
    arrive('lexicon.json', '{"a":"茶"}');
    for (const answer of answers) expect(await (await answer).json()).toEqual({ a: '茶' });
  });

  test('knows a page by its folder', () => {
    const { fetch, scripts } = open(folder);
    void fetch('/guide/cards/maths/');
    expect(scripts[0]!.src).toBe(`${folder}_offline/data/cards/maths/index.html.js`);
  });

  test('asks for nothing that is not in it, and says so', async () => {
    const { fetch, scripts } = open(folder);
    for (const address of ['/guide/pagefind/pages.json', 'https://example.org/guide/lexicon.json'])
      await expect(fetch(address)).rejects.toThrow(/not in this copy|Nothing/);
    expect(scripts).toEqual([]);
  });

  test('leads by its own pages where it has them, and else to the site', () => {
    const { lead } = open(folder);
    for (const kind of ['click', 'auxclick', 'contextmenu', 'dragstart'])
      expect(lead('/guide/maths/gradient/#sum', kind)).toBe(
        `${folder}maths/gradient/index.html#sum`,
      );
    expect(lead('/guide/')).toBe(`${folder}index.html`);
    expect(lead('/guide/python/?a=1')).toBe('https://guide.example/guide/python/?a=1');
    expect(lead('https://example.org/')).toBe('https://example.org/');
  });
});

test('a copy of a site whose address nobody knew leads no further than its pages', () => {
  const { lead } = open(folders[0]!, '/guide/', false, false);
  expect(lead('/guide/python/')).toBeUndefined();
  expect(lead('/guide/')).toBe(`${folders[0]}index.html`);
});

test('a copy of a site at the root of its host does the same', () => {
  const { lead, fetch, scripts } = open('file:///C:/guide/', '/');
  expect(lead('//example.org/')).toBe('//example.org/');
  expect(lead('/maths/gradient/')).toBe('file:///C:/guide/maths/gradient/index.html');
  void fetch('/lexicon.json');
  expect(scripts[0]!.src).toBe('file:///C:/guide/_offline/data/lexicon.json.js');
});

test('no index is run: WebAssembly is away, whatever the policy is worth to a browser', () => {
  const { globals } = open(folders[0]!);
  expect('WebAssembly' in globals && globals['WebAssembly'] === undefined).toBe(true);
});

describe('programs', () => {
  type Program = (
    require: (name: string) => Record<string, unknown>,
    exports: Record<string, unknown>,
  ) => void;
  const add = (isRun: boolean) =>
    open(folders[0]!, '/guide/', isRun).globals['offlineProgram'] as (
      name: string,
      program: Program,
    ) => void;

  test('run where the page says so, what they need once, though two need one another', () => {
    const ran: string[] = [];
    const program = add(true);
    // Each runs as it comes: what a page asks for is marked, and here all is.
    program('a.js', (_, exports) => {
      ran.push('a');
      exports['name'] = 'A';
    });
    program('b.js', (load, exports) => {
      ran.push(`b with ${String(load('./a.js')['name'])}`);
      exports['own'] = load('./b.js') === exports;
      ran.push(String(exports['own']));
    });
    expect(ran).toEqual(['a', 'b with A', 'true']);
  });

  test('that only others need wait for them', () => {
    const program = add(false);
    program('a.js', () => expect.unreachable());
  });
});
