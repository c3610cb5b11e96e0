import { createSource } from '../../src/markdown/source.ts';
import { createIssue, type Issue } from '../../src/schema/issue.ts';

/** Largest file of the content folder, in bytes. */
export const fileLimit = 400_000;

/** Characters that nobody sees and that change what others see, and the line ends of another system. */
const invisible = /\r|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Decodes a file and reports what an editor hides; each kind of character once, at its first place.
 * `text` is undefined when the bytes are no UTF-8, and clean otherwise, so that later rules don't repeat the fault.
 */
export function checkText(file: string, bytes: Uint8Array): { text: string | undefined; issues: Issue[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { text: undefined, issues: [createIssue('file-encoding', { file, line: 1, column: 1 }, {})] };
  }
  const source = createSource(file, text);
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const match of text.matchAll(invisible)) {
    if (seen.has(match[0])) continue;
    seen.add(match[0]);
    issues.push(createIssue('file-control-character', source.placeAt(match.index), { value: match[0] }));
  }
  return { text: cleanText(text), issues };
}

/** The text without invisible characters; line ends of one kind. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(invisible, '');
}
