import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheDirOf } from '../../src/notes/index.ts';
import { sites } from './built.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'warm-'));
  // Its history goes along, for the days of its notes.
  const history = dirname(sites.tiny.contentDir);
  cpSync(history, join(root, 'history'), { recursive: true });
  content = join(root, 'history', basename(sites.tiny.contentDir));
});
afterEach(() => {
  rmSync(cacheDirOf(resolve(content)), { recursive: true, force: true });
  rmSync(root, { recursive: true });
});

function edit(name: string, from: string, to: string): void {
  const file = join(content, name);
  const before = readFileSync(file, 'utf8');
  expect(before, name).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

/** Every file of a build by its name. */
function build(name: string): Map<string, string> {
  const dir = join(root, name);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: dir,
      SITE: 'https://guide.example',
      BASE: '/',
      GITHUB_REPOSITORY: '',
      NODE_ENV: 'production',
    },
  });
  expect(status, stdout + stderr).toBe(0);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return new Map(
    files
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((file) => [file.slice(dir.length), readFileSync(file, 'base64')]),
  );
}

/** One change of each kind of input that a page is made of. */
function touchEverything(): void {
  edit('basics/leaves.mdx', 'title: Leaves', 'title: Tea leaves');
  edit('basics/water.mdx', 'Hot, not boiling', 'Warm, $\\mathbb{T}$, not boiling');
  edit('practice/serving.mdx', 'level: ', '# touched\nlevel: ');
  edit('terms.yaml', 'zh: strength', 'zh: strength of a cup');
  edit('guide.yaml', 'tagline: A short guide', 'tagline: Another guide');
  edit('guide.yaml', '      - leaves\n      - water\n', '      - water\n      - leaves\n');
  edit('about.mdx', 'title: ', 'title: More ');
  edit('link-health.json', '"state": "moved"', '"state": "alive"');
}

describe('a build after another', () => {
  it('takes nothing from the one before that a build from nothing would not make', () => {
    const cache = cacheDirOf(resolve(content));
    build('first');
    const bodies = () => readdirSync(join(cache, 'notes/bodies'));
    const before = bodies();
    touchEverything();
    const warm = build('warm');
    // Three notes have another text; the others were not rendered again.
    expect(before.filter((name) => bodies().includes(name))).toHaveLength(before.length - 3);
    rmSync(cache, { recursive: true });
    const cold = build('cold');
    expect([...warm.keys()]).toEqual([...cold.keys()]);
    expect(
      [...warm].filter(([name, bytes]) => cold.get(name) !== bytes).map(([name]) => name),
    ).toEqual([]);
    expect(existsSync(cache)).toBe(true);
  });
});
