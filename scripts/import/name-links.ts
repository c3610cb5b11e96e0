import { rawFormula } from '../check/raw-formula.ts';
import { cutTo, plainLine } from './marks.ts';

/** Texts of links that say what kind of thing is there and not which: they need a name beside them. */
const words =
  'pdf|papers?|codes?|git ?hub|gitlab|gitee|git|repo(?:sitory)?|projects?|websites?|web|site|home ?pages?|pages?|links?|urls?|demo|live demo|' +
  'videos?|youtube|bilibili|slides?|ppt|pptx|poster|talk|data|datasets?|arxiv|blog|blog post|post|article|docs?|documentation|source|sources|' +
  'source code|download|mirror|here|more|read more|stars?|forks?|bib|bibtex|supp|supplementary|supplement|appendix|tensorflow|pytorch|' +
  'caffe2?|keras|torch|mxnet|matlab|theano|jax|implementation|html|ps|epub|mobi|amazon|wiki|colab|open in colab|hugging ?face|model|models|weights|' +
  'openreview|abs|abstract|zip|txt|notes?|interview|course|course page|notebook|book|tweet|twitter|reddit|discord|slack|click here|click|view|watch|' +
  'open|official|unofficial|license|npm|pypi|docker|clients?|changelog|readme|' +
  '这里|链接|地址|代码|源码|论文|下载|视频|官网|主页|网址|网站|文档|原文|译文|翻译|项目|数据|数据集|在线阅读|在线观看|百度网盘|百度云|网盘|' +
  '阿里云盘|知乎|博客|公众号|微信|b ?站|油管|点击(?:这里|此处|查看|下载|阅读)?|查看|阅读|详情|更多|课件|讲义|笔记|简书|豆瓣|传送门|官方网站|解读|开源';
const nameless = new RegExp(
  `^(?:the |my |official |unofficial |官方|中文|英文|paper |project )?(?:${words})(?:[ -]?(?:\\d{1,2}|links?|pages?|code|version|pdf|版|链接|地址|下载))?$|` +
    `^(?:official |unofficial )?(?:codes?|source code|pdf|papers?|implementation|projects?|demo|models?|weights)(?:\\s+[-–—]\\s*|\\s*[(（/]\\s*).{0,16}$|` +
    `^links? to .{0,20}$`,
  'iu',
);

/** Whether a text of a link is an address, a number or a word such as `pdf`. */
export function isNameless(text: string): boolean {
  const name = bare(text);
  return (
    name === '' ||
    nameless.test(name) ||
    isAddress(name) ||
    /^(?:arxiv[: ]*)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(name) ||
    /^\W*\d{0,4}\W*$/u.test(name.replace(/\p{L}/gu, 'x'))
  );
}

/** Whether a text is an address itself. */
export function isAddress(text: string): boolean {
  return (
    /^(?:https?:\/\/|www\.|\/\/)\S+$/i.test(text.trim()) ||
    /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text.trim())
  );
}

const pairs: Record<string, string> = {
  ')': '(',
  ']': '[',
  '）': '（',
  '】': '【',
  '》': '《',
  '」': '「',
  '>': '<',
};
const closing = Object.keys(pairs).join('');
const opening = Object.values(pairs).join('');

/** Without the marks around it, and without brackets around all of it or with no other half. */
export function bare(text: string): string {
  let words = plainLine(text);
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(/^[\s|｜:：·•*\-–—,，;；、/]+|[\s|｜:：·•*\-–—,，;；、/]+$/gu, '');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (closing.includes(first) || (opening.includes(first) && !hasOther(words, first)))
      words = words.slice(1);
    else if (opening.includes(last) || (closing.includes(last) && !hasOther(words, last)))
      words = words.slice(0, -1);
    else if (
      last !== '》' &&
      first !== '' &&
      pairs[last] === first &&
      !words.slice(1, -1).includes(last)
    )
      words = words.slice(1, -1);
  }
  return words.trim();
}

/** Whether a bracket at an end has its other half. */
function hasOther(words: string, bracket: string): boolean {
  const [open, close] = pairs[bracket]
    ? [pairs[bracket], bracket]
    : [bracket, closing[opening.indexOf(bracket)]!];
  return words.split(open).length === words.split(close).length;
}

/** A title as the schema wants it: one line, no formula, no marks; empty when nothing is left. */
export function titleOf(text: string, limit = 160): string {
  let title = plainLine(text);
  if (/\$[^$]*[\\^_{][^$]*\$/.test(title) || rawFormula.test(title))
    title = title.replace(/\$+/g, '').replace(/\\[([]/g, (sign) => sign.slice(1));
  return cutTo(title.trim(), limit);
}
