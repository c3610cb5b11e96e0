import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeSearchIndex } from '../../../scripts/site/search-index.ts';

type Fault = 'cut' | 'refused' | 'login page' | 'hanging';

let folder: string;
let base: string;
/** What is wrong with the line, by the addresses it befalls. */
let faults: [RegExp, Fault][];

/** A real index: its manners when a file is missing are Pagefind's own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  base = `${pathToFileURL(folder).href}/`;
  for (let i = 0; i < 4; i++) {
    mkdirSync(join(folder, `note-${i}`));
    writeFileSync(
      join(folder, `note-${i}/index.html`),
      `<!doctype html><html lang="zh-CN"><body><main data-pagefind-body><h1>${i}</h1><p>梯度</p></main></body></html>`,
    );
  }
  await writeSearchIndex(folder, 'zh-CN', 4);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  faults = [];
  vi.resetModules();
  vi.spyOn(console, 'error').mockReturnValue();
  // Pagefind leaves the failure of its own start to nobody.
  process.on('unhandledRejection', ignore);
  vi.stubGlobal('window', { location: { origin: base.slice(0, -1) } });
  vi.stubGlobal('document', {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => 'zh-CN' }),
  });
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const fault = faults.find(([pattern]) => pattern.test(path))?.[1];
    if (fault === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
    if (fault === 'refused') return Promise.resolve(new Response('', { status: 503 }));
    if (fault === 'login page') return Promise.resolve(new Response('<html>登录</html>'));
    if (fault === 'hanging')
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    const file = readFileSync(join(folder, path.split('?')[0]!));
    return Promise.resolve(new Response(file));
  });
});
afterEach(() => {
  vi.useRealTimers();
  // A spy on a stub gives the stub back.
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  process.off('unhandledRejection', ignore);
});

const ignore = () => undefined;
const importEngine = () => import('../../../src/client/search/engine.ts');
const load = async () => {
  // Pagefind takes addresses below the origin for paths; the site of this test is the origin.
  const { loadEngine } = await importEngine();
  return loadEngine('/', [], () => import(`${base}pagefind/pagefind.js`));
};
/** A copy of Pagefind that has compiled nothing yet, which takes a moment. */
const loadFresh = () => import(`${base}pagefind/pagefind.js?${Math.random()}`);

describe('the index behind the search', () => {
  it('loses nothing on a good line', async () => {
    const engine = await load();
    const { results } = await engine.search('梯度');
    expect(results).toHaveLength(4);
    expect((await results[0]!.data())?.content).toContain('梯度');
    expect(engine.lost).toBe(0);
  });

  it.each(['cut', 'refused', 'login page'] as const)(
    'counts an index file that is %s, over which Pagefind is silent, and finds all once it comes',
    async (fault) => {
      const engine = await load();
      faults = [[/\.pf_index/, fault]];
      expect((await engine.search('梯度')).results).toHaveLength(0);
      expect(engine.lost).toBe(1);
      faults = [];
      expect((await engine.search('梯度')).results).toHaveLength(4);
      expect(engine.lost).toBe(1);
    },
  );

  it('gives no page whose file does not arrive, and counts it', async () => {
    const engine = await load();
    const { results } = await engine.search('梯度');
    faults = [[/\.pf_fragment/, 'cut']];
    expect(await results[0]!.data()).toBeUndefined();
    expect(engine.lost).toBe(1);
    faults = [];
    expect(await results[0]!.data()).toBeDefined();
  });

  it.each([
    [/wasm/, 'cut'],
    [/entry\.json/, 'refused'],
    [/\.pf_meta/, 'cut'],
    [/wasm/, 'login page'],
  ] as const)('starts at the second try after %s was %s', async (pattern, fault) => {
    faults = [[pattern, fault]];
    const { loadEngine } = await importEngine();
    // The module came; what it loads did not: a new import would be for nothing.
    const module = loadFresh();
    await expect(loadEngine('/', [], () => module)).rejects.toThrow();
    faults = [];
    const engine = await loadEngine('/', [], () => module);
    expect((await engine.search('梯度')).results).toHaveLength(4);
  });

  it('imports under an address of its own after an import that failed', async () => {
    const { loadEngine } = await importEngine();
    const asked: string[] = [];
    const load = (address: string) => {
      asked.push(address);
      return asked.length < 3
        ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
        : import(`${base}pagefind/pagefind.js`);
    };
    await expect(loadEngine('/', [], load)).rejects.toThrow('dynamically');
    await expect(loadEngine('/', [], load)).rejects.toThrow('dynamically');
    await loadEngine('/', [], load);
    await loadEngine('/', [], load);
    expect(asked).toEqual([
      '/pagefind/pagefind.js',
      '/pagefind/pagefind.js?again=1',
      '/pagefind/pagefind.js?again=2',
    ]);
  });

  it.each([/wasm/, /entry\.json/])('gives up a start that hangs at %s', async (pattern) => {
    const { loadEngine } = await importEngine();
    const module = loadFresh();
    vi.useFakeTimers();
    faults = [[pattern, 'hanging']];
    const started = loadEngine('/', [], () => module);
    const ended = vi.fn();
    started.catch(ended);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ended).toHaveBeenCalled();
  });

  it('gives up an index file that hangs, and an import that does', async () => {
    const engine = await load();
    vi.useFakeTimers();
    faults = [[/\.pf_index/, 'hanging']];
    const searched = engine.search('梯度');
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await searched).results).toHaveLength(0);
    expect(engine.lost).toBe(1);

    vi.resetModules();
    const { loadEngine } = await importEngine();
    const imported = loadEngine('/', [], () => new Promise(() => {}));
    const ended = expect(imported).rejects.toThrow('20000');
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
  });
});

describe('an index in parts', () => {
  const parts = ['part-two', 'part-three'];
  const open = async () => {
    const { loadEngine } = await importEngine();
    return loadEngine('/', parts, loadFresh);
  };
  beforeAll(async () => {
    for (const part of parts)
      await cp(join(folder, 'pagefind'), join(folder, '..', `${part}-of-engine`), {
        recursive: true,
      });
    for (const part of parts)
      await rename(join(folder, '..', `${part}-of-engine`), join(folder, 'pagefind', part));
  });

  it('answers from all of them', async () => {
    const engine = await open();
    expect((await engine.search('梯度')).results).toHaveLength(12);
    expect(engine.lost).toBe(0);
  });

  it.each([
    [/part-two.*entry\.json/, 'cut'],
    [/part-two.*entry\.json/, 'login page'],
    [/part-two.*\.pf_meta/, 'refused'],
    [/part-two.*\.pf_meta/, 'login page'],
  ] as const)(
    'answers from the others while %s is %s, says so each time, and finds all once it comes',
    async (pattern, fault) => {
      faults = [[pattern, fault]];
      const engine = await open();
      expect((await engine.search('梯度')).results).toHaveLength(8);
      expect(engine.lost).toBe(1);
      expect((await engine.search('梯度')).results).toHaveLength(8);
      expect(engine.lost).toBe(2);
      faults = [];
      expect((await engine.search('梯度')).results).toHaveLength(12);
      expect(engine.lost).toBe(2);
    },
  );

  it('begins before it knows of what parts', async () => {
    const { loadEngine } = await importEngine();
    const asked = vi.spyOn(globalThis, 'fetch');
    let tell!: (names: string[]) => void;
    const names = new Promise<string[]>((resolve) => (tell = resolve));
    const engine = loadEngine('/', names, loadFresh);
    await vi.waitFor(() =>
      expect(asked).toHaveBeenCalledWith(expect.stringContaining('pf_meta'), expect.anything()),
    );
    tell(parts);
    expect((await (await engine).search('梯度')).results).toHaveLength(12);
  });

  it('answers from what it has when the line breaks altogether', async () => {
    faults = [[/part-two.*entry/, 'cut']];
    const engine = await open();
    await engine.search('梯度');
    faults = [[/./, 'cut']];
    expect((await engine.search('梯度')).results).toHaveLength(8);
    expect(engine.lost).toBe(2);
  });
});

describe('whether this browser runs the index', () => {
  it('is so here', async () => expect((await importEngine()).canRunIndex()).toBe(true));

  it('is not so without WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect((await importEngine()).canRunIndex()).toBe(false);
  });

  it('is not so where a policy refuses every module', async () => {
    class Refused {
      constructor() {
        throw new WebAssembly.CompileError('Refused to compile');
      }
    }
    vi.stubGlobal('WebAssembly', { Module: Refused, CompileError: WebAssembly.CompileError });
    expect((await importEngine()).canRunIndex()).toBe(false);
  });
});
