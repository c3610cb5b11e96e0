import { body, linkUrl } from '../harness.ts';
import { healthOf } from '../health-of.ts';
import type { RuleCase } from './types.ts';

export const addresses: RuleCase[] = [
  {
    rule: 'health-address',
    change: healthOf({ finalUrl: 'javascript:alert(1)' }),
    expected: [
      'link-health.json:12:19  error  health-address',
      '  link-health.json 的 finalUrl「javascript:alert(1)」不能给读者打开',
      '  修复：删掉这一条记录，再运行 npm run check:links',
    ],
  },
  {
    rule: 'url-parse',
    change: linkUrl('www.nasa.gov/leaves'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-parse',
      '  「www.nasa.gov/leaves」不是完整的网址',
      '  修复：写成 https://… 的完整地址',
    ],
  },
  {
    rule: 'url-scheme',
    change: linkUrl('javascript:alert(1)'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-scheme',
      '  不允许的协议「javascript:」',
      '  修复：只用 https:// 或 http://（正文里还可以用 mailto:）',
    ],
  },
  {
    rule: 'url-blank',
    change: linkUrl('https://www.nasa.gov/a b'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-blank',
      '  网址「https://www.nasa.gov/a b」里有空白',
      '  修复：删掉空白；地址里真有空格时写 %20',
    ],
  },
  {
    rule: 'url-control',
    change: linkUrl('"https://www.nasa.gov/\\u200b"'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-control',
      '  网址里有看不见的字符 U+200B',
      '  修复：删掉它',
    ],
  },
  {
    rule: 'url-credentials',
    change: linkUrl('https://me:secret@www.nasa.gov/'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-credentials',
      '  网址里带着用户名或密码「me」',
      '  修复：删掉 @ 之前的部分',
    ],
  },
  {
    rule: 'url-private-host',
    change: linkUrl('http://192.168.1.1/'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-private-host',
      '  读者到不了主机「192.168.1.1」',
      '  修复：换成公开的网址',
    ],
  },
  {
    rule: 'url-length',
    change: linkUrl(`https://www.nasa.gov/${'a'.repeat(1980)}`),
    expected: [
      'basics/leaves.mdx:26:14  error  url-length',
      '  网址有 2001 个字符，超过 2000',
      '  修复：换成短的地址',
    ],
  },
  {
    rule: 'url-percent',
    change: linkUrl('https://www.nasa.gov/100%zz'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-percent',
      '  网址里的「%zz」不是百分号编码',
      '  修复：百分号本身写 %25；编码是 % 与两位十六进制数',
    ],
  },
  {
    rule: 'url-punctuation',
    change: linkUrl('https://www.nasa.gov/leaves）。'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-punctuation',
      '  网址末尾粘着标点「）。」',
      '  修复：从网址里删掉；真是地址的一部分，就写成百分号编码',
    ],
  },
  {
    rule: 'url-lookalike',
    change: linkUrl('https://www.nаsa.gov/leaves'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-lookalike',
      '  主机名里有形似的字母：www.nаsa.gov（а 是 U+0430）',
      '  修复：在浏览器里打开原网站，从地址栏重新复制',
    ],
  },
  {
    rule: 'url-secret',
    change: linkUrl('https://www.nasa.gov/leaves?access_token=abc'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-secret',
      '  网址里带着访问凭证「access_token」',
      '  修复：换成不带凭证的公开地址：凭证会过期，也会被人盗用',
    ],
  },
  {
    rule: 'url-mail',
    change: body('[a](mailto:tea)'),
    expected: [
      'basics/water.mdx:13:1  error  url-mail',
      '  「mailto:tea」不是邮箱地址',
      '  修复：写成 mailto:名字@主机',
    ],
  },
  {
    rule: 'url-own-site',
    change: body('[a](https://example.github.io/steep/basics/leaves/#colour)'),
    expected: [
      'basics/water.mdx:13:1  error  url-own-site',
      '  「https://example.github.io/steep/basics/leaves/#colour」是这份指南自己的网址',
      '  修复：在正文里写站内链接 /basics/leaves/#colour；阅读清单只收别处的作品',
    ],
  },
  {
    rule: 'url-unique',
    change: linkUrl('http://gov.uk/tea/'),
    expected: [
      'basics/leaves.mdx:26:14  error  url-unique',
      '  网址「http://gov.uk/tea/」在 basics/leaves.mdx:18 已经有了',
      '  修复：在这里写 - ref: gov-uk-tea',
    ],
  },
  {
    rule: 'url-https',
    change: linkUrl('http://github.com/a/b'),
    expected: [
      'basics/leaves.mdx:26:14  warning  url-https',
      '  「http://github.com/a/b」有 https 版本',
      '  修复：改成 https://',
    ],
  },
  {
    rule: 'url-tracking',
    change: linkUrl('https://www.nasa.gov/?utm_source=x'),
    expected: [
      'basics/leaves.mdx:26:14  warning  url-tracking',
      '  网址带着跟踪参数「utm_source」',
      '  修复：删掉这个参数',
    ],
  },
];
