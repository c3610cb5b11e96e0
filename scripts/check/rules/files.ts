import { isDeviceName, slugPattern } from '../../../src/schema/slug.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import type { Content, ContentFile } from '../../../src/read/content.ts';
import { pageIdOf } from '../../../src/read/listed-pages.ts';
import { journalName, sizeLimit, writtenFiles } from '../../../src/read/text.ts';

const dataFiles = new Set(['guide.yaml', 'terms.yaml', ...writtenFiles]);

/** Names, kinds and sizes of the files below the content folder. */
export function checkFiles(content: Content): Issue[] {
  const issues: Issue[] = [];
  const names = new Map<string, string[]>();
  for (const { name } of content.files)
    names.set(foldCase(name), [...(names.get(foldCase(name)) ?? []), name]);
  for (const file of content.files) {
    const place = { file: file.path, line: 1, column: 1 };
    const { name } = file;
    const limit = sizeLimit(name);
    // Of two twins the one in lower case may stay.
    const [other] = names.get(foldCase(name))!.filter((twin) => twin !== name);
    if (name === journalName) issues.push(createIssue('move-unfinished', place, {}));
    else if (other !== undefined && (name !== name.toLowerCase() || other > name)) {
      issues.push(createIssue('file-case-twin', place, { value: name, other }));
    } else if (file.isSymlink) issues.push(createIssue('file-symlink', place, { value: name }));
    else if (!file.isFile) issues.push(createIssue('file-unexpected', place, { value: name }));
    else if (file.size > limit) {
      issues.push(
        createIssue('file-size', place, {
          value: `${Math.ceil(file.size / 1000)} kB`,
          limit: `${limit / 1000} kB`,
        }),
      );
    } else issues.push(...checkName(file));
  }
  if (!content.files.some(({ name }) => /^[^/]+\/[^/]+\.mdx$/.test(name))) {
    issues.push(createIssue('notes-exist', { file: content.guide.path, line: 1, column: 1 }, {}));
  }
  return issues;
}

function checkName({ path, name }: ContentFile): Issue[] {
  const place = { file: path, line: 1, column: 1 };
  if (dataFiles.has(name)) return [];
  const parts = name.split('/');
  const [stem = '', extension = ''] = splitExtension(parts.at(-1)!);
  const folders = parts.slice(0, -1);
  if (/^(?:mdx?|markdown)$/i.test(extension) && extension !== 'mdx') {
    return [createIssue('file-extension', place, { value: name })];
  }
  if (
    extension !== 'mdx' ||
    parts.length > 2 ||
    (parts.length === 1 && pageIdOf(name) === undefined)
  ) {
    return [createIssue('file-unexpected', place, { value: name })];
  }
  const bad = [...folders, stem].find((part) => !slugPattern.test(part));
  if (bad !== undefined) return [createIssue('file-name', place, { value: name })];
  return isDeviceName(stem) ? [createIssue('file-reserved', place, { value: stem })] : [];
}

function splitExtension(file: string): [string, string] {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? [file, ''] : [file.slice(0, dot), file.slice(dot + 1)];
}

function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
