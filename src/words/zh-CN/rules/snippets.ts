import type { AreaWords } from '../../rule-words.ts';

export const snippets: AreaWords<'snippets'> = {
  'snippet-parses': {
    message: 'Python 读不懂：{value}',
    fix: '改正语法；不是 Python 的片段换一个语言名，例如 ```text',
    doc: '每个 python 代码块都符合 Python 语法。',
  },
  'snippet-runs': {
    message: '代码运行失败：{value}',
    fix: '{advice}',
    doc: '一篇里的 python run 代码块按先后顺序都能运行，60 秒之内跑完。',
  },
  'snippet-output': {
    message: '{value}',
    fix: '{advice}',
    doc: 'python run 打印的内容写在紧跟其后的 output 代码块里，一字不差（行尾空白除外）。',
  },
};
