import { parseYaml } from '../../src/markdown/front-matter.ts';
import { checkData, readNote } from '../../src/markdown/read-note.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { checkContent } from '../check/check-content.ts';
import type { Content } from '../check/content.ts';

/** The content as it would be with a note written or rewritten, without touching the disk. */
export function withNote(content: Content, id: string, text: string): Content {
  const path = `${content.folder}/${id}.mdx`;
  const note = readNote(path, id, text);
  const name = `${id}.mdx`;
  const file = {
    path,
    name,
    isSymlink: false,
    isFile: true,
    size: new TextEncoder().encode(text).length,
  };
  return {
    ...content,
    files: [...content.files.filter((other) => other.name !== name), file],
    notes: [...content.notes.filter((other) => other.id !== id), note],
    issues: [...content.issues.filter((issue) => issue.file !== path), ...note.issues],
  };
}

/** The content as it would be with another guide.yaml. */
export function withGuide(content: Content, text: string): Content {
  const { path } = content.guide;
  const yaml = parseYaml(text, path, 0);
  const { data, issues } = checkData(guideSchema, yaml);
  return {
    ...content,
    guide: { path, data, raw: yaml.data, placeOf: yaml.placeOf },
    issues: [...content.issues.filter((issue) => issue.file !== path), ...yaml.issues, ...issues],
  };
}

/** Faults that the change brings; those that were there before are not the author's business now. */
export function newIssues(before: Content, after: Content): Issue[] {
  const known = new Set(checkContent(before).map(keyOf));
  return checkContent(after).filter((issue) => !known.has(keyOf(issue)));
}

/** Lines move when a file grows, so a fault is known by its file, rule and text without the numbers. */
function keyOf({ file, ruleId, message }: Issue): string {
  return `${file} ${ruleId} ${message.replace(/:\d+/g, '')}`;
}
