import type { snippets as names } from '../../../schema/phrases/snippets.ts';

export const snippets: Record<keyof typeof names, string> = {
  'snippet-syntax': '{value}（{found}）',
  'snippet-error': '{value}：{found}',
  'snippet-error-fix': '改正代码；一篇里的 run 代码块接着前一个往下运行',
  'snippet-slow': '{value} 秒还没跑完',
  'snippet-slow-fix': '让它更快，或去掉 run',
  'snippet-died': 'Python 中途退出',
  'snippet-died-fix': '去掉结束进程的调用，或减少内存',
  'snippet-stray': '这个 output 代码块前面没有 python run',
  'snippet-stray-fix': '放到打印它的 ```python run 紧后面，或换一个语言名，例如 ```text',
  'snippet-silent': '这段代码有输出，后面却没有 output 代码块',
  'snippet-silent-fix': '在它紧后面加上 ```output，内容就是上面这些行',
  'snippet-differs': '输出从第 {value} 行起与运行结果不同',
  'snippet-differs-fix': '照「+」行改笔记；若笔记才对，就改代码',
  'snippet-more': '{value}\n    … 还有 {count} 行',
};
