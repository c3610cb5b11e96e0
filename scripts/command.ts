/** A call that cannot be understood; its message goes to the user with the usage text. */
export class UsageError extends Error {}

/**
 * Runs a command and ends the process with its exit code: 0 fine, 1 content, 2 usage, 3 our fault. Bad input never
 * shows a stack trace; a fault of ours does, because it must be reported.
 */
export async function runCommand(
  usage: string,
  main: () => number | Promise<number>,
): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      console.error(`${(error as Error).message}\n\n${usage}`);
      process.exitCode = 2;
    } else {
      console.error('程序自己出错了，请把下面这段报告给维护者：');
      console.error(error);
      process.exitCode = 3;
    }
  }
}

function isParseArgsError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
