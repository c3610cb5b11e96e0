import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { describeSelf } from '../../scripts/build/lock.ts';
import { mark } from '../../scripts/build/output-folder.ts';
import { workOf } from '../../scripts/build/swap.ts';
import { isIgnoredFile } from '../../src/read/ignored-files.ts';
import { breakFs } from '../helpers/broken-fs.ts';
import { readUntil } from '../helpers/read-until.ts';
import { sites } from './built.ts';

let root: string;
let out: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  out = join(root, 'dist');
  content = join(root, 'content');
  cpSync(sites.tiny.contentDir, content, { recursive: true });
  // What is told is told in the language of the guide, and of what is only begun there is nothing to tell here.
  const mend = (name: string, from: string, to: string) => {
    const file = join(content, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  mend('guide.yaml', 'language: en', 'language: zh-CN');
  mend('practice/serving.mdx', '        draft: true\n', '');
});
afterEach(() => rmSync(root, { recursive: true }));

/** One digest for all names and bytes of a folder. */
function digest(dir: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) hash.update(name.slice(dir.length)).update(readFileSync(name));
  return hash.digest('hex');
}

function build(environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      SITE: 'https://guide.example',
      BASE: '/',
      GITHUB_REPOSITORY: '',
      // As the tests' sites are built, and not as Vitest sets it.
      NODE_ENV: 'production',
      ...environment,
    },
  });
}

describe('npm run build', () => {
  it('leaves the old site byte for byte after a fault of the content, and says all faults with exit code 1', () => {
    cpSync(sites.tiny.dir, out, { recursive: true });
    const before = digest(out);
    writeFileSync(
      join(content, 'basics/leaves.mdx'),
      readFileSync(join(content, 'basics/leaves.mdx'), 'utf8').replace(
        'level: intro',
        'level: easy',
      ),
    );
    writeFileSync(
      join(content, 'basics/water.mdx'),
      readFileSync(join(content, 'basics/water.mdx'), 'utf8').replace('$T =', '$\\foo T ='),
    );
    const { status, stdout, stderr } = build();
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /basics\/leaves\.mdx:4:8 {2}error {2}field-value\n {2}字段「level」的值不对：「easy」\n {2}期望：intro、core、advanced/,
    );
    expect(stdout).toMatch(
      /basics\/water\.mdx:\d+:\d+ {2}error {2}math-renders\n {2}公式排不出来：没有命令 \\foo/,
    );
    expect(stderr).toBe('');
    expect(digest(out)).toBe(before);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('leaves the old site byte for byte when the disk is full under Astro, with one sentence and exit code 3', () => {
    cpSync(sites.tiny.dir, out, { recursive: true });
    const before = digest(out);
    const { status, stdout, stderr } = build({
      NODE_OPTIONS: `--import ${breakFs(['promises.writeFile'], 'ENOSPC', '.html')}`,
    });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(
      /^磁盘满了：\S*\.html（ENOSPC）。腾出空间再运行。\n没有换上新的站，原来的没有动。\n$/,
    );
    expect(digest(out)).toBe(before);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
    expect(existsSync('.cache/build')).toBe(false);
  });

  it('refuses to replace a folder of somebody, and another build at work, before it does anything', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.docx'), 'three years');
    const foreign = build();
    expect(foreign.status).toBe(2);
    expect(foreign.stderr).toMatch(/^OUT_DIR「.*」里有不是建站写下的文件：thesis\.docx。/);
    expect(readFileSync(join(out, 'thesis.docx'), 'utf8')).toBe('three years');

    mkdirSync('.cache/build', { recursive: true });
    writeFileSync('.cache/build/lock', JSON.stringify(describeSelf()));
    const second = build({ OUT_DIR: join(root, 'site') });
    rmSync('.cache/build', { recursive: true });
    expect(second.status).toBe(2);
    expect(second.stderr).toMatch(/^另一个构建正在进行（.* 上的进程 \d+，已经 \d+ 秒）/);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('makes a site of a guide without an about page or a figure, with a page at each former address and a warning for a heavy one', () => {
    rmSync(join(content, 'about.mdx'));
    const leaves = join(content, 'basics/leaves.mdx');
    writeFileSync(leaves, `${readFileSync(leaves, 'utf8')}\n${'$\\frac{a}{b}$ '.repeat(500)}\n`);
    const water = join(content, 'basics/water.mdx');
    const text = readFileSync(water, 'utf8');
    writeFileSync(
      water,
      text.replace('teaches: []', 'teaches: []\nformerly:\n  - old/temperature'),
    );
    for (const name of ['practice/serving.mdx', 'guests.mdx']) {
      const file = join(content, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/<Figure .*>/, ''));
    }
    const guide = join(content, 'guide.yaml');
    writeFileSync(
      guide,
      readFileSync(guide, 'utf8')
        .replace('cover: convolution\n', '')
        .replace('id: basics', 'id: basics\n    formerly: [about]')
        .replace('  - id: about\n    header: true\n', ''),
    );
    // What a system or an editor left in public/ is not published.
    const junk = ['public/.DS_Store', 'public/favicon.svg~', 'public/Thumbs.db'];
    for (const name of junk) writeFileSync(name, 'junk');
    // A script of the owner is none of our business, whatever it is written in.
    const owned = 'public/of-the-owner.js';
    const script =
      'function visible() { console.log(`<%= template %>`); } // and <%= more\nfunction (';
    writeFileSync(owned, script);
    const { status, stdout, stderr } = build({ BASE: '/repo/', SITE: '' });
    for (const name of [...junk, owned]) rmSync(name);
    expect(status, stdout + stderr).toBe(0);
    expect(readFileSync(join(out, basename(owned)), 'utf8')).toBe(script);
    expect(readdirSync(out).filter(isIgnoredFile)).toEqual([]);
    expect(readFileSync(join(out, mark.name), 'utf8')).toBe(mark.text);
    expect(stdout).toMatch(
      /\n没有设 SITE，页面里的完整地址是 http:\/\/localhost:4321，只适合在本机看。.*\n$/,
    );
    expect(stdout).toMatch(
      /basics\/leaves\.mdx:1:1 {2}warning {2}dist-page-weight\n {2}页面 \/basics\/leaves\/ 的 HTML 有 6\d\d kB，超过 500 kB\n/,
    );
    for (const [from, to] of [
      ['old/temperature', '/repo/basics/water/'],
      ['about', '/repo/basics/'],
    ]) {
      const former = readFileSync(join(out, `${from}/index.html`), 'utf8');
      // With a script the fragment is kept; the other way is for browsers without.
      expect(former).toContain(`<script src="/repo/moved.js" data-to="${to}"></script>`);
      expect(former).toContain(
        `<noscript><meta http-equiv="refresh" content="0;url=${to}"></noscript>`,
      );
      expect(former).toContain(`<a href="${to}">`);
    }
    const home = readFileSync(join(out, 'index.html'), 'utf8');
    expect(home).not.toContain('/about/');
    const names = readdirSync(join(out, '_astro')).filter((name) => name.endsWith('.js'));
    expect(names.length).toBeGreaterThan(5);
    const ofFigures = names.filter((name) =>
      /customElements\.define\([^)]*figure-/.test(readFileSync(join(out, '_astro', name), 'utf8')),
    );
    expect(names.filter((name) => name.startsWith('Static.astro'))).toEqual([]);
    expect(ofFigures).toEqual([]);
  });

  it('is refused by Astro itself when a note runs code, without the check before it', () => {
    const file = join(content, 'basics/water.mdx');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nHome is {process.env.HOME}.\n`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build'],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('note-no-expression');
    expect(existsSync(join(out, 'basics/water/index.html'))).toBe(false);
  });

  it('restores the old site after a kill between the renames before it looks at anything else', () => {
    cpSync(sites.tiny.dir, out, { recursive: true });
    const before = digest(out);
    mkdirSync(workOf(out));
    renameSync(out, join(workOf(out), 'previous'));
    // As a kill leaves it.
    writeFileSync(
      join(workOf(out), 'lock'),
      JSON.stringify({ ...describeSelf(), pid: 999_999_999 }),
    );
    rmSync(join(content, 'guide.yaml'));
    expect(build().status).toBe(1);
    expect(digest(out)).toBe(before);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('gives the same bytes in another folder, time zone and locale', () => {
    // Its history goes along, for the days of its notes.
    const elsewhere = join(root, 'another place', 'deeper');
    cpSync(dirname(sites.tiny.contentDir), elsewhere, { recursive: true });
    const { status, stdout, stderr } = build({
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'C',
      LANG: 'C',
      CONTENT_DIR: join(elsewhere, basename(sites.tiny.contentDir)),
      DOWNLOADS: '1',
      CANONICAL: sites.tiny.canonical!,
    });
    expect(status, stdout + stderr).toBe(0);
    expect(digest(out)).toBe(digest(sites.tiny.dir));
  });
});

describe('npm start', () => {
  it('opens a site with files to take along where the variable asks for them', async () => {
    const child = spawn(process.execPath, ['scripts/start.ts'], {
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: out,
        SITE: 'https://guide.example',
        DOWNLOADS: '1',
        PORT: '0',
        GITHUB_REPOSITORY: '',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill());
    const printed = await readUntil(child.stdout, 'Ctrl C');
    expect(printed).toContain('Ctrl C');
    expect(readdirSync(join(out, 'downloads'))).toContain('index.html');
  });
});
