import { relative } from 'node:path';
import { showInvisible } from '../schema/invisible.ts';

/** What the system refused, and what a person can do about it. */
const reasons: Record<string, readonly [what: string, advice: string]> = {
  ENOSPC: ['磁盘满了', '腾出空间再运行'],
  EDQUOT: ['磁盘配额用完了', '腾出空间再运行'],
  EROFS: ['这里只能读，不能写', '换一个可以写的地方'],
  EACCES: ['没有权限', '看看它和上级文件夹的权限'],
  EPERM: ['系统不允许', '看看它的权限，以及是不是正被别的程序使用'],
  ENOENT: ['没有这个文件或文件夹', '看看路径写得对不对'],
  ENOTDIR: ['路径里有一段不是文件夹', '看看路径写得对不对'],
  EISDIR: ['这里是文件夹，不是文件', '看看路径写得对不对'],
  EEXIST: ['已经有了', '移走它再运行'],
  ENOTEMPTY: ['文件夹不是空的', '看看里面有什么'],
  EBUSY: ['正被别的程序使用，或者是一个挂载点', '关掉用着它的程序，或换一个文件夹'],
  ETXTBSY: ['正被别的程序使用', '关掉用着它的程序'],
  EMFILE: ['同时打开的文件太多', '用 ulimit -n 放宽上限'],
  ENFILE: ['整个系统打开的文件太多', '关掉一些程序再运行'],
  ENOMEM: ['内存不够', '关掉一些程序再运行'],
  EIO: ['读写失败', '磁盘可能有毛病'],
  ELOOP: ['符号链接绕成了圈', '换成真正的文件夹'],
  ENAMETOOLONG: ['名字太长', '换一个短些的'],
  EXDEV: ['跨了文件系统', '换到同一个盘上'],
  EADDRINUSE: ['端口已被占用', '用 PORT 换一个'],
  EADDRNOTAVAIL: ['本机没有这个地址', '看看网络设置'],
};

/** Why the system refused an operation, by its error code; undefined for a code that is none of the system's. */
export function reasonOf(code: string): string | undefined {
  return reasons[code]?.[0];
}

/**
 * One sentence for what the file system, the network or the kernel refused, or undefined for any other error: those are
 * bugs, and are to be reported with their stack.
 */
export function explainSystemError(error: unknown): string | undefined {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = error instanceof Error && code !== undefined ? reasons[code] : undefined;
  return reason && sentence(code!, reason, path);
}

/** What the machine lacks, as Node and others print it; other refusals may well be a fault of ours. */
const printed =
  /(?<![A-Z_])(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EMFILE|ENFILE|ENOMEM|EIO)(?=: |')(?:: [^'\n]*'([^'\n]+)')?/;

/** The same sentence for what another program printed before it failed. */
export function findSystemError(output: string): string | undefined {
  const match = printed.exec(output.replace(/No space left on device/g, 'ENOSPC: '));
  return match ? sentence(match[1]!, reasons[match[1]!]!, match[2]) : undefined;
}

function sentence(code: string, [what, advice]: readonly [string, string], path?: string): string {
  const place = path === undefined ? '' : `：${showInvisible(nearer(path))}`;
  return `${what}${place}（${code}）。${advice}。`;
}

/** A path as seen from here when it lies below, else as it is. */
function nearer(path: string): string {
  const short = relative('.', path);
  return short === '' || short.startsWith('..') ? path : short;
}
