import { page, PROSE, redirect, status, type Handler } from '../hostile-server.ts';
import { alive, dead, suspected, titled, walled, type Row } from './case.ts';

const noindex = '<meta name=robots content=noindex>';
const home = '<p><a href="/">返回首页</a>';
const sentence = '<p>梯度下降沿着负梯度方向更新参数，步长太大会发散。';
/** More than a notice, less than an article. */
const chrome = `<nav>${'首页 文章 专栏 问答 '.repeat(20)}</nav>`;

const notFound = page(`<title>页面不存在 - 某站</title>${noindex}${home}`);
const english404 = page('<title>404 Not Found</title><p>啊哦');
const spa = page(`${noindex}<title>应用</title><div id=app></div><script src=/a.js></script>`);
const oddWall = page(`${noindex}<title>x</title><p>Bitte warten<script src=/w.js></script>`);

/** Pages served with 200 in place of one that is gone. */
export const softNotFound: Row[] = [
  alive('/', page(`<title>首页</title>${PROSE}`)),
  dead('/soft', notFound),
  dead('/soft-title/*1', english404),
  dead('/spaced', titled('404 页面不存在', '<h1>404</h1><p>抱歉，您访问的页面不存在')),
  dead('/searched', titled('出错了', '<h1>您查找的页面不存在</h1>')),
  dead('/searched-title', titled('您查找的页面不存在 - 某站', chrome, noindex)),
  dead(
    '/pan',
    titled('百度网盘-链接不存在', '<p>啊哦，你来晚了，分享的文件已经被取消了，下次要早点哟。'),
  ),
  suspected(
    '/pan-expired',
    titled(
      '百度网盘',
      '<div>啊哦！链接错误没找到文件，请打开正确的分享链接</div><h1>此链接已失效</h1>',
    ),
  ),
  suspected('/weixin', titled('', '<div class=msg><h2>该内容已被发布者删除</h2></div>')),
  suspected('/weixin-broken-rules', titled('', '<div><h2>此内容因违规无法查看</h2></div>')),
  dead('/csdn', titled('文章不存在或已删除-CSDN博客', `${chrome}<p>抱歉，文章不存在或已删除`)),
  dead(
    '/jianshu',
    titled(
      '您要找的页面不存在 - 简书',
      `${chrome}<h3>您要找的页面不存在</h3><p>可能是因为您的链接地址有误、该文章已经被作者删除`,
    ),
  ),
  suspected('/juejin', titled('掘金', '<p>文章不存在或已被删除</p><a href="/">返回首页</a>')),
  dead(
    '/bilibili',
    titled('视频去哪了呢？_哔哩哔哩_bilibili', '<p>啊叻？视频不见了？<script></script>'),
  ),
  dead('/cnblogs', titled('404 - 博客园', '<p>抱歉！您访问的页面不存在！')),
  dead(
    '/segmentfault',
    titled('页面不存在 - SegmentFault 思否', '<h1>404</h1><p>你访问的页面不存在或已被删除'),
  ),
  suspected('/zhihu', titled('知乎', '<p>该问题已被删除</p>')),
  dead('/closed', titled('问题已关闭', '<p>该问题已关闭')),
  dead('/lost', titled('页面走丢了', '<div>哎呀，<b>页面</b>走丢了…</div>')),
  suspected('/off-shelf', titled('', '<p>抱歉，该课程已下架')),
  dead('/moved-or-gone', titled('提示信息', '<p>页面不存在或已被移动')),
  dead('/no-file', titled('找不到该文件', '<p>找不到您要的文件')),
  dead(
    '/violation',
    titled('提示', '<p>此链接分享内容可能因为涉及侵权、色情、反动、低俗等信息，无法访问！'),
  ),
  dead('/error-page', redirect(302, '/404.html')),
  dead('/404.html', titled('404', '<p>您访问的页面不存在')),
  suspected('/error-page-of-sorts', redirect(302, '/error.html')),
  alive('/error.html', titled('误差反向传播', PROSE)),
  dead('/catch-all/*1', redirect(302, '/')),
  suspected('/one-sign', page('<title>Page not found</title><p>hm')),
  suspected('/one-sign-chinese', titled('页面不存在', '<p>hm')),
  suspected('/one-notice', titled('某站', `${chrome}<p>该文章已被作者删除`)),
  suspected('/to-home', redirect(302, '/')),
  suspected('/thin', page(`${noindex}<title>课程</title><p>短`)),
];

/** What looks like it and is not. */
export const articles: Row[] = [
  alive('/about-404', page(`<title>About 404 Not Found pages</title>${PROSE}`)),
  alive('/mdn-404', page(`<title>404 Not Found - HTTP | MDN</title>${PROSE}`)),
  alive(
    '/design-404',
    titled('如何设计 404 页面', '<p>当页面不存在时，服务器回答 404。<p>页面不存在'),
  ),
  alive(
    '/design-404-long',
    titled('404页面不存在的设计', `<blockquote>您访问的页面不存在</blockquote>${PROSE}`),
  ),
  alive('/says-so', titled('HTTP 状态码', `<p>例如：抱歉，您访问的页面不存在。${sentence}`)),
  alive('/replacement', titled('页面置换算法', '<p>页面不在内存时发生缺页')),
  alive('/eigenvalue', titled('特征值不存在的矩阵', sentence)),
  alive('/how-to-fix', titled('链接不存在怎么办', `${sentence}`)),
  alive(
    '/closed-question',
    titled('为什么梯度会消失？（问题已关闭）', `<p>问题已关闭</p>${PROSE}`),
  ),
  alive('/hidden-template', titled('梯度', `<div hidden><p>页面不存在</p></div>${PROSE}`)),
  alive('/off-topic', titled('视频已下架的原因分析', sentence)),
  alive('/not-indexed', page(`${noindex}<title>课程</title>${PROSE}`)),
  alive('/spa/*1', spa),
  alive('/short', titled('一句话', sentence)),
  alive(
    '/captcha-article',
    page(`<title>验证码识别</title><script>/*acw_sc__v2*/</script>${PROSE}`),
  ),
  alive('/verification', titled('安全验证机制综述', '<p>安全验证是系统的第一道门。')),
  alive('/wait', titled('请稍候再拨：排队论入门', sentence)),
];

const scripted: Handler = page('<script>document.cookie="a=1";location.reload()</script>');

export const walls: Row[] = [
  walled('/challenge', page('<title>Just a moment...</title>')),
  walled('/challenge-chinese', page('<title>请稍候…</title><p>正在检查')),
  walled('/challenge-404', page('<title>安全验证</title>', {}, 404)),
  walled('/challenge-503', page('<script>_cf_chl_opt={}</script>', {}, 503)),
  ['/cf-mitigated', 'walled', 'forbidden', status(403, { 'cf-mitigated': 'challenge' })],
  walled('/waf-header', page('', { 'x-amzn-waf-action': 'challenge' }, 202)),
  walled('/202-script', page('<html><script>var x=1;</script></html>', {}, 202)),
  walled(
    '/202-ruishu',
    page('<meta id="a" content="b"><script src=/c.js></script><script>$_ts=1</script>', {}, 202),
  ),
  walled('/cookie-script', scripted),
  walled(
    '/interruption',
    page(`<title>Pardon Our Interruption</title>${noindex}<p>As you were browsing`),
  ),
  walled(
    '/weixin-check',
    titled('', '<h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p>'),
  ),
  walled('/weixin-client', titled('', '<h3>请在微信客户端打开链接</h3>')),
  walled('/pan-code', titled('百度网盘 请输入提取码', '<dt>请输入提取码：</dt><input>')),
  walled(
    '/zhihu-check',
    titled(
      '安全验证 - 知乎',
      '<p>系统监测到您的网络环境存在异常，为保证您的正常访问，请点击下方验证按钮进行验证。',
    ),
  ),
  suspected('/odd-wall/*1', oddWall),
];
