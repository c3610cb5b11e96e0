export const process = {
  language: '语言：guide.yaml 的 language；读不到时看 --lang zh-CN 或 --lang en，再没有就用英文',
  unknownLanguage: (name: string, known: readonly string[]) =>
    `不认识的语言「${name}」，可用：${known.join('、')}`,
  ourFault: '程序自己出错了，请把下面这段报告给维护者：',
  toolMissing: (name: string) => `没有装 ${name}：先运行 npm ci`,
  toolFailed: (name: string) => `${name} 没有通过`,
  toolBroken: (name: string, why: string) => `${name} ${why}`,
  killed: (signal: string) => `被信号 ${signal} 终止`,
  killedForMemory: (signal: string) => `被信号 ${signal} 终止，多半是内存不够`,
  unknownFormat: (name: string, known: readonly string[]) =>
    `不认识的格式「${name}」，可用：${known.join('、')}`,
  noFile: (file: string) => `没有文件「${file}」`,
} as const;
