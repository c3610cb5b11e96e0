/** What snippets in an editor say of themselves, by what one types for them. */
export const editor = {
  link: '阅读清单的一条',
  section: '一份阅读清单',
  heading: '带 id 的小标题',
  term: '术语',
  cite: '依据',
  figure: '图',
  callout: '说明、提示、注意',
  card: '自测题',
  exercise: '动手题与答案',
  versions: '同一段代码的几种写法',
  run: '会运行的代码与它的输出',
} as const;
