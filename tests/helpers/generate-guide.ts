import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Size {
  notes: number;
  /** Links in each note's reading list. */
  links: number;
}

const perPart = 100;

/**
 * Writes a guide of any size without a fault: parts of 100 notes, each with formulas, code, tables, links to other
 * notes and a reading list. The same size gives the same bytes.
 */
export function generateGuide(folder: string, { notes, links }: Size): void {
  const parts = Math.ceil(notes / perPart);
  mkdirSync(folder, { recursive: true });
  const guide = [
    'title: Generated',
    'tagline: A guide of any size',
    'description: Written by a program to measure the checker.',
    'language: zh-CN',
    'repository: https://github.com/example/generated',
    'parts:',
  ];
  const terms: string[] = [];
  for (let part = 0; part < parts; part++) {
    mkdirSync(join(folder, `part-${part}`));
    guide.push(
      `  - id: part-${part}`,
      `    title: 第 ${part} 部分`,
      '    summary: 一部分笔记',
      '    notes:',
    );
    for (let index = part * perPart; index < Math.min(notes, (part + 1) * perPart); index++) {
      guide.push(`      - note-${index}`);
      terms.push(
        `- id: term-${index}`,
        `  zh: 术语 ${index}`,
        `  en: term ${index}`,
        '  meaning: 一句话的解释，带公式 $x^2$。',
        `  note: ${noteId(index)}`,
      );
      writeFileSync(join(folder, `${noteId(index)}.mdx`), writeNote(index, links));
    }
  }
  writeFileSync(join(folder, 'guide.yaml'), `${guide.join('\n')}\n`);
  writeFileSync(join(folder, 'terms.yaml'), `${terms.join('\n')}\n`);
  writeFileSync(
    join(folder, 'about.mdx'),
    '---\ntitle: 关于\nsummary: 一个生成的指南\n---\n\n只为测量。\n',
  );
}

function noteId(index: number): string {
  return `part-${Math.floor(index / perPart)}/note-${index}`;
}

function writeNote(index: number, links: number): string {
  const before = index === 0 ? undefined : noteId(index - 1);
  const list = Array.from({ length: links }, (_, link) =>
    [
      `      - id: link-${index}-${link}`,
      `        title: 第 ${link} 份资料`,
      `        url: https://host-${link % 50}.example-host.com/${index}/${link}`,
      '        by: [某位作者]',
      '        kind: article',
      '        why: 讲清楚了 **一件事**，公式 $a_1$ 与代码 `f(x)` 都有',
    ].join('\n'),
  );
  return `---
title: 笔记 ${index}
summary: 读完能说出第 ${index} 件事
level: core
minutes: 20
requires: [${before ?? ''}]
teaches: [term-${index}]
reviewed: 2026-01-15
${links > 0 ? `sections:\n  - id: reading-${index}\n    title: 阅读清单\n    links:\n${list.join('\n')}\n` : ''}---

这一篇讲 <Term id="term-${index}">术语 ${index}</Term>，接着${before ? `[上一篇](/${before}/#idea)` : '开头'}往下走。

## 想法 {/* idea */}

${'把一个想法说清楚需要几句话，每句话都不长，中间夹着公式 $f(x) = \\sum_{i=1}^{n} w_i x_i + b$ 与**强调**。'.repeat(6)}

$$
\\begin{aligned}
y_${index} &= \\sigma(Wx + b) \\\\
\\nabla L &= \\frac{\\partial L}{\\partial y} W^\\top
\\end{aligned}
$$

## 例子 {/* example */}

| 步 | 值 |
| --- | --- |
| 1 | $${index}$ |
| 2 | \`x[${index}]\` |

\`\`\`python
print(${index})
\`\`\`

- 一条
  - 又一条，见[例子](#example)

<Card question="第 ${index} 件事是什么？">

就是 $x_${index}$。

</Card>
`;
}
