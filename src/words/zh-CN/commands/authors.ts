/** Of new and move. */
export const authors = {
  addUsage: (
    kinds: readonly string[],
    languages: readonly string[],
    ratings: readonly string[],
    example: string,
  ) => `用法：npm run add -- <网址>… <部分>/<短名>#<阅读清单> [选项]
      npm run add -- --from <文件> <部分>/<短名>#<阅读清单> [选项]
  例如：npm run add -- https://arxiv.org/abs/1702.03275 ${example}#reading
  把链接加到那份清单的末尾；不联网，不知道的先猜，再说怎样补全
  几条一起加，有一条不对就一条也不写，每处不对都指出在第几行
  --from 文件    一行一个网址，后面可以写题名；空行和 # 之后的不算；- 是标准输入
  --id id        不写就按作者和题名拟一个
  --title 题名   --why 一句话说明   这三项只用于一条链接
  --by 作者（一人一个 --by）   --via 转载的站点   --year 年份
  --kind ${kinds.join('|')}
  --lang ${languages.join('|')}   --rating ${ratings.join('|')}
  --new-section 标题   清单还没有时，连同标题一起新建
退出码：0 加好了，1 内容不对，什么也没写，2 用法不对，3 程序自己的错`,
  newUsage: (
    part: string,
  ) => `用法：npm run new -- <部分>/<短名> <标题> [--level intro|core|advanced]
  例如：npm run new -- ${part}/new-name 新的一篇
  建一篇能通过检查的笔记，并列进 guide.yaml 那个部分的末尾
  planned 里已有的，标题可以不写，位置不变，并从 planned 里去掉
退出码：0 建好了，1 名字不对或内容有错，2 用法不对，3 程序自己的错`,
  titleMissing: '还要写标题',
  firstArgument: '第一个参数写成 <部分>/<短名>',
  unknownLevel: (level: string, known: readonly string[]) =>
    `没有难度「${level}」，可用：${known.join('、')}`,
  made: (file: string, guide: string, id: string) => `建好了：${file}，已列进 ${guide}
接下来：
  1. 改 summary、requires，写正文（怎样写：CONTRIBUTING.md）
  2. 加链接：npm run add -- <网址> ${id}#reading --new-section 读什么
  3. 检查：npm run check -- ${file}；预览：npm start\n`,
  moveUsage: (
    example: string,
    part: string,
  ) => `用法：npm run move -- <部分>/<短名> <部分>/<短名> [选项]
  例如：npm run move -- ${example} ${part}/new-name
  给一篇笔记换地址：文件、guide.yaml、站内链接、requires、terms.yaml 一起改，旧地址写进 formerly，自动转到新地址
  换了部分就排在那里的最后，没换就留在原处；要另选位置：
  --before 短名   排在它之前
  --after 短名    排在它之后
  --dry-run       只说会改哪些地方，不写
  要么全改，要么一个文件也不动
退出码：0 搬好了，1 不能搬或内容有错，2 用法不对，3 程序自己的错`,
  twoAddresses: '要两个参数：原来的 <部分>/<短名> 和新的 <部分>/<短名>',
  addressForm: (id: string) => `「${id}」要写成 <部分>/<短名>`,
  sameAddress: '新旧地址相同；只改先后，直接改 guide.yaml',
  onePosition: '--before 与 --after 只能写一个',
  otherPart: (name: string, part: string) => `「${name}」不在部分「${part}」里`,
  mendFirst: '什么也没有改。先改好这些：',
  wouldBreak: '什么也没有改：搬过去之后会有这些错误',
  moved: (from: string, to: string) => `搬好了：${from} → ${to}`,
  wouldMove: (from: string, to: string) =>
    `会改这些地方（--dry-run，什么也没有写）：${from} → ${to}`,
  redirected: (from: string, to: string, folder: string) =>
    `/${from}/ 会转到 /${to}/，# 后面的片段也带过去。${folder}/ 以外提到旧地址的地方要自己改`,
  formerlyAdded: (file: string, id: string) => `→ ${file}，formerly 记下 ${id}`,
  undone: (files: number) =>
    `上一次 npm run move 或 import 没有做完，已经退回去（${files} 个文件）`,
  kept: (name: string) => `${name} 后来又改过，没有动它，请核对`,
  foreignJournal: (name: string) => `「${name}」不是 npm run move 或 import 写的那个，删去它再来`,
} as const;
