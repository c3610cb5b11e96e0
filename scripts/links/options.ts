import { parseArgs } from 'node:util';

export interface Options {
  /** File with one address a line, or undefined for the content of the guide. */
  urls: string | undefined;
  journal: string;
  json: string | undefined;
  /** Where the Markdown for the issue goes; an empty file means that no link is dead. */
  issue: string | undefined;
  /** Another link-health.json; the newer of both is gone on from. */
  memory: string | undefined;
  /** Milliseconds a server may take to send its headers. */
  timeout: number;
  retries: number;
  /** Milliseconds between requests to one host. */
  hostGap: number;
  perHost: number;
  allowLoopback: boolean;
  /** Check links that are not due yet. */
  all: boolean;
}

export type ParsedOptions =
  { kind: 'options'; options: Options } | { kind: 'help' } | { kind: 'usage'; message: string };

export const HELP = `用法：npm run check:links -- [选项]

检查全部外部链接，结果写入 content/link-health.json。中断后再次运行会接着检查。

  --urls FILE       检查 FILE 中的地址（每行一个），不读内容，也不改 link-health.json
  --json FILE       把本次结论写成 JSON
  --issue FILE      把已失效的链接写成 Markdown；没有失效链接时写空文件；不能与 --urls 同用
  --memory FILE     另一份 link-health.json（例如上次检查的分支上的）；从较新的一份接着计数
  --journal FILE    进度日志（默认 .cache/check-links.jsonl）
  --timeout MS      等待响应头的毫秒数（默认 10000）
  --retries N       失败后再试的次数，0–5（默认 2）
  --host-gap MS     同一主机两次请求之间的毫秒数（默认 1000；只有本机地址可以更短）
  --per-host N      同一主机的并发连接数，1 或 2（默认 1）
  --all             连未到复查期的链接也检查
  --allow-loopback  允许本机地址，供测试使用
  --help            显示本说明

退出码：0 完成（有失效链接也是 0），2 用法有误，3 程序或环境出错。
`;

/** Reads the command line; a fault is described in Chinese and never thrown. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        urls: { type: 'string' },
        json: { type: 'string' },
        issue: { type: 'string' },
        memory: { type: 'string' },
        journal: { type: 'string', default: '.cache/check-links.jsonl' },
        timeout: { type: 'string', default: '10000' },
        retries: { type: 'string', default: '2' },
        'host-gap': { type: 'string', default: '1000' },
        'per-host': { type: 'string', default: '1' },
        all: { type: 'boolean', default: false },
        'allow-loopback': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { kind: 'usage', message: `无法识别的参数：${String((error as Error).message)}` };
  }
  if (values['help']) return { kind: 'help' };
  const numbers = {
    timeout: whole(values['timeout'], 50, 600_000),
    retries: whole(values['retries'], 0, 5),
    'host-gap': whole(values['host-gap'], 0, 3_600_000),
    'per-host': whole(values['per-host'], 1, 2),
  };
  for (const [name, value] of Object.entries(numbers)) {
    if (typeof value === 'string') return { kind: 'usage', message: `--${name} ${value}` };
  }
  for (const name of ['urls', 'json', 'issue', 'memory', 'journal']) {
    if (values[name] === '') return { kind: 'usage', message: `--${name} 需要一个文件名` };
  }
  // Only the memory of earlier runs knows which links are dead, and a list has none.
  const foreign = ['issue', 'memory'].find((name) => values[name] !== undefined);
  if (values['urls'] !== undefined && foreign !== undefined) {
    const why = '失效要由 link-health.json 里先前的检查确认，而 --urls 不读它';
    return { kind: 'usage', message: `--${foreign} 不能与 --urls 同用：${why}；去掉其中一个` };
  }
  return {
    kind: 'options',
    options: {
      urls: values['urls'] as string | undefined,
      json: values['json'] as string | undefined,
      issue: values['issue'] as string | undefined,
      memory: values['memory'] as string | undefined,
      journal: values['journal'] as string,
      timeout: numbers.timeout as number,
      retries: numbers.retries as number,
      hostGap: numbers['host-gap'] as number,
      perHost: numbers['per-host'] as number,
      all: values['all'] === true,
      allowLoopback: values['allow-loopback'] === true,
    },
  };
}

/** The number, or what is wrong with it. */
function whole(value: string | boolean | undefined, min: number, max: number): number | string {
  const text = String(value);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  return `应为 ${min} 到 ${max} 的整数，收到「${text}」`;
}
