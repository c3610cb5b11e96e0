import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { listNotes } from '../../src/read/note-files.ts';
import { good } from '../unit/check/good.ts';
import { select } from '../helpers/select.ts';
import { writeTinyContent } from '../build/tiny-content.ts';

/** The small guide with a note for every text that passes the check. */
function writeCases(): string {
  const folder = '.cache/test-content/oracle-cases/content';
  writeTinyContent(folder);
  const texts = good.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const water = readFileSync(join(folder, 'basics/water.mdx'), 'utf8');
  const file = join(folder, 'guide.yaml');
  const guide = parse(readFileSync(file, 'utf8')) as { parts: { notes: string[] }[] };
  for (const [index, [name, text]] of texts.entries()) {
    const slug = `case-${index}`;
    guide.parts[0]!.notes.push(slug);
    const front = water.slice(0, water.indexOf('\n---\n') + 5);
    const head = front.replace('title: Water', `title: ${JSON.stringify(name)}`);
    writeFileSync(join(folder, `basics/${slug}.mdx`), `${head}\n${text}\n`);
  }
  writeFileSync(file, stringify(guide));
  return folder;
}

const guides = {
  // The folder itself, so that what is compared is what the builds of the other tests have kept.
  guide: () => 'content',
  cases: writeCases,
};

describe.each(Object.entries(guides))('the notes of the %s', (name, write) => {
  const ids: string[] = [];
  const outDir = `.cache/test-sites/oracle-${name}`;

  // A site is built before its tests, like the others: what it takes grows with the guide.
  beforeAll(() => {
    const contentDir = write();
    ids.push(...listNotes(contentDir));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/run.js', 'astro', 'build', '--config', 'tests/oracle/astro.config.mjs'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          CONTENT_DIR: contentDir,
          OUT_DIR: outDir,
          SITE: 'https://guide.example',
          BASE: '/repo/',
          GITHUB_REPOSITORY: '',
          NODE_ENV: 'production',
        },
      },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  it('are printed as @astrojs/mdx prints them', () => {
    const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.toSorted()).toEqual(ids.map((id) => `${id}/index.html`).toSorted());
    for (const page of pages) {
      const tree = fromHtml(readFileSync(join(outDir, page), 'utf8'));
      expect(print(select('#site', tree)!), page).toBe(print(select('#mdx', tree)!));
    }
  });
});

/** What a browser makes of an element, a line a node; runs of blanks are one. */
function print(element: Element): string {
  const lines: string[] = [];
  const add = (node: Nodes) => {
    if (node.type === 'text') {
      // Blanks of two neighbours come from one text or from two.
      const value = node.value.replace(/\s+/g, ' ');
      if (value !== ' ') lines.push(value);
    } else if (node.type === 'element' && node.tagName !== 'script') {
      // The script of a figure stands once on a page.
      const { style, ...properties } = node.properties;
      const declarations = String(style ?? '').replace(/;$/, '');
      lines.push(
        `<${node.tagName} ${declarations} ${JSON.stringify(Object.entries(properties).sort())}`,
      );
      node.children.forEach(add);
    }
  };
  element.children.forEach(add);
  return lines.join('\n');
}
