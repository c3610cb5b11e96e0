import type { AreaWords } from '../../rule-words.ts';

export const addresses: AreaWords<'addresses'> = {
  'url-parse': {
    message: '「{value}」不是完整的网址',
    fix: '写成 https://… 的完整地址',
    doc: '外部地址是完整的 http(s) 网址。',
  },
  'url-scheme': {
    message: '不允许的协议「{value}」',
    fix: '只用 https:// 或 http://（正文里还可以用 mailto:）',
    doc: '协议只有 http、https 和正文里的 mailto。',
  },
  'url-blank': {
    message: '网址「{value}」里有空白',
    fix: '删掉空白；地址里真有空格时写 %20',
    doc: '网址里没有空白。',
  },
  'url-control': {
    message: '网址里有看不见的字符 {value}',
    fix: '删掉它',
    doc: '网址里没有控制字符与零宽字符。',
  },
  'url-credentials': {
    message: '网址里带着用户名或密码「{value}」',
    fix: '删掉 @ 之前的部分',
    doc: '网址里没有用户名和密码。',
  },
  'url-private-host': {
    message: '读者到不了主机「{value}」',
    fix: '换成公开的网址',
    doc: '主机是公网上的。',
  },
  'url-length': {
    message: '网址有 {value} 个字符，超过 2000',
    fix: '换成短的地址',
    doc: '网址不超过 2000 个字符。',
  },
  'url-percent': {
    message: '网址里的「{value}」不是百分号编码',
    fix: '百分号本身写 %25；编码是 % 与两位十六进制数',
    doc: '网址里的 % 后面是两位十六进制数。',
  },
  'url-punctuation': {
    message: '网址末尾粘着标点「{value}」',
    fix: '从网址里删掉；真是地址的一部分，就写成百分号编码',
    doc: '网址末尾没有粘上的标点，括号成对。',
  },
  'url-lookalike': {
    message: '主机名里有形似的字母：{value}',
    fix: '在浏览器里打开原网站，从地址栏重新复制',
    doc: '主机名里没有冒充拉丁字母的字母。',
  },
  'url-secret': {
    message: '网址里带着访问凭证「{value}」',
    fix: '换成不带凭证的公开地址：凭证会过期，也会被人盗用',
    doc: '网址里没有登录或签名的凭证，例如 token、sig、X-Amz-Signature。',
  },
  'url-mail': {
    message: '「{value}」不是邮箱地址',
    fix: '写成 mailto:名字@主机',
    doc: '邮箱链接写成 mailto:名字@主机，只用在正文里。',
  },
  'url-own-site': {
    message: '「{value}」是这份指南自己的网址',
    fix: '在正文里写站内链接 {page}；阅读清单只收别处的作品',
    doc: '指向本站的链接写站内地址，换了域名也不会断。',
  },
  'health-address': {
    message: 'link-health.json 的 {field}「{value}」不能给读者打开',
    fix: '删掉这一条记录，再运行 npm run check:links',
    doc: 'link-health.json 里的 finalUrl 与 archive 是公网上的 http(s) 地址。',
  },
  'url-unique': {
    message: '网址「{value}」在 {other} 已经有了',
    fix: '在这里写 - ref: {id}',
    doc: '一个作品在全书只收一次，不论用它的哪个地址（arXiv 的摘要页与 PDF、youtu.be 与 youtube.com……）；第二处用 ref。',
  },
  'url-https': {
    message: '「{value}」有 https 版本',
    fix: '改成 https://',
    doc: '已知支持 https 的主机写 https。',
  },
  'url-tracking': {
    message: '网址带着跟踪参数「{value}」',
    fix: '删掉这个参数',
    doc: '网址不带跟踪参数。',
  },
};
