/** What GitHub shows to those who report or propose something; `npm run fix` writes it below .github/. */
export const forms = {
  deadLink: {
    name: '链接失效',
    description: '打不开、内容没了，或者跳到了别处',
    title: '链接失效：',
    hint: '从网站上点「报告这条链接」过来时，前三格已经填好，直接提交就行。',
    link: '链接的 id',
    linkHint: '条目所在地址里 # 之后的部分；不知道可以不填。',
    url: '网址',
    note: '在哪一篇',
    symptom: '看到了什么',
    symptoms: [
      '打不开，或者显示 404',
      '能打开，内容已经不是原来的了',
      '跳到了别的地址',
      '要登录或付费才能看',
      '我所在的地方打不开',
    ],
    replacement: '有没有新地址',
    replacementHint: '知道它搬到哪里、哪里有存档、有什么可以代替，请写在这里。',
  },
  mistake: {
    name: '讲错了',
    description: '笔记里的错误：事实、公式、代码、错字，或者看不懂的地方',
    title: '更正：',
    page: '在哪一页',
    pageExample: '那一页的网址，带上 # 之后的部分更好',
    wrong: '原来写的是什么，错在哪里',
    wrongHint: '把那一句抄过来，再说应该是什么。公式可以点它复制 TeX。',
    source: '依据',
    sourceHint: '文档、论文、可以运行的几行代码都行。错字不用填。',
  },
  newLink: {
    name: '推荐一条链接',
    description: '一篇值得收进阅读清单的文章、课程、论文、书或工具',
    title: '推荐：',
    url: '网址',
    urlHint: '尽量给原始出处，不要转载、短链接或带跟踪参数的地址。',
    work: '题名与作者',
    workExample: '《……》，某某',
    note: '放进哪一篇',
    noteExample: (note: string) => `例如 ${note}，或者那一页的网址`,
    why: '为什么值得读',
    whyHint: '它讲清了什么，是清单里别处没有的？读它之前要会什么？请用自己的话写。',
    relation: '与作者的关系',
    isAuthor: '我是作者，或者与作者、出版方有利益关系（不影响收录，写明就好）',
  },
  pullRequest: `<!-- 改动很小（错字、死链）时，说一句改了什么就够，其余删去。 -->

改了什么，为什么：

改内容时：

- [ ] \`npm run check\` 没有错误
- [ ] 文字是自己写的；事实、数字、接口名查过出处
- [ ] 新链接写了 \`why\`，评级没有随手给

改代码时：

- [ ] \`npm test\` 通过，新的行为有测试：把改动拿掉，测试会红
- [ ] 读者或作者看得到的变化写进了 \`CHANGELOG.md\`
`,
  /** Of the workflow that checks links, by the names of its variables; %s stands for what printf puts there. */
  workflow: {
    SAY_UPDATE: '更新外部链接状态',
    SAY_UPDATE_BODY: '每周检查的结果。只改 content/link-health.json；合并后读者会看到新的状态。',
    SAY_REFUSED: '没有权限建立拉取请求',
    SAY_REFUSED_ADVICE:
      '结果在分支 %s。在 Settings → Actions → General 勾选 Allow GitHub Actions to create and approve pull requests，或自己打开 %s',
    SAY_NO_ISSUES: '议题已关闭',
    SAY_NO_ISSUES_ADVICE:
      '失效的链接写在这次运行的摘要里。要有议题，在 Settings → General → Features 勾选 Issues。',
    SAY_LABEL: '已确认失效的外部链接',
    SAY_CUT: '……其余见 content/link-health.json。',
    SAY_NONE: '已没有失效的外部链接。',
    SAY_DEAD: '外部链接已失效',
  },
  /** Of the release that has the files to take along; %s stands for the commit. */
  release: {
    SAY_DOWNLOADS: '下载',
    SAY_DOWNLOADS_BODY:
      '这份指南的电子书、打印用的网页与离线网页，随网站一起更新，现在这一份来自 %s。',
  },
} as const;
