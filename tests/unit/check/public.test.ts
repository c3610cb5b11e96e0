import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { checkPublic } from '../../../scripts/check/rules/public.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { withPack } from './harness.ts';
import { png, publicContent, type PublicFiles } from './public-content.ts';
import { messageOf } from '../../helpers/chinese.ts';

const told = (files: PublicFiles) =>
  checkPublic(publicContent(files)).map((issue) =>
    `${issue.file}:${issue.line}:${issue.column} ${issue.ruleId} ${messageOf(issue)}`.replace(
      /^public\//,
      '',
    ),
  );
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';

describe('what public/ publishes', () => {
  it.each<[string, PublicFiles]>([
    [
      'a picture of each kind that is what its name says',
      {
        'images/a.png': png(4000, 4000),
        'images/b.PNG': png(1, 1),
        'images/a.svg': `<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n${svg}\n<!-- b -->\n`,
        'images/a.gif': Buffer.from('47494638396101000100800000', 'hex'),
        'images/a.jpg': Buffer.from(
          'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100',
          'hex',
        ),
        'images/a.webp': Buffer.from(
          '524946461a000000574542505650384c0d0000002f00000010071011118888fe0700',
          'hex',
        ),
      },
    ],
    [
      'what a fork puts at the root of its site',
      {
        CNAME: 'a',
        'favicon.ico': 'a',
        'favicon.svg': svg,
        '.well-known/security.txt': 'a',
        '.nojekyll': '',
        'ads.txt': '',
        'moved.js': '',
        'basics/data.zip': 'a',
        'basics/water/data.zip': 'a',
        'images/part/note/图 1.png': png(1, 1),
      },
    ],
  ])('may be %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });

  it.each<[string, PublicFiles, string]>([
    [
      'an empty picture',
      { 'images/a.png': '' },
      'images/a.png:1:1 image-content 「public/images/a.png」不是图片：是空的',
    ],
    [
      'a picture that Git LFS keeps',
      { 'images/a.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n' },
      'images/a.jpg:1:1 image-content 「public/images/a.jpg」不是图片：只是 Git LFS 的指针，图片没有取下来',
    ],
    [
      'a page of a server under the name of a picture',
      { 'images/a.webp': '\n<!DOCTYPE HTML><p>404' },
      'images/a.webp:1:1 image-content 「public/images/a.webp」不是图片：其实是网页',
    ],
    [
      'a page under the name of an SVG',
      { 'images/a.svg': '<html></html>' },
      'images/a.svg:1:1 image-content 「public/images/a.svg」不是图片：其实是网页',
    ],
    [
      'a picture of another kind',
      { 'images/a.jpg': png(1, 1) },
      'images/a.jpg:1:1 image-content 「public/images/a.jpg」不是图片：其实是 PNG',
    ],
    [
      'an SVG under another name',
      { 'images/a.png': svg },
      'images/a.png:1:1 image-content 「public/images/a.png」不是图片：其实是 SVG',
    ],
    [
      'anything else',
      { 'images/a.gif': 'hello' },
      'images/a.gif:1:1 image-content 「public/images/a.gif」不是图片：里面不是图片',
    ],
    [
      'an SVG that no browser draws',
      { 'images/a.svg': '<svg></svg>' },
      'images/a.svg:1:1 image-content 「public/images/a.svg」不是图片：没有写 xmlns="http://www.w3.org/2000/svg"，浏览器不画它',
    ],
    [
      'an SVG that was cut off',
      { 'images/a.svg': svg.slice(0, -5) },
      'images/a.svg:1:1 image-content 「public/images/a.svg」不是图片：没有写完',
    ],
    [
      'a picture of 900 million pixels',
      { 'images/a.png': png(30_000, 30_000) },
      'images/a.png:1:1 image-pixels 图片「public/images/a.png」有 30000×30000 像素，超过 1600 万',
    ],
    [
      'an SVG with a script, wherever it lies',
      { 'logo.svg': svg.replace('<path', '<script/><path') },
      'logo.svg:1:59 image-safe SVG「public/logo.svg」里有 <script',
    ],
    [
      'a page among the pictures',
      { 'images/a.html': 'a' },
      'images/a.html:1:1 public-file 不能发布「public/images/a.html」：网页由站点来写',
    ],
    [
      'a page that no check of the site knows',
      { 'google1.html': 'a' },
      'google1.html:1:1 public-file 不能发布「public/google1.html」：网页由站点来写',
    ],
    [
      'a folder with the name of a page',
      { 'basics/index.html/a.txt': 'a' },
      'basics/index.html/a.txt:1:1 public-file 不能发布「public/basics/index.html/a.txt」：网页由站点来写',
    ],
    ['a sheet', { 'a.css': 'a' }, 'a.css:1:1 public-file 不能发布「public/a.css」：样式由站点来写'],
    [
      'a text among the pictures',
      { 'images/a.txt': 'a' },
      'images/a.txt:1:1 public-file 不能发布「public/images/a.txt」：这里只放图片',
    ],
    [
      'a file that the site writes itself',
      { 'robots.txt': 'a' },
      'robots.txt:1:1 public-file 不能发布「public/robots.txt」：这是站点自己的地址',
    ],
    [
      'the data of the site',
      { 'reading.json': 'a' },
      'reading.json:1:1 public-file 不能发布「public/reading.json」：这是站点自己的地址',
    ],
    [
      'what the site says to programs',
      { 'llms.txt': 'a' },
      'llms.txt:1:1 public-file 不能发布「public/llms.txt」：这是站点自己的地址',
    ],
    [
      'the Markdown of a note',
      { 'basics/water.md': 'a' },
      'basics/water.md:1:1 public-file 不能发布「public/basics/water.md」：这是站点自己的地址',
    ],
    [
      'a file in a folder of the site',
      { 'pagefind/fragment/a.pf_fragment': 'a' },
      'pagefind/fragment/a.pf_fragment:1:1 public-file 不能发布「public/pagefind/fragment/a.pf_fragment」：这是站点自己的地址',
    ],
    [
      'a file where a part has its folder',
      { basics: 'a' },
      'basics:1:1 public-file 不能发布「public/basics」：这是站点自己的地址',
    ],
    [
      'a file where a note has its folder',
      { 'basics/water': 'a' },
      'basics/water:1:1 public-file 不能发布「public/basics/water」：这是站点自己的地址',
    ],
    [
      'a file where a note had its folder',
      { 'basics/aqua': 'a' },
      'basics/aqua:1:1 public-file 不能发布「public/basics/aqua」：这是站点自己的地址',
    ],
    [
      'a name that no address can hold',
      { 'images/50%25.png': png(1, 1) },
      'images/50%25.png:1:1 public-file 不能发布「public/images/50%25.png」：名字里的「%」在地址里另有意思',
    ],
    [
      'a name that Windows keeps',
      { 'images/con.png': png(1, 1) },
      'images/con.png:1:1 file-reserved Windows 上不能有叫「con.png」的文件',
    ],
    [
      'a link',
      { 'images/a.png': { isSymlink: true, isFile: false } },
      'images/a.png:1:1 file-symlink 「public/images/a.png」是符号链接',
    ],
    [
      'a pipe',
      { 'images/a.png': { isFile: false } },
      'images/a.png:1:1 public-file 不能发布「public/images/a.png」：不是普通文件，是管道、套接字或设备',
    ],
  ])('may not be %s', (_, files, expected) => {
    expect(told(files)).toEqual([expected]);
  });
});

describe('reading public/', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'public-'));
    mkdirSync(join(folder, 'images'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const found = (publicDir = folder) =>
    withPack({}, (content) =>
      checkContent(readContent(content, publicDir))
        .filter(({ ruleId }) => /^(?:file|public|image)-/.test(ruleId))
        .map(({ file, ruleId }) => `${file.slice(file.indexOf('public-') + 13)} ${ruleId}`),
    );

  it('neither follows links nor waits for pipes and sockets, wherever they lie and whatever they are called', async () => {
    symlinkSync('/etc/passwd', join(folder, 'images/secret.png'));
    symlinkSync('/etc', join(folder, 'etc'));
    symlinkSync('nowhere', join(folder, '.#favicon.svg'));
    execFileSync('mkfifo', [join(folder, 'images/pipe.svg'), join(folder, 'old.bak')]);
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      expect(found()).toEqual([
        '/.#favicon.svg file-symlink',
        '/etc file-symlink',
        '/images/pipe.svg public-file',
        '/images/secret.png file-symlink',
        '/old.bak public-file',
        '/socket public-file',
      ]);
    } finally {
      server.close();
    }
  });

  it('passes over what editors and systems leave', () => {
    for (const name of ['.DS_Store', 'images/Thumbs.db', 'images/a.png~', 'a.swp'])
      writeFileSync(join(folder, name), 'a');
    expect(found()).toEqual([]);
  });

  it('does not follow public/ itself', () => {
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    try {
      expect(found(link)).toEqual(['-link file-symlink']);
    } finally {
      rmSync(link);
    }
  });

  it('is content without a public/, too', () => {
    expect(found(join(folder, 'none'))).toEqual([]);
  });
});
