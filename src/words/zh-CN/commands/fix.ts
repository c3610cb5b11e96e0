export const fix = {
  usage: `用法：npm run fix
  内容：删去 BOM、CRLF、看不见的字符、行尾空白，已知支持 https 的地址改成 https，去掉跟踪参数，代码块的语言写成通行的名字；
        没做完的 npm run move 退回去；自测卡片与动手题补上 id；内容没有错误时，把地址和链接 id 记进 published.json
  文档：重新生成 docs/rules.md。代码不在此列：npx oxlint --fix、npx oxfmt
  编辑器：.vscode 里的 JSON Schema 与代码片段
  GitHub：issue 表单、拉取请求的模板、检查链接的工作流，按指南的语言重写
  只改不影响意思的地方；改了什么逐条列出
退出码：0 完成，2 用法不对，3 程序自己的错`,
  nothing: '内容没有要改的',
  changed: (places: number) => `内容改了 ${places} 处`,
  rewritten: (file: string) => `${file} 已重新生成`,
  lineEnds: '换行统一为 LF',
  invisible: (characters: readonly string[]) => `删去看不见的字符 ${characters.join('、')}`,
  blanks: '删去行尾空白',
  lastLine: '文件以一个换行结尾',
  language: (from: string, to: string) => `代码块的语言 ${from} → ${to}`,
  taskId: (tag: string, id: string) => `${tag}> 补上 id="${id}"`,
  published: '记下了所有地址和链接 id',
} as const;
