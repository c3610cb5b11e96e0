import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { createIssue, type Issue } from '../schema/issue.ts';
import type { ContentFile } from './content.ts';
import { reasonOf } from './system-error.ts';
import { say, type Phrase } from '../schema/phrases/index.ts';

interface Choice {
  /** Whether what a folder holds is passed over. Its stat is undefined for a name that is no UTF-8. */
  isSkipped: (name: string, stat: Stats | undefined) => boolean;
  /** Whether a name is one of a file, so that a folder of this name is a fault. */
  isFileName: (name: string) => boolean;
  /** Called with what cannot be looked into: a folder, or what its folder does not let see. */
  report: (name: string, fault: Phrase) => void;
}

/**
 * The files below a folder, links and pipes among them: nothing is followed, nothing is opened.
 * @param folder how messages name it
 */
export function listFiles(
  root: string,
  folder: string,
  { isSkipped, isFileName, report }: Choice,
): ContentFile[] {
  const found: ContentFile[] = [];
  const walk = (name: string) => {
    const entries = trySystem(
      () => readdirSync(join(root, name)).sort(),
      (fault) => report(name, fault),
    );
    for (const entry of entries ?? []) {
      const child = name === '' ? entry : `${name}/${entry}`;
      let isHidden = false;
      // Undefined for a name that is no UTF-8, which Node cannot open again.
      const stat = trySystem(
        () => lstatSync(join(root, child), { throwIfNoEntry: false }),
        (fault) => {
          isHidden = true;
          report(child, fault);
        },
      );
      if (isHidden) continue;
      if (stat?.isDirectory()) {
        if (isFileName(entry)) report(child, say('file-folder'));
        else walk(child);
      } else if (!isSkipped(entry, stat)) {
        found.push({
          path: `${folder}/${child}`,
          name: child,
          isSymlink: stat?.isSymbolicLink() ?? false,
          isFile: stat?.isFile() ?? false,
          size: stat?.size ?? 0,
        });
      }
    }
  };
  walk('');
  return found;
}

/** The bytes of a file, or undefined when the system does not give them. */
export function readBytes(path: string, report: (fault: Phrase) => void): Buffer | undefined {
  return trySystem(() => readFileSync(path), report);
}

/** A fault of what cannot be read: the author can see to it, nobody else. */
export function unreadable(path: string, name: string, fault: Phrase): Issue {
  return createIssue(
    'file-readable',
    { file: path, line: 1, column: 1 },
    { value: name, found: fault },
  );
}

function trySystem<Result>(
  operation: () => Result,
  report: (fault: Phrase) => void,
): Result | undefined {
  try {
    return operation();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = reasonOf(code);
    if (reason === undefined) throw error;
    report(say('system-refused', { value: reason, code }));
    return undefined;
  }
}
