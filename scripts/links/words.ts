import type { LinkReason, LinkState } from '../../src/schema/health.ts';

/** States in the order and the words maintainers read them. */
export const STATE_WORDS: Record<LinkState, string> = {
  alive: '可用',
  moved: '已迁移',
  dead: '失效',
  walled: '需登录或拒绝机器',
  unknown: '未能判定',
};

export const NO_ANCHOR = '页面可用，但没有这个锚点';

export const REASON_WORDS: Record<LinkReason, string> = {
  ok: '正常',
  'redirected-temporarily': '临时跳转，地址仍有效',
  'redirected-permanently': '已永久跳转到新地址，请更新',
  'not-found': '服务器回答 404：页面不存在',
  gone: '服务器回答 410：页面已删除',
  'no-such-host': '域名不存在',
  'soft-404': '返回 200，但内容是「页面不存在」',
  'soft-404-suspected': '疑似「页面不存在」，请打开看一眼',
  'login-required': '需要登录',
  'consent-required': '要先同意条款',
  forbidden: '服务器拒绝机器访问',
  'bot-wall': '被人机验证拦下',
  'unavailable-for-legal-reasons': '服务器回答 451：因法律原因不可用',
  'rate-limited': '请求被限流（429），下次再查',
  'retry-after-too-long': '服务器要求等待太久，下次再查',
  'server-error': '服务器出错（5xx）',
  'client-error': '服务器不接受请求（4xx）',
  'unexpected-status': '服务器给出了意外的状态码',
  timeout: '超时',
  'connection-reset': '连接被中断',
  'connection-refused': '无法建立连接',
  'dns-failure': '域名暂时无法解析',
  'tls-error': '证书或加密连接有误',
  'tls-chain-incomplete': '服务器没有给全证书链；浏览器多半能打开，请打开看一眼',
  'protocol-error': '响应不合 HTTP 规范',
  'redirect-cycle': '跳转成环',
  'too-many-redirects': '跳转超过 20 次',
  'redirect-invalid': '跳转目标不是有效的网址',
  'private-address': '指向内网或本机地址，未访问',
  'refused-whitespace': '地址含空白，未访问；请删去或写成 %20',
  'refused-control-character': '地址含控制字符或不可见字符，未访问；请删去',
  'refused-character': '地址含须转义的字符或末尾标点，未访问；请改用 %XX 或删去',
  'refused-scheme': '只检查 http 和 https 地址，未访问',
  'refused-credentials': '地址含用户名或密码，未访问；请删去',
  'refused-private-host': '主机是内网或本机，未访问',
  'refused-syntax': '不是完整的网址，未访问；应以 http:// 或 https:// 加主机名开头',
  'not-checked': '尚未检查',
};
