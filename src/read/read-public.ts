import { lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createIssue, type Issue } from '../schema/issue.ts';
import type { PublicFile } from './content.ts';
import { hasImageName, imageLimit } from './image.ts';
import { isIgnoredFile } from './ignored-files.ts';
import { listFiles, readBytes, unreadable } from './list-files.ts';
import type { Phrase } from '../schema/phrases/index.ts';

/**
 * What lies below public/, by address. The bytes of images are read, of plain files only: the rest may be a pipe without
 * an end or a link to any file of the machine.
 * @param issues is filled with what cannot be read
 */
export function readPublic(publicDir: string, issues: Issue[]): Map<string, PublicFile> {
  const files = new Map<string, PublicFile>();
  const shown = relative('.', publicDir).replaceAll('\\', '/');
  const stat = lstatSync(publicDir, { throwIfNoEntry: false });
  if (!stat) return files;
  if (stat.isSymbolicLink())
    issues.push(createIssue('file-symlink', { file: shown, line: 1, column: 1 }, { value: shown }));
  if (!stat.isDirectory()) return files;
  const report = (name: string, fault: Phrase) => {
    const path = [shown, name].filter(Boolean).join('/');
    issues.push(unreadable(path, path, fault));
  };
  const listed = listFiles(publicDir, shown, {
    // A link or pipe under such a name is no backup: whoever copies the folder would still follow it.
    isSkipped: (name, found) => isIgnoredFile(name) && found?.isFile() === true,
    isFileName: () => false,
    report,
  });
  for (const file of listed) {
    const isRead = file.isFile && hasImageName(file.name) && file.size <= imageLimit;
    const bytes = isRead
      ? readBytes(join(publicDir, file.name), (fault) => report(file.name, fault))
      : undefined;
    files.set(`/${file.name}`, { ...file, bytes });
  }
  return files;
}
