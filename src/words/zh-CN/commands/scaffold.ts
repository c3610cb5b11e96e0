const opening = '用一两段话写出这篇回答的问题。';
const comment = '{/* 正文从这里写起';

/** What `npm run new` writes into a note. */
export const scaffold = {
  /** What the fields start with, for the author to change. */
  starts: {
    summary: '一句话，说明读完能做什么',
    notRun: '代码都要显卡',
    aliases: ['English name', '缩写'],
    asks: ['读者不知道术语时会怎么问'],
    formerly: '部分/旧短名',
    section: '读什么',
    link: '链接的-id',
  },
  remarks: {
    summary: '不超过 60 字',
    level: (known: readonly string[]) => known.join('、'),
    form: 'lesson 课、brief 短文与清单、archive 存档',
    minutes: '阅读时间由程序算；算得离谱时才写',
    notRun: '课里的代码都不能运行时，写明理由',
    requires: (example: string) => `先读哪几篇，例如 ${example}；它们在 guide.yaml 里排在前面`,
    teaches: '这篇教的术语，id 见 terms.yaml',
    reviewed: '最近一次逐条核对的日期',
    aliases: '读者会拿去搜的别的名字',
    asks: '读者用日常的话会问什么；搜得到，页面上不显示',
    formerly: '从前的地址',
    framework: '只在整篇都讲旧框架时写',
    rating: (known: readonly string[]) => `${known.join('、')}；多数笔记没有`,
    sections: '阅读清单，也可以用 npm run add 加',
  },
  optional: '下面的字段可有可无：要用就去掉行首的「# 」，不用就删掉',
  /** Where the body begins, and its only sentence: while they stand, nobody has written it. */
  comment,
  opening,
  body: `${comment}：先用一两段话回答「这篇解决什么问题，为什么值得学，先读哪一条」。
一段写成一行；术语第一次出现时写双语，例如：过拟合（overfitting）。阅读清单自动排在正文之后。
小标题、公式、代码、自测题的写法见 CONTRIBUTING.md。写好之后删去这段注释。 */}

${opening}
`,
} as const;
