import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { select, selectAll } from '../helpers/select.ts';
import { fromHtml } from 'hast-util-from-html';
import { readBoth } from './both.ts';
import { sites } from './built.ts';

const site = sites.tiny;
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function build(dir: string, environment: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--social-cards', ...(site.hasDownloads ? ['--downloads'] : [])],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: site.contentDir,
        OUT_DIR: dir,
        BASE: site.base,
        CANONICAL: site.canonical ?? '',
        GITHUB_REPOSITORY: '',
        NODE_ENV: 'production',
        ...environment,
      },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

/** Every file by its name. */
function filesOf(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return new Map(
    files
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((file) => [
        file.slice(dir.length + 1).replaceAll('\\', '/'),
        readFileSync(file, 'latin1'),
      ]),
  );
}

describe('a site with pictures for links', () => {
  let files: Map<string, string>;
  const { content } = readBoth(site);
  const named = [
    'index.html',
    ...content.guide.data!.parts.map(({ id }) => `${id}/index.html`),
    ...content.notes.map(({ id }) => `${id}/index.html`),
  ].sort();
  const pictureTags =
    /<meta property="og:image(?::\w+)?" content="[^"]*">|<meta name="twitter:card"[^>]*>/g;

  beforeAll(() => {
    const dir = join(root, 'with');
    build(dir, { SITE: 'https://guide.example' });
    files = filesOf(dir);
  });

  it('has one of 1200 by 630 for its home page, each part and each note, and for no other', () => {
    const pages = [...files].filter(([name]) => name.endsWith('.html'));
    const heads = new Map(pages.map(([name, html]) => [name, fromHtml(html)]));
    const naming = [...heads].filter(([, tree]) => select('meta[property="og:image"]', tree));
    expect(naming.map(([name]) => name).sort()).toEqual(named);
    const pictures = naming.map(([name, tree]) => {
      const valueOf = (key: string) =>
        String(select(`meta[property="og:image${key}"]`, tree)!.properties.content);
      expect([valueOf(':width'), valueOf(':height')], name).toEqual(['1200', '630']);
      expect(valueOf(':alt').length, name).toBeGreaterThan(2);
      expect(selectAll('meta[name="twitter:card"]', tree), name).toHaveLength(1);
      return valueOf('').replace(`https://guide.example${site.base}`, '');
    });
    for (const picture of pictures) {
      const png = Buffer.from(files.get(picture)!, 'latin1');
      expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
      expect(imageSize(png)).toMatchObject({ width: 1200, height: 630 });
    }
    const drawn = [...files.keys()].filter((name) => name.startsWith('images/social/'));
    expect(drawn).toEqual([...new Set(pictures)].sort());
  });

  it('is to the byte what it is without them, but for the names of the pictures', () => {
    const plain = filesOf(site.dir);
    const rest = [...files].filter(([name]) => !name.startsWith('images/social/'));
    expect(rest.map(([name]) => name)).toEqual([...plain.keys()]);
    for (const [name, text] of rest)
      expect(name.endsWith('.html') ? text.replace(pictureTags, '') : text, name).toBe(
        plain.get(name),
      );
    for (const [name, text] of plain) expect(text, name).not.toMatch(/og:image|twitter:card/);
  });
});

it('a build that does not know its address draws none, and says why; without figures it has no gallery', () => {
  const dir = join(root, 'without');
  const content = { CONTENT_DIR: 'tests/fixtures/tiny' };
  expect(build(dir, { ...content, SITE: '' })).toContain('No pictures for links were drawn');
  const names = [...filesOf(dir).keys()];
  expect(names.filter((name) => /^(?:images\/social|figures)\//.test(name))).toEqual([]);
  expect(readFileSync(join(dir, 'index.html'), 'utf8')).not.toContain('/figures/');
});
