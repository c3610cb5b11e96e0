import type { fields as names } from '../../../schema/phrases/fields.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const fields: PhraseWords<typeof names> = {
  'expected-line': '一行文字，首尾没有空白',
  'expected-framework': '「框架@主版本」，例如 tensorflow@1',
  'expected-access-code': '4–8 位字母或数字，写在引号里',
  'expected-published': '「部分/短名」或一个短名，都是小写英文、数字与连字符',
  'expected-slug': '小写英文单词或数字，之间用一个连字符相连：one-two',
  'expected-note-id': '「部分/短名」：部分是 guide.yaml 里的 id，短名是文件名去掉 .mdx',
  'expected-day-form': '形如 2026-11-24 的日期',
  'expected-day': '日历上存在的日期',
  'expected-instant': '形如 2026-11-24T08:00:00Z 的时刻',
  'expected-https': 'https:// 开头的网址',
  'expected-free-slug': '一个没有被站点占用的短名',
  'expected-free-note-id': '没有被站点占用的「部分/短名」',
  'expected-no-device': '不含 Windows 留给设备的名字，例如 con、aux、nul',
  'expected-no-device-slug': '一个 Windows 没有留给设备的短名',
  'expected-repository': '仓库地址，形如 https://github.com/owner/name，结尾没有斜线',
  'expected-branch': '分支名，例如 main 或 site/live',
  'expected-colour': "六位十六进制的颜色，写在引号里，例如 '#0b6e4f'",
  'expected-site-image':
    'public/ 里一个 SVG 或 PNG 文件的地址，例如 public/images/logo.svg 写作 /images/logo.svg',
  'expected-slug-besides': '一个没有被站点占用的短名（已占用：{value}）',

  'expected-string': '文字（数字、日期要加引号）',
  'expected-number': '数字',
  'expected-int': '整数',
  'expected-boolean': 'true 或 false',
  'expected-array': '列表（每项以「- 」开头）',
  'expected-object': '一组「字段: 值」',

  'most-characters': '最多 {value} 个字符',
  'most-items': '最多 {value} 项',
  most: '最多 {value}',
  'least-characters': '至少 {value} 个字符',
  'least-items': '至少 {value} 项',
  least: '至少 {value}',

  'field-whole': '（整体）',
  'value-text': '「{value}」',
  'value-empty': '空',
  'value-list': '{value} 项的列表',
  'value-fields': '一组字段',

  'letter-in-host': '{value}（{other} 是 {code}）',
};
