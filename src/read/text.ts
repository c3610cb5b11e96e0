import { createSource } from '../markdown/source.ts';
import { invisible } from '../schema/invisible.ts';
import { createIssue, type Issue } from '../schema/issue.ts';

export const publishedName = 'published.json';

/** What `npm run import` remembers of the lists that it has brought in. */
export const importedName = 'imported.json';

/** Stands in the content folder while `npm run move` or `import` changes files. */
export const journalName = 'move-journal.json';

/** Files of the content folder that programs write. */
export const writtenFiles: readonly string[] = ['link-health.json', publishedName, importedName];

/** Size in bytes above which nothing is read. */
export const readLimit = 20_000_000;

/** Largest file of that name in bytes; ten thousand links take five megabytes of link-health.json. */
export const sizeLimit = (name: string): number =>
  writtenFiles.includes(name) ? readLimit : 400_000;

/**
 * Decodes a file and reports what an editor hides; each kind of character once, at its first place.
 * `text` is undefined when the bytes are no UTF-8, and clean otherwise, so that later rules don't repeat the fault.
 */
export function checkText(
  file: string,
  bytes: Uint8Array,
): { text: string | undefined; issues: Issue[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      text: undefined,
      issues: [createIssue('file-encoding', { file, line: 1, column: 1 }, {})],
    };
  }
  const source = createSource(file, text);
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const match of text.matchAll(new RegExp(`\\r|${invisible.source}`, 'gu'))) {
    if (seen.has(match[0])) continue;
    seen.add(match[0]);
    issues.push(
      createIssue('file-control-character', source.placeAt(match.index), { value: match[0] }),
    );
  }
  for (const match of text.matchAll(/^<{7} .*$/gm)) {
    issues.push(createIssue('merge-resolved', source.placeAt(match.index), { value: match[0] }));
  }
  return { text: cleanText(text), issues };
}

/** The text without invisible characters; line ends of one kind. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(invisible, '');
}
