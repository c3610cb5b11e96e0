import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { body, settings } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const files: RuleCase[] = [
  {
    rule: 'file-name',
    change: {
      'basics/Green Tea.mdx':
        '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n',
    },
    expected: [
      'basics/Green Tea.mdx:1:1  error  file-name',
      '  文件名「basics/Green Tea.mdx」含有小写英文、数字和连字符以外的字符',
      '  修复：改成小写英文短名，词之间用连字符：one-two.mdx；文件名就是网址',
    ],
  },
  {
    rule: 'file-reserved',
    change: {
      'basics/nul.mdx':
        '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n',
      'guide.yaml': (text) => text.replace('      - water\n', '      - water\n      - nul\n'),
    },
    expected: [
      'basics/nul.mdx:1:1  error  file-reserved',
      '  Windows 上不能有叫「nul」的文件',
      '  修复：换一个名字',
    ],
  },
  {
    rule: 'file-readable',
    change: { 'basics/green.mdx/x': 'a' },
    expected: [
      'basics/green.mdx:1:1  error  file-readable',
      '  读不了「basics/green.mdx」：这里是文件夹，不是文件',
      '  修复：放一个读得了的文件；没有权限时先改权限',
    ],
  },
  {
    rule: 'file-extension',
    change: {
      'basics/green.md':
        '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n',
    },
    expected: [
      'basics/green.md:1:1  error  file-extension',
      '  「basics/green.md」不是笔记：笔记的扩展名是 .mdx',
      '  修复：改名为 .mdx，或者移出 content/',
    ],
  },
  {
    rule: 'file-unexpected',
    change: { 'basics/green.txt': 'a' },
    expected: [
      'basics/green.txt:1:1  error  file-unexpected',
      '  没有人认识文件「basics/green.txt」',
      '  修复：笔记放进 content/<部分>/，其余文件移出 content/',
    ],
  },
  {
    rule: 'guide-image',
    change: settings('favicon: /favicn.svg'),
    expected: [
      'guide.yaml:6:10  error  guide-image',
      '  guide.yaml 的 favicon 写的是「/favicn.svg」，public/ 里却没有这个文件',
      '  是不是：/favicon.svg',
      '  修复：把文件放进去，或者改成已有文件的地址',
    ],
  },
  {
    rule: 'file-case-twin',
    change: {
      'basics/Water.mdx':
        '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n',
    },
    expected: [
      'basics/Water.mdx:1:1  error  file-case-twin',
      '  「basics/Water.mdx」与「basics/water.mdx」只差大小写',
      '  修复：改掉其中一个：有的系统上它们是同一个文件',
    ],
  },
  {
    rule: 'file-symlink',
    change: {},
    after: (folder) => symlinkSync('leaves.mdx', join(folder, 'basics/green.mdx')),
    expected: [
      'basics/green.mdx:1:1  error  file-symlink',
      '  「basics/green.mdx」是符号链接',
      '  修复：换成真正的文件',
    ],
  },
  {
    rule: 'file-size',
    change: body('a'.repeat(400_000)),
    expected: [
      'basics/water.mdx:1:1  error  file-size',
      '  文件有 401 kB，超过 400 kB',
      '  修复：笔记拆成几篇；terms.yaml 去掉没有一篇在讲的词',
    ],
  },
  {
    rule: 'public-file',
    files: { 'images/a.html': 'a' },
    expected: [
      'public/images/a.html:1:1  error  public-file',
      '  不能发布「public/images/a.html」：网页由站点来写',
      '  修复：写成 content/ 里的笔记；验证域名用 DNS 或 .txt 文件',
    ],
  },
  {
    rule: 'file-encoding',
    change: { 'basics/water.mdx': new Uint8Array([0xff, 0xfe]) },
    expected: [
      'basics/water.mdx:1:1  error  file-encoding',
      '  文件不是 UTF-8 编码',
      '  修复：在编辑器里另存为 UTF-8（无 BOM）',
    ],
  },
  {
    rule: 'file-control-character',
    change: body('a\u202eb'),
    expected: [
      'basics/water.mdx:13:2  error  file-control-character',
      '  出现看不见的字符 U+202E',
      '  修复：删掉它；npm run fix 会删去 BOM、统一换行',
    ],
  },
  {
    rule: 'file-missing',
    change: { 'terms.yaml': null },
    expected: [
      'terms.yaml:1:1  error  file-missing',
      '  缺少 terms.yaml',
      '  修复：照 README 的「文件夹地图」补上它',
    ],
  },
  {
    rule: 'merge-resolved',
    change: body('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other'),
    expected: [
      'basics/water.mdx:13:1  error  merge-resolved',
      '  合并冲突没有解决：「<<<<<<< HEAD」',
      '  修复：留下要的那一边，删掉 <<<<<<<、=======、>>>>>>> 三行',
    ],
  },
  {
    rule: 'notes-exist',
    change: {
      basics: null,
      practice: null,
      'guide.yaml': (text) =>
        text.replace(
          /parts:[\s\S]*/,
          'parts:\n  - id: basics\n    title: a\n    summary: b\n    notes: []\n',
        ),
      'terms.yaml': '[]',
    },
    expected: [
      'guide.yaml:1:1  error  notes-exist',
      '  一篇笔记也没有',
      '  修复：用 npm run new -- <部分>/<短名> <标题> 建第一篇',
    ],
  },
  {
    rule: 'move-unfinished',
    change: { 'move-journal.json': '[]' },
    expected: [
      'move-journal.json:1:1  error  move-unfinished',
      '  上一次 npm run move 或 import 没有做完，有的文件改了，有的没改',
      '  修复：运行 npm run fix 退回去，再来一次',
    ],
  },
];
