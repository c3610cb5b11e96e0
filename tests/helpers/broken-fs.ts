import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Operation = (...args: unknown[]) => unknown;

/** A call of an operation. */
export interface FsCall {
  name: string;
  args: unknown[];
  /** Its number from 1 over all operations. */
  count: number;
}

/**
 * Runs something while operations of the file system fail as the system would make them fail.
 * @param names of the operations, e.g. `renameSync`
 * @param code e.g. `ENOSPC`
 * @param isBroken whether a call fails
 */
export function withBrokenFs<Result>(
  names: readonly string[],
  code: string,
  isBroken: (call: FsCall) => boolean,
  run: () => Result,
): Result {
  const operations = fs as unknown as Record<string, Operation>;
  const whole = names.map((name) => [name, operations[name]!] as const);
  let count = 0;
  for (const [name, operation] of whole) {
    operations[name] = (...args) => {
      if (isBroken({ name, args, count: ++count })) {
        // A full disk takes the first bytes.
        if (code === 'ENOSPC' && name === 'writeFileSync')
          operation(args[0], String(args[1]).slice(0, 3), ...args.slice(2));
        throw systemError(code, name, args[0]);
      }
      return operation(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    return run();
  } finally {
    for (const [name, operation] of whole) operations[name] = operation;
    syncBuiltinESMExports();
  }
}

/**
 * The same in another process: value of `--import` that makes operations fail for paths that contain a text.
 */
export function breakFs(names: readonly string[], code: string, part: string): string {
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    ${systemError.toString()}
    for (const [owner, name] of ${JSON.stringify(names)}.map((path) => path.split('.')).map((path) => [path.length > 1 ? fs[path[0]] : fs, path.at(-1)])) {
      const operation = owner[name];
      owner[name] = (...args) => {
        if (String(args[0]).includes(${JSON.stringify(part)})) throw systemError(${JSON.stringify(code)}, name, args[0]);
        return operation.apply(owner, args);
      };
    }
    syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

function systemError(code: string, name: string, path: unknown): Error {
  const syscall = name.replace(/Sync$/, '').toLowerCase();
  const at = typeof path === 'number' ? {} : { path: path instanceof URL ? path.pathname : path };
  return Object.assign(new Error(`${code}: refused, ${syscall} '${String(at.path)}'`), {
    code,
    syscall,
    ...at,
  });
}
