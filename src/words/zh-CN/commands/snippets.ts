export const snippets = {
  usage: `用法：npm run check:snippets [-- 选项] [文件…]
  运行笔记里的 python run 代码块，核对紧随其后的 output；其余 python 代码块只查语法
  --fresh           全部重新运行；平时只运行改过的笔记，其余用上次的结果
  --install         缺少的 Python 库用 apt-get 装上（Debian，root）
  --format FORMAT   text（默认）、json、github
  环境变量：PYTHON（默认 /usr/bin/python3）、CONTENT_DIR
退出码：0 没有错误，1 代码块有错，2 用法不对或缺少 Python 的库，3 程序自己的错`,
  missing: (python: string, packages: readonly string[]) =>
    `${python} 缺少运行代码块要用的东西。在 Debian 上安装：\n  apt-get install ${packages.join(' ')}`,
  skipped: (fences: number, python: string, modules: readonly string[]) =>
    `没有运行 ${fences} 个代码块：${python} 没有 ${modules.join('、')}，Debian 也没有这样的软件包。改了它们，就用 PYTHON 指定一个有的再查。`,
  fine: (parsed: number, run: number) => `${parsed} 个 python 代码块没有问题，其中运行了 ${run} 个`,
  silent: (python: string) =>
    `「${python}」没有读完代码块：一分钟还没有回音。用 PYTHON 指定一个能用的 Python 3。`,
  died: (python: string) =>
    `「${python}」没有读完代码块：它中途退出了。用 PYTHON 指定一个能用的 Python 3。`,
} as const;
