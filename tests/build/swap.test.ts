import { spawnSync } from 'node:child_process';
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
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discard, nextOf, recover, swap } from '../../scripts/swap.ts';
import { sites } from './built.ts';

let root: string;
let out: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  out = join(root, 'dist');
  content = join(root, 'content');
  cpSync(sites.tiny.contentDir, content, { recursive: true });
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
      ...environment,
    },
  });
}

describe('the swap of a new site for the old one', () => {
  it('replaces the old site by the new one and leaves nothing beside it', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'old'), '');
    mkdirSync(nextOf(out));
    writeFileSync(join(nextOf(out), 'new'), '');
    swap(out);
    expect(readdirSync(out)).toEqual(['new']);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('brings the old site back after a kill between the two renames', () => {
    mkdirSync(`${out}.prev`);
    writeFileSync(join(`${out}.prev`, 'old'), '');
    recover(out);
    expect(readdirSync(out)).toEqual(['old']);
    expect(existsSync(`${out}.prev`)).toBe(false);
  });

  it('keeps the new site after a kill behind the second rename', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'new'), '');
    mkdirSync(`${out}.prev`);
    recover(out);
    expect(readdirSync(out)).toEqual(['new']);
    expect(existsSync(`${out}.prev`)).toBe(false);
  });

  it('throws a half-built site away', () => {
    mkdirSync(nextOf(out));
    discard(out);
    expect(existsSync(nextOf(out))).toBe(false);
  });
});

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

  it('leaves the old site byte for byte when Astro fails, with exit code 3', () => {
    cpSync(sites.tiny.dir, out, { recursive: true });
    const before = digest(out);
    // No such origin: the configuration throws before anything is rendered.
    const { status } = build({ SITE: 'ftp://guide.example' });
    expect(status).toBe(3);
    expect(digest(out)).toBe(before);
  });

  it('makes a site of a guide that has no about page, with a page at each former address', () => {
    rmSync(join(content, 'about.mdx'));
    const water = join(content, 'basics/water.mdx');
    const text = readFileSync(water, 'utf8');
    writeFileSync(
      water,
      text.replace('teaches: []', 'teaches: []\nformerly:\n  - old/temperature'),
    );
    const guide = join(content, 'guide.yaml');
    writeFileSync(
      guide,
      readFileSync(guide, 'utf8')
        .replace('id: basics', 'id: basics\n    formerly: [about]')
        .replace('- leaves\n', '- steam\n      - leaves\n')
        .replace('- water\n', '- water\n    planned: [{ slug: steam, title: On steam }]\n')
        .replace('- basics/leaves\n', '- basics/leaves\n      - basics/steam\n'),
    );
    const { status, stdout, stderr } = build({ BASE: '/repo/' });
    expect(status, stdout + stderr).toBe(0);
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
    // A planned note is on the way as a title; nothing leads to it.
    expect(home).toContain('<li class="planned">On steam <small>Not written yet</small></li>');
    expect(readFileSync(join(out, 'basics/index.html'), 'utf8')).toMatch(
      /<li class="planned"><p class="note-list-title">On steam<\/p><p class="facts">Not written yet<\/p><\/li>\s*<li><p class="note-list-title"><a href="\/repo\/basics\/leaves\/">/,
    );
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
    renameSync(out, `${out}.prev`);
    rmSync(join(content, 'guide.yaml'));
    expect(build().status).toBe(1);
    expect(digest(out)).toBe(before);
  });

  it('gives the same bytes in another folder, time zone and locale', () => {
    const elsewhere = join(root, 'another place', 'deeper');
    cpSync(content, elsewhere, { recursive: true });
    expect(build({ TZ: 'UTC', LC_ALL: 'en_US.UTF-8' }).status).toBe(0);
    const other = join(root, 'other');
    const second = build({
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'C',
      LANG: 'C',
      CONTENT_DIR: elsewhere,
      OUT_DIR: other,
    });
    expect(second.status).toBe(0);
    expect(digest(other)).toBe(digest(out));
  });
});
