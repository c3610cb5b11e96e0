import type { Root } from 'mdast';
import { guardTree } from './guard.ts';

/**
 * Refuses a note before anything of it is compiled, whoever started the build.
 * @throws Error that names the first place and every fault
 */
export function remarkGuard() {
  return (tree: Root, file: { path?: string }) => {
    const issues = guardTree(tree, file.path ?? '');
    if (issues.length === 0) return;
    throw new Error(
      issues
        .map(
          ({ line, column, ruleId, message }) =>
            `${file.path}:${line}:${column} ${ruleId} ${message}`,
        )
        .join('\n'),
    );
  };
}
