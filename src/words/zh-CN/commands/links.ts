import type { LinkReason, LinkState } from '../../../schema/health.ts';

/** States in the words that maintainers read. */
const states: Record<LinkState, string> = {
  alive: '可用',
  moved: '已迁移',
  dead: '失效',
  walled: '需登录或拒绝机器',
  unknown: '未能判定',
};

const reasons: Record<LinkReason, string> = {
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

export const links = {
  usage: `用法：npm run check:links -- [选项]

检查全部外部链接，结果写入 content/link-health.json。中断后再次运行会接着检查。

  --urls FILE       检查 FILE 中的地址（每行一个），不读内容，也不改 link-health.json
  --json FILE       把本次结论写成 JSON
  --issue FILE      把已失效的链接写成 Markdown；没有失效链接时写空文件；不能与 --urls 同用
  --memory FILE     另一份 link-health.json（例如上次检查的分支上的）；从较新的一份接着计数
  --journal FILE    进度日志（默认 .cache/check-links.jsonl）
  --timeout MS      等待响应头的毫秒数（默认 10000）
  --retries N       失败后再试的次数，0–5（默认 2）
  --host-gap MS     同一主机两次请求之间的毫秒数（默认 1000；只有本机地址可以更短）
  --per-host N      同一主机的并发连接数，1 或 2（默认 1）
  --all             连未到复查期的链接也检查
  --allow-loopback  允许本机地址，供测试使用
  --help            显示本说明

退出码：0 完成（有失效链接也是 0），2 用法有误，3 程序或环境出错。`,
  states,
  reasons,
  noAnchor: '页面可用，但没有这个锚点',
  unknownArgument: (message: string) => `无法识别的参数：${message}`,
  fileWanted: (option: string) => `--${option} 需要一个文件名`,
  wholeNumber: (option: string, min: number, max: number, value: string) =>
    `--${option} 应为 ${min} 到 ${max} 的整数，收到「${value}」`,
  notWithUrls: (option: string) =>
    `--${option} 不能与 --urls 同用：失效要由 link-health.json 里先前的检查确认，而 --urls 不读它；去掉其中一个`,
  noFile: (file: string) => `找不到文件 ${file}`,
  unfinished: (reason: string) =>
    `检查没有完成：${reason}\n修好后再次运行即可；已有的进度会接着用。\n`,
  offline: '没有一个主机有回应，网络似乎不通；link-health.json 未改动',
  memoryRefused: (reason: string) => `没有采用 --memory：${reason}`,
  resumed: (results: number) => `继续上次的检查，已有 ${results} 个结果`,
  stopped: '已停下，进度已保存；再次运行会从这里继续。',
  progress: (done: number, total: number, dead: number) => `${done}/${total}，失效 ${dead}`,
  checked: (progress: string) => `已检查 ${progress}`,
  /** What a run says in the terminal. */
  report: {
    dead: (links: number) => `本次判为失效（${links}）`,
    moved: (links: number) => `已迁移（${links}）`,
    anchors: (links: number) => `锚点不存在（${links}）`,
    unknown: (links: number) => `未能判定（${links}）`,
    walls: (hosts: number) => `需登录或拒绝机器的主机（${hosts}）`,
    host: (host: string, links: number) => `${host}（${links}）`,
    moreLinks: (links: number) => `另有 ${links} 个`,
    moreHosts: (hosts: number) => `另有 ${hosts} 个主机`,
    state: (state: string, links: number) => `${state} ${links}`,
    summary: (links: number, counts: readonly string[]) =>
      `共 ${links} 个地址：${counts.join('，')}`,
  },
  /** The issue that the workflow opens. */
  issue: {
    intro: (links: number) =>
      `${links} 个外部链接已确认失效（多次检查、相隔一天以上）。请换成新地址，或保留并让读者看存档。`,
    newlyDead: (links: number) => `本次新确认失效（${links}）`,
    stillDead: (links: number) => `此前已失效（${links}）`,
    entry: (url: string, reason: string) => `${url}：${reason}`,
    likely: (reason: string) => `很可能失效，${reason}`,
    archived: (reason: string, address: string) => `${reason}，[存档](<${address}>)`,
    review: (hosts: number) => `机器看不到、请人打开看一眼的主机（${hosts}）`,
    reviewAdvice: '看过后在 content/link-health.json 中填写该主机的 reviewed 日期。',
    host: (host: string, links: number) => `${host}（${links}）`,
  },
} as const;
