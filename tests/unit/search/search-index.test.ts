import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import katex from 'katex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchPages } from '../../../src/search/search-pages.ts';
import { writeSearchIndex } from '../../../scripts/site/search-index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writePage(name: string, lang: string, body: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, name, 'index.html'),
    `<!doctype html><html${lang}><head><title>t</title></head><body>${body}</body></html>`,
  );
}

function readFiles(): Map<string, string> {
  const files = readdirSync(join(folder, 'pagefind'), {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')]),
  );
}

describe('writeSearchIndex', () => {
  beforeEach(() => {
    for (let i = 0; i < 24; i++)
      writePage(
        `note-${i}`,
        ' lang="zh-CN"',
        `<main data-pagefind-body><h1>笔记 ${i}</h1><p>卷积与梯度</p></main>`,
      );
    writePage('hub', ' lang="zh-CN"', '<main><h1>目录</h1></main>');
  });

  it('takes in the notes and leaves pages without a body out', async () => {
    await writeSearchIndex(folder, 'zh-CN', 24);
    const fragments = [...readFiles().keys()].filter((name) => name.endsWith('.pf_fragment'));
    expect(fragments).toHaveLength(24);
  });

  it('refuses an index of other pages than were asked for', async () => {
    await expect(writeSearchIndex(folder, 'zh-CN', 23)).rejects.toThrow(
      'Pagefind indexed 24 pages, but 23 carry data-pagefind-body',
    );
  });

  it('keeps one index, also for a page whose language is missing', async () => {
    writePage('bare', '', '<main data-pagefind-body><h1>无语言</h1></main>');
    await writeSearchIndex(folder, 'zh-CN', 25);
    const { languages } = JSON.parse(
      readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8'),
    ) as { languages: object };
    expect(Object.keys(languages)).toEqual(['zh-cn']);
  });

  it('ships the bare API and none of the interfaces', async () => {
    await writeSearchIndex(folder, 'zh-CN', 24);
    const top = [...readFiles().keys()].filter((name) => /\.(?:js|css|json)$/.test(name));
    expect(top.sort()).toEqual(['pagefind-entry.json', 'pagefind.js', 'pages.json']);
  });

  it('reads a formula of a sentence as its signs, once, and one on lines of its own not at all', async () => {
    const formula = (tex: string, displayMode = false) =>
      katex.renderToString(tex, { displayMode, output: 'htmlAndMathml' });
    writePage(
      'formulas',
      ' lang="zh-CN"',
      `<main data-pagefind-body><h1>公式</h1><p>取 ${formula('\\eta=0.2')}，想让 <span class="katex katex-html"><span class="mathnormal">L</span></span> 变小：</p>
      ${formula('x \\leftarrow x-\\eta g', true)}<p>完。</p></main>`,
    );
    await writeSearchIndex(folder, 'zh-CN', 25);
    const texts = [...readFiles()]
      .filter(([name]) => name.endsWith('.pf_fragment'))
      .map(([, data]) => gunzipSync(Buffer.from(data, 'base64')).toString());
    const text = texts.find((one) => one.includes('"/formulas/"'))!;
    const { content } = JSON.parse(text.replace(/^pagefind_dcd/, '')) as { content: string };
    expect(content.replace(/[\u200b\s]/g, '')).toBe('公式.取η=0.2，想让L变小：完。');
  });

  it('says which note is behind which fragment', async () => {
    await writeSearchIndex(folder, 'zh-CN', 24);
    const files = readFiles();
    const read = (name: string) => Buffer.from(files.get(name)!, 'base64');
    const { ids, others } = JSON.parse(read('pages.json').toString()) as SearchPages;
    expect(others).toEqual([]);
    const notes = ids.map(
      (id) => /"url":"\/(.*?)\/"/.exec(gunzipSync(read(`${id}.pf_fragment`)).toString())![1]!,
    );
    expect(notes).toHaveLength(24);
    expect(notes).toEqual([...notes].sort());
    expect(new Set(notes)).toContain('note-7');
  });

  it('ships a program of 33 kB at most, which is 47 as Pagefind has it', async () => {
    await writeSearchIndex(folder, 'zh-CN', 24);
    const program = Buffer.from(readFiles().get('pagefind.js')!, 'base64');
    expect(program.length).toBeLessThan(33_000);
    const { createInstance } = (await import(
      `data:text/javascript;base64,${program.toString('base64')}`
    )) as Record<string, unknown>;
    expect(createInstance).toBeInstanceOf(Function);
  });

  it('writes the same bytes twice', async () => {
    await writeSearchIndex(folder, 'zh-CN', 24);
    const before = readFiles();
    await writeSearchIndex(folder, 'zh-CN', 24);
    expect(readFiles()).toEqual(before);
  });

  it('refuses a site where no page asks to be indexed, for Pagefind would then take all', async () => {
    await expect(writeSearchIndex(join(folder, 'hub'), 'en', 0)).rejects.toThrow(
      'Pagefind indexed 1 pages, but 0 carry data-pagefind-body',
    );
  });

  it('keeps TeX and ratings out of texts and titles', async () => {
    const h1 = '<h1>损失 <span class="rating">★★★ 必读</span></h1>';
    writePage(
      'formula',
      ' lang="zh-CN"',
      `<main data-pagefind-body>${h1}<p>由 ${katex.renderToString('\\mathrm{softmax}')} 得</p></main>`,
    );
    await writeSearchIndex(folder, 'zh-CN', 25);
    const fragments = [...readFiles()].filter(([name]) => name.endsWith('.pf_fragment'));
    const texts = fragments.map(([, data]) =>
      gunzipSync(Buffer.from(data, 'base64')).toString().replaceAll('\u200b', ''),
    );
    const found = texts.find((text) => text.includes('损失'));
    expect(found).toContain('"title":"损失"');
    expect(found).not.toContain('mathrm');
  });
});
