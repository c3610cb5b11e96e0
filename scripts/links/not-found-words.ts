import { titleParts, trimTitle } from './title-parts.ts';

/**
 * How sites say that a page is not there. Every pattern takes a whole title or the beginning of a
 * block of text: what merely speaks of such pages fits none.
 */

/** Titles in English, and the bare number. */
const ENGLISH_TITLES: readonly RegExp[] = [
  /^(?:error |错误 ?)?404(?: ?error| ?错误| ?页面)?(?:[ :：,，.!！-]*(?:(?:page|file|content) )?not found)?$/,
  /^(?:(?:oops|sorry|uh oh|whoops)[,.! -]*)?(?:(?:the|this|that) )?(?:(?:requested )?(?:page|file|document|article|content|post|resource|url) )?(?:(?:you (?:requested|are looking for)|requested) )?(?:(?:was|is|could|can|does) )?(?:not|no longer)(?: be)? (?:found|exists?|available)$/,
  /^(?:(?:oops|sorry|uh oh|whoops)[,.! -]*)?(?:we )?(?:can't|cannot|couldn't|could not) find (?:the|that|this|your) page.*$/,
  /^(?:page|file|content|article|post|video) (?:has been )?(?:removed|deleted|missing|unavailable|expired)$/,
];

// Chinese notices are built from a few parts. No word of a repeated group is made of others in it,
// so that no text can be read in two ways.
const GAP = '[\\s，,。.!！？?：:;；~～、…|｜_-]*';
const CODE = `(?:(?:http|error|错误|状态码|出错了|出错啦|page not found)${GAP})*(?:404(?: ?(?:error|错误|页面|not found))?${GAP})?`;
const APOLOGY = `(?:(?:哎呀|哎哟|啊哦|啊叻|糟糕|抱歉|对不起|不好意思|很抱歉|非常抱歉|十分抱歉|温馨提示|提示|呜呜|你来晚了|您来晚了|sorry|oops)${GAP})*`;
const WHOSE =
  '(?:您|你|所|要|想|正在|刚才|请求|访问|查看|查找|浏览|打开|寻找|搜索|找|点击|输入|看|的|该|此|这|那|个|篇|条|段|本|当前|目标|对应|相关)*';
const NOUN =
  '(?:页面|网页|页|文章|图文|博文|博客|日志|内容|文件|文档|资料|链接|网址|地址|帖子|主题|话题|问题|回答|资源|视频|稿件|音频|动态|微博|商品|课程|专栏|词条|条目|用户|信息|项目|仓库|分享)';
const WHAT = `(?:${WHOSE}${NOUN})+`;
const HOW = '(?:已经|已|早已|并|可能|也许|似乎|好像|不小心|因|由于|涉嫌|违规|违反相关规定|是|都)*';
const BY =
  '(?:被(?:原?作者|发布者|发布人|用户|管理员|楼主|博主|分享者|上传者|up主|系统|平台|官方|网站|对方|其|自行|本人)*)?';
const GONE =
  '(?:不存在|不见|找不到|没有找到|没找到|未找到|无法找到|丢失|走失|走丢|丢|迷路|飞走|消失|删除|移除|失效|过期|下架|下线|关闭|屏蔽|取消|撤回|违规而?无法查看|去哪(?:里|儿)?)';
const END = '(?:了|啦|咯|呢|哦|喔|哟|呀|吧)*';
const STATE = `${HOW}${BY}${HOW}${GONE}${END}`;
const OR = `(?:(?:或者?|、|/|,|，)(?:${STATE}|${HOW}${BY}(?:移动|转移|更改|变更|改名|更名)${END}))*`;
const NONE = '(?:找不到|没有找到|没找到|未找到|无法找到|不存在)';
const CHINESE = `(?:${WHAT}${STATE}${OR}|${NONE}${END}${WHAT}${END}|此链接分享内容可能因为?涉及.*无法访问|你似乎来到了没有知识存在的荒原)`;

const CHINESE_TITLE = new RegExp(`^${CODE}${APOLOGY}${CHINESE}$`);
const CHINESE_NOTICE = new RegExp(`^${CODE}${APOLOGY}${CHINESE}(?=$|[\\s，,。.!！？?；;~～…（(])`);

/** A block longer than this is a paragraph, not a notice. */
const MAX_NOTICE = 80;

const BARE_HYPHEN = /(?<=[^\x00-\x7f])[-–—]|[-–—](?=[^\x00-\x7f])/u;
const BLANK_IN_CHINESE = /(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])/gu;

/** Whether a title, less the name of the site, says "not found" and nothing else. */
export function isNotFoundTitle(title: string): boolean {
  const whole = title.slice(0, 200).toLowerCase().replace(/[’‘]/g, "'");
  const patterns = [...ENGLISH_TITLES, CHINESE_TITLE];
  if (titleParts(whole).some((part) => patterns.some((pattern) => pattern.test(part)))) return true;
  // `百度网盘-链接不存在`: between Chinese words a bare hyphen separates too.
  return [whole, ...whole.split(BARE_HYPHEN)].some((part) => CHINESE_TITLE.test(trimTitle(part)));
}

/** Whether a block of text is a notice that the content is gone. */
export function isNotFoundNotice(block: string): boolean {
  if (block.length > MAX_NOTICE) return false;
  const text = block.toLowerCase();
  // Tags within a sentence leave blanks in it, and so do letters that were set apart.
  return CHINESE_NOTICE.test(text) || CHINESE_NOTICE.test(text.replace(BLANK_IN_CHINESE, ''));
}

/** Whether a title says that something went wrong, and not what. */
export function isErrorTitle(title: string): boolean {
  return titleParts(title).some((part) =>
    /^(?:出错[了啦]?|错误(?:提示|页面|信息)?|(?:系统|温馨)?提示(?:信息|页面)?|抱歉|error)$/i.test(
      part,
    ),
  );
}

/** Whether a title is about pages that are not there. */
export function speaksOfNotFound(title: string): boolean {
  return /404|不存在|找不到|错误页|not.?found/i.test(title) && !isNotFoundTitle(title);
}
