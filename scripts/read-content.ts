import { lstatSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { figureNames } from '../src/figures/names.ts';
import { parseYaml } from '../src/markdown/front-matter.ts';
import { checkData, readMdx, readNote } from '../src/markdown/read-note.ts';
import { guideSchema } from '../src/schema/guide.ts';
import { createIssue, type Issue } from '../src/schema/issue.ts';
import { pageSchema } from '../src/schema/note.ts';
import { termsSchema } from '../src/schema/term.ts';
import type { Content, ContentFile, DataFile, ImageFile } from './check/content.ts';
import { rawSections } from './check/content.ts';
import { checkText, fileLimit } from './check/text.ts';
import type { z } from 'zod';

/** Reads a content folder: the only file access of the checker. @throws on faults of the file system */
export function readContent(contentDir: string, publicDir = 'public'): Content {
  const folder = relative('.', resolve(contentDir)).replaceAll('\\', '/') || '.';
  const issues: Issue[] = [];
  const files = listFiles(contentDir, folder);
  const texts = new Map<string, string>();
  for (const file of files) {
    if (file.isSymlink || file.size > fileLimit || !/\.(?:mdx|ya?ml|json)$/.test(file.name)) continue;
    const { text, issues: found } = checkText(file.path, readFileSync(join(contentDir, file.name)));
    issues.push(...found);
    if (text !== undefined) texts.set(file.name, text);
  }
  const content: Content = {
    folder, files, issues,
    guide: readYaml(contentDir, folder, 'guide.yaml', guideSchema, texts, issues),
    terms: readYaml(contentDir, folder, 'terms.yaml', termsSchema, texts, issues),
    notes: [], pages: [], figures: figureNames, images: readImages(join(publicDir, 'images')),
  };
  for (const [name, text] of texts) {
    const path = `${folder}/${name}`;
    if (/^[^/]+\/[^/]+\.mdx$/.test(name)) content.notes.push(readNote(path, name.slice(0, -4), text));
    else if (/^[^/]+\.mdx$/.test(name)) content.pages.push(readMdx(path, name.slice(0, -4), text, pageSchema));
  }
  for (const note of [...content.notes, ...content.pages]) issues.push(...note.issues);
  return content;
}

/** Outside addresses of the guide with the places that name them, in the order of the files. */
export async function readLinkUrls(contentDir: string): Promise<{ url: string; places: string[] }[]> {
  const places = new Map<string, string[]>();
  for (const note of readContent(contentDir).notes) {
    for (const { links } of rawSections(note.raw)) {
      for (const { url, path } of links) {
        if (url === undefined) continue;
        const { file, line, column } = note.placeOf([...path, 'url']);
        places.set(url, [...(places.get(url) ?? []), `${file}:${line}:${column}`]);
      }
    }
  }
  return [...places].map(([url, found]) => ({ url, places: found }));
}

function listFiles(root: string, folder: string): ContentFile[] {
  const found: ContentFile[] = [];
  const walk = (name: string) => {
    for (const entry of readdirSync(join(root, name)).sort()) {
      const child = name === '' ? entry : `${name}/${entry}`;
      const stat = lstatSync(join(root, child));
      if (stat.isDirectory()) walk(child);
      else found.push({ path: `${folder}/${child}`, name: child, isSymlink: stat.isSymbolicLink(), size: stat.size });
    }
  };
  walk('');
  return found;
}

function readYaml<Schema extends z.ZodType>(
  contentDir: string, folder: string, name: string, schema: Schema, texts: Map<string, string>, issues: Issue[],
): DataFile<z.output<Schema>> {
  const path = `${folder}/${name}`;
  const text = texts.get(name);
  if (text === undefined) {
    if (!existsSync(join(contentDir, name))) {
      issues.push(createIssue('file-missing', { file: path, line: 1, column: 1 }, { value: name }));
    }
    return { path, data: undefined, raw: undefined, placeOf: () => ({ file: path, line: 1, column: 1 }) };
  }
  const yaml = parseYaml(text, path, 0);
  issues.push(...yaml.issues);
  if (yaml.issues.length > 0) return { path, data: undefined, raw: undefined, placeOf: yaml.placeOf };
  const value = { ...yaml, data: yaml.data ?? (name === 'terms.yaml' ? [] : {}) };
  const checked = checkData(schema, value);
  issues.push(...checked.issues);
  return { path, data: checked.data, raw: value.data, placeOf: yaml.placeOf };
}

function readImages(folder: string): Map<string, ImageFile> {
  const images = new Map<string, ImageFile>();
  if (!existsSync(folder)) return images;
  for (const file of listFiles(folder, relative('.', folder))) {
    const text = file.name.endsWith('.svg') ? readFileSync(join(folder, file.name), 'utf8') : undefined;
    images.set(`/images/${file.name}`, { path: file.path, size: file.size, text });
  }
  return images;
}
