/** Of import. */
export const imports = {
  usage: `用法：npm run import -- <README.md 或文件夹> [选项]
  例如：npm run import -- awesome-list/README.md --base https://github.com/作者/仓库/blob/main/ --dry-run
  把一份 Markdown 清单变成部分、笔记、阅读清单和链接；不联网。先说要写什么、什么没有收，再一次写完，不覆盖任何文件
  文件夹里的每个 .md 都读，README 在先
  --into 部分     全部收进这个部分；不写就按标题分部分
  --base 网址     相对链接从这里算起；不写，相对链接列在没有收的里
  --name 名字     这份清单叫什么，再次导入时凭它认出来；不写就用 --base，没有就用清单的一级标题
  --dry-run       只说会写什么，不写
标题：三成以上的条目在第三级标题之下，或者六成在第二级之下、第一级不多于十二个、平均各有三个以上的第二级时，
  第一级成为部分，第二级成为笔记，其余成为阅读清单；否则整份清单是一个部分，第一级是笔记。
  列表前以冒号结尾的短句、整行粗体、没有链接的父项，是下面那份阅读清单的题目
评级：★ ⭐ 🌟 :star: 一两个是 recommended，三个以上是 essential；带 ☆ 的按比例，五分之四以上 essential，五分之三以上 recommended；
  荐、推荐、精选、recommended、🔥、👍、💯 是 recommended；必读、必看、must read 是 essential；
  一份清单里少于三分之一的题名是粗体时，粗体是 recommended；一颗星后面跟着数目的，是仓库的星数，不算
链接后面的话进 why，标 draft: true，页面上写明「摘自原清单」，检查一直数着，直到用自己的话改写
同一个作品再次出现时写成 ref；再导入一次，只带来清单后来的改动，改过的不动，删去的不再收
退出码：0 导入了或没有新的，1 清单或内容不对，2 用法不对，3 程序自己的错；1、2、3 时什么也没有写`,
  oneSource: '要写一个 Markdown 文件或文件夹',
  noSource: (name: string) => `没有文件或文件夹「${name}」`,
  noMarkdown: (name: string) => `「${name}」里没有 .md 文件`,
  tooLarge: (name: string, limit: string) => `「${name}」超过 ${limit}，请拆开再导入`,
  badBase: (base: string) => `--base「${base}」不是以 http 开头的完整网址`,
  badPart: (id: string) => `--into「${id}」不能作部分的 id：用小写英文和连字符，不用站点自己的地址`,
  badName: '--name 不能是空的，也不能超过 300 个字符',
  nothing: (name: string) => `${name} 里没有一条可以收进清单的链接`,
  mendFirst: '什么也没有写。先改好这些：',
  wouldBreak: '这是程序的错，请报告。什么也没有写：导入之后会有这些错误',
  lost: '这是程序的错，请报告。什么也没有写：这些地址既不在要写的里，也不在报告里',
  found: (name: string, entries: number, placed: number, refs: number, left: number) =>
    `${name}：${entries} 条，收进 ${placed} 条${refs > 0 ? `（其中 ${refs} 条写成 ref）` : ''}，没有收 ${left} 条`,
  sizes: (parts: number, notes: number, lists: number, links: number) =>
    `新部分 ${parts} 个，新笔记 ${notes} 篇，阅读清单 ${lists} 份，新链接 ${links} 条`,
  aside: (anchors: number, prose: number) =>
    `目录等指向清单自己的链接 ${anchors} 个；没有地址、没有带过来的文字 ${prose} 段`,
  reasons: {
    image: '图片',
    badge: '徽章',
    code: '在代码里',
    comment: '在注释里',
    embedded: '嵌入的内容',
    definition: '写了地址，没有地方用它',
    'front-matter': '在 front matter 里',
    'about-list': '说的是清单自己（贡献、许可、赞助……）',
    contents: '目录',
    'other-scheme': '不是网址',
    relative: '相对链接，用 --base 给出从哪里算起',
    unlinked: '不在读得出条目的地方',
    'own-site': '指向这份指南自己',
    refused: '题名或说明通不过检查',
  },
  leftHead: (count: number) => `没有收的 ${count} 个地址（行，地址，原因）：`,
  changedHead: (count: number) => `写法改过的 ${count} 个地址：`,
  refHead: (count: number) => `写成 ref 的 ${count} 条：`,
  takenOutHead: (count: number) => `从前收过、后来被删去的 ${count} 条，没有再收：`,
  goneHead: (count: number) => `清单里已经没有的 ${count} 条，留在原处：`,
  editedHead: (count: number) => `清单改了、这里也改过的 ${count} 处，没有动：`,
  updatedHead: (count: number) => `照清单改了 ${count} 处：`,
  cutHead: (count: number) => `why 放不下、截短了的 ${count} 处，行：`,
  undatedHead: (count: number) => `像是论文或书、不知道年份、先记作 article 的 ${count} 条：`,
  field: (id: string, field: string) => `${id} 的 ${field}`,
  written: (count: number) => `写了 ${count} 个文件：`,
  wouldWrite: (count: number) => `会写 ${count} 个文件（--dry-run，什么也没有写）：`,
  unchanged: '没有新的，什么也没有写',
  file: (name: string, links: number) => (links > 0 ? `${name}  ${links} 条` : name),
  next: `接下来：
  1. npm run check：还要写什么，一条一条说
  2. 给每个部分、每篇笔记写 summary 和导读；读过的链接用自己的话写 why，再删去 draft: true
  3. 清单有了更新，用同样的命令再导入一次`,
  newGuide: '这里还没有指南，新建了 guide.yaml：改 title、tagline、description、repository',
} as const;
