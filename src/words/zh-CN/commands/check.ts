export const check = {
  usage: `用法：npm run check [-- 选项] [文件…]
  没有文件：先查内容，再查代码的类型、规范与格式；代码自上次通过以后没有变，就不再查
  有文件：只查这些文件（仍按整份指南核对引用）
  --content            只查内容
  --strict AREA        这一类规则的警告也算错误，例如 lessons（类别见 docs/rules.md）
  --format FORMAT      text（默认）、json、github
退出码：0 没有错误，1 内容有错，2 用法不对，3 程序自己的错`,
  notContent: (path: string) => `「${path}」不在内容文件夹里`,
  unknownArea: (name: string, known: readonly string[]) =>
    `不认识的类别「${name}」，可用：${known.join('、')}`,
} as const;
