import type { addLink as names } from '../../../schema/phrases/add-link.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const addLink: PhraseWords<typeof names> = {
  'add-call': '先写网址或 --from 文件，最后写 <部分>/<短名>#<阅读清单>',
  'add-target': '「{value}」要写成 <部分>/<短名>#<阅读清单>，放在最后',
  'add-section': '阅读清单的 id「{value}」要用小写英文和连字符',
  'add-year': '--year 要四位年份，不能是「{value}」',
  'add-choice': '--{value} 不能是「{other}」，可用：{choices}',
  'add-alone': '--{value} 只说得了一条链接，这里有 {count} 条',
  'add-nothing': '{value} 里没有网址：一行一个，后面可以写题名',
  'add-list-unread': '读不了 --from 的「{value}」：{advice}',
  'add-list-size': '「{value}」超过 400 kB，分几次加',
  'add-no-list': '（这篇还没有阅读清单；加上 --new-section 标题）',

  'add-id-taken': '在 {value} 已经用过',
  'add-id-page': '这一页已经用它作锚点',
  'add-id-form': '要用小写英文单词，用一个连字符相连，不超过 80 个字符',

  'add-done': '加好了 {count} 条，写进 {value}；id 发布以后不要再改',
  'add-tracking': '网址去掉了跟踪参数 {value}',
  'add-https': '网址换成了 https',
  'add-likely': '像是 {value}，不知道年份，先记作 article；补上 year，把 kind 改成 {value}',
  'add-fill': '写好的值核对一遍，空着的填好，抄回文件；没有的那一行删去：',
  'add-field-id': '作者或站点 + 主题，现在的是拟的，发布以前可以改',
  'add-field-title': '作品自己的题名，现在的取自网址',
  'add-field-by': '作者，一人一项：[甲, 乙]；转载的站点另写 via',
  'add-field-kind': '按网址猜的，可用：{choices}',
  'add-field-lang': '按题名和网址猜的，可用：{choices}',
  'add-field-rating': '{choices}；收录而已就不写',
  'add-field-why': '一句话，30–80 字：它讲清了什么，读它之前要会什么',
  'add-field-year': '首次发表的年份，论文与书必填',
};
