/** What is wrong with a variable of the environment. */
export const settings = {
  port: (value: string) => `PORT 写成 0 到 65535 的整数，不能是「${value}」`,
  site: (value: string) => `SITE 写成站点的来源，例如 https://guide.example，不能是「${value}」`,
  siteProtocol: (value: string) =>
    `SITE 写成站点的来源，例如 https://guide.example，以 http:// 或 https:// 开头，不能是「${value}」`,
  siteUser: 'SITE 写成站点的来源，例如 https://guide.example，不带用户名和密码',
  siteQuery: (value: string) =>
    `SITE 写成站点的来源，例如 https://guide.example，不带 ? 与 #：「${value}」`,
  sitePath: (origin: string, path: string) =>
    `SITE 写成站点的来源，例如 https://guide.example，不带路径：把「${path}」写进 BASE，即 SITE=${origin} BASE=${path}`,
  canonical: (value: string) =>
    `CANONICAL 写成主站的完整地址，带上路径，例如 https://guide.example/guide/，不带用户名、? 与 #，不能是「${value}」`,
  baseLocal: (value: string) =>
    `BASE「${value}」是本机的路径：Git Bash 会把开头的斜线换成它的安装位置。写成不带开头斜线的样子，例如 BASE=guide`,
  base: (value: string) =>
    `BASE 写成站点的路径，例如 /guide/：每一段只用英文、数字和 - _ . ~，不能是「${value}」`,
} as const;
