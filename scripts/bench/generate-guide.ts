import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasTerm, noteId, partOf, writeNote, type NoteSize } from './generate-note.ts';

/** Writes a guide of any size without a fault. The same size gives the same bytes. */
export function generateGuide(folder: string, size: NoteSize): void {
  const indices = Array.from({ length: size.notes }, (_, index) => index);
  for (let part = 0; part <= partOf(size.notes - 1, size); part++)
    mkdirSync(join(folder, `part-${part}`), { recursive: true });
  writeFileSync(join(folder, 'guide.yaml'), writeGuide(indices, size));
  writeFileSync(
    join(folder, 'terms.yaml'),
    indices
      .filter(hasTerm)
      .map((index) => writeTerm(index, size))
      .join(''),
  );
  writeFileSync(
    join(folder, 'about.mdx'),
    '---\ntitle: 关于\nsummary: 一个生成的指南\n---\n\n只为测量。\n',
  );
  for (const index of indices)
    writeFileSync(join(folder, `${noteId(index, size)}.mdx`), writeNote(index, size));
}

function writeGuide(indices: readonly number[], size: NoteSize): string {
  const parts = [...Map.groupBy(indices, (index) => partOf(index, size))].map(
    ([part, notes]) => `  - id: part-${part}
    title: 第 ${part} 部分
    summary: 一部分笔记
    notes:
${notes.map((index) => `      - note-${index}\n`).join('')}`,
  );
  return `title: Generated
tagline: A guide of any size
description: Written by a program to measure builds.
language: zh-CN
repository: https://github.com/example/generated
parts:
${parts.join('')}`;
}

function writeTerm(index: number, size: NoteSize): string {
  return `- id: term-${index}
  zh: 术语 ${index}
  en: term ${index}
  meaning: 一句话的解释，带公式 $x^2$。
  note: ${noteId(index, size)}
`;
}
