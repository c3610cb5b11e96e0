import type { Root } from 'mdast';
import { FaultError, type Issue } from '../schema/issue.ts';
import { guardTree } from './guard.ts';

interface Options {
  /** What is said of a fault; without it, its rule and its values must do. */
  describe?: ((issue: Issue) => string) | undefined;
}

/**
 * Refuses a note before anything of it is compiled, whoever started the build.
 * @throws FaultError that names the first place and every fault
 */
export function remarkGuard({ describe }: Options = {}) {
  return (tree: Root, file: { path?: string }) => {
    const issues = guardTree(tree, file.path ?? '');
    if (issues.length > 0) throw new FaultError(issues, describe);
  };
}
