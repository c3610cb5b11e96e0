/** What books say that no page does. */
export const zhCNBooks = {
  ofPart: (guide: string, part: string) => `${guide}：${part}`,
  contents: '目录',
  cover: '封面',
  answers: '答案',
  toAnswer: '答案',
  figureTexts: '图的文字与数值',
  toFigureText: '文字与数值',
  moveOnSite: '在网页上调着看',
  image: (description: string) => (description === '' ? '图' : `图：${description}`),
  glossary: '术语',
  colophon: '关于这本书',
  edition: (day: string) => `${day} 的版本`,
  commit: (id: string) => `由提交 ${id} 生成`,
  newest: '最新的版本在',
  sourceAt: '源文件在',
  accessibility:
    '公式是 MathML，并附 TeX；图是 SVG，附文字说明与数值；有分级的目录；题目的答案与图的数值在每篇的末尾。',
} as const;
