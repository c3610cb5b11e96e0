import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shardsDirOf, type Shard } from '../../scripts/build/shards.ts';
import { listFiles } from '../../scripts/site/read-site.ts';
import { published, sites } from './built.ts';
import { loadLibrary } from './search-library.ts';

const { tiny } = sites;
let root: string;
let out: string;

function build(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: tiny.contentDir,
      OUT_DIR: out,
      BASE: tiny.base,
      SITE: published,
      CANONICAL: tiny.canonical,
      DOWNLOADS: tiny.hasDownloads ? '1' : '',
      GITHUB_REPOSITORY: '',
      NODE_ENV: 'production',
    },
  });
}

const list = () => JSON.parse(build('--shards').stdout) as Shard[];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'shards-'));
  out = join(root, 'site');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a site that is built part by part', () => {
  it('has a shard for each part and one for what belongs to none, with a key for each', () => {
    const shards = list();
    expect(shards.map(({ shard }) => shard)).toEqual(['basics', 'practice', '_shared']);
    expect(new Set(shards.map(({ key }) => key)).size).toBe(3);
  });

  it('is not joined before all of its shards are there', () => {
    const { status, stderr } = build('--join');
    expect(status).toBe(2);
    expect(stderr.match(/is not built: npm run build -- --downloads --shard \w+/g)).toHaveLength(3);
  });

  it('says which shards there are, and that one thing at a time can be asked for', () => {
    const foreign = build('--shard', 'basic');
    expect([foreign.status, foreign.stderr]).toEqual([2, expect.stringContaining('“basics”')]);
    for (const name of ['', '..', '../basics']) {
      const { status, stderr } = build('--shard', name);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`no shard “${name}”`)]);
    }
    const both = build('--join', '--shards');
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('--shards, --join')]);
  });

  it('is the site that one build makes, to the byte, but for the index', () => {
    for (const { shard } of list()) {
      const { status, stdout, stderr } = build('--shard', shard);
      expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining(shard)]);
    }
    const { status, stdout, stderr } = build('--join');
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining('Built')]);
    const isPage = (name: string) => !name.startsWith('pagefind/');
    const names = listFiles(tiny.dir).filter(isPage);
    expect(listFiles(out).filter(isPage)).toEqual(names);
    const read = (dir: string, name: string) => readFileSync(join(dir, name), 'base64');
    expect(names.filter((name) => read(out, name) !== read(tiny.dir, name))).toEqual([]);
  });

  it('keeps what changes under its name where hosts send nothing for ever', () => {
    const isKept = (name: string) => /^pagefind\/(?:index|fragment)\//.test(name);
    const named = listFiles(out).filter((name) => name.startsWith('pagefind/') && !isKept(name));
    expect(named.map((name) => name.replace(/\.en_\w+/, '')).sort()).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'pagefind/pagefind.pf_meta',
      'pagefind/pages.json',
      'pagefind/wasm.en.pagefind',
      'pagefind/wasm.unknown.pagefind',
    ]);
  });

  it('is not joined once a shard has lost a file', () => {
    rmSync(join(shardsDirOf(out), 'practice/pagefind'), { recursive: true });
    const { status, stderr } = build('--join');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('practice is no longer as it was'),
    ]);
  });

  it('answers from the index of every part, and ships the program once', async () => {
    expect(
      listFiles(out).filter((name) => /pagefind\.js$|^pagefind\/.*wasm\.en/.test(name)),
    ).toEqual(['pagefind/pagefind.js', 'pagefind/wasm.en.pagefind']);
    const queries = ['leaves', 'water', 'kettle', 'brew'];
    const find = async (dir: string) => {
      const { engine, pages } = await loadLibrary({ ...tiny, dir });
      const found = queries.map(async (query) => {
        const { results } = await engine.search(query);
        return results.map(({ id }) => pages.get(id)).sort();
      });
      return { notes: [...pages.values()].sort(), found: await Promise.all(found) };
    };
    const joined = await find(out);
    expect(joined).toEqual(await find(tiny.dir));
    expect(joined.found[0]).toEqual(['basics/leaves', 'basics/water', 'practice/serving']);
    vi.unstubAllGlobals();
  });

  it('has new keys for the shards that a change reaches, and for no other', () => {
    const content = join(root, 'content');
    cpSync(tiny.contentDir, content, { recursive: true });
    const listOf = () =>
      JSON.parse(
        spawnSync(process.execPath, ['scripts/build.ts', '--shards'], {
          encoding: 'utf8',
          env: { ...process.env, CONTENT_DIR: content, SITE: 'https://guide.example' },
        }).stdout,
      ) as Shard[];
    const before = listOf();
    const changed = () =>
      listOf().flatMap(({ shard, key }, index) => (key === before[index]!.key ? [] : [shard]));
    expect(changed()).toEqual([]);
    const file = join(content, 'practice/serving.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nOne more sentence.\n`);
    expect(changed()).toEqual(['practice', '_shared']);
    // A title may stand on any page.
    writeFileSync(file, text.replace(/^title: /m, 'title: New '));
    expect(changed()).toEqual(['basics', 'practice', '_shared']);
    expect(shardsDirOf(out)).toBe(`${out}-shards`);
  });
});
