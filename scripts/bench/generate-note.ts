import { phrases } from './phrases.ts';
import { createRandom, type Random } from './random.ts';

export interface NoteSize {
  /** Notes of the guide. */
  notes: number;
  /** Links in each note's reading list. */
  links: number;
}

/** Notes of a part; a guide of any size has forty parts at most. */
const leastInPart = 25;
const mostParts = 40;

/** Terms of a guide: terms.yaml may have no more than some three thousand. */
const mostTerms = 2000;

/** Sections of every note: id and heading. */
const sections = [
  ['idea', '想法'],
  ['derivation', '推导'],
  ['practice', '做一遍'],
  ['numbers', '看数字'],
  ['related', '还与什么有关'],
] as const;

/** The number of the part that a note stands in. */
export function partOf(index: number, { notes }: Pick<NoteSize, 'notes'>): number {
  return Math.floor(index / Math.max(leastInPart, Math.ceil(notes / mostParts)));
}

/** Part and slug of a note, as in addresses. */
export function noteId(index: number, size: Pick<NoteSize, 'notes'>): string {
  return `part-${partOf(index, size)}/note-${index}`;
}

/** Whether a note teaches a term. */
export const hasTerm = (index: number): boolean => index < mostTerms;

/** A note as its file: 9 kB with formulas, code, a table, links, a card and a reading list. */
export function writeNote(index: number, size: NoteSize): string {
  const random = createRandom(index + 1);
  const write = (text: string) => fill(text, random);
  const isFirst = index === 0 || partOf(index - 1, size) !== partOf(index, size);
  const term = `术语 ${index}`;
  return `---
title: ${topicOf(index)}：${write('@aspect')} ${index}
summary: 读完能说出第 ${index} 件事
level: core
requires: [${isFirst ? '' : noteId(index - 1, size)}]
teaches: [${hasTerm(index) ? `term-${index}` : ''}]
reviewed: 2026-01-15
${writeList(index, size.links, write)}---

这一篇讲 ${hasTerm(index) ? `<Term id="term-${index}">${term}</Term>` : term}，${index === 0 ? '从头开始' : `接着[上一篇](/${noteId(index - 1, size)}/#idea)往下走`}。${write('@sentence')}

${sections.map(([id, heading], place) => `## ${heading} {/* ${id} */}\n\n${writeSection(place, index, size, random)}`).join('\n\n')}

<Card id="card-${index}" question="${write('@topic里第 @n 步做什么？')}">

${write('先@act@thing，再看 $@inline$。')}

</Card>
`;
}

/** In turn, so that every guide has a note on the first one. */
function topicOf(index: number): string {
  return phrases.topic[index % phrases.topic.length]!;
}

function writeSection(place: number, index: number, size: NoteSize, random: Random): string {
  const { notes } = size;
  const write = (text: string) => fill(text, random);
  const paragraph = () => write('@sentence'.repeat(5));
  const formula = () => `$$\n${write('@display')}\n$$`;
  const code = () => `\`\`\`python\n${write('@code')}\n\`\`\``;
  const block = [
    formula,
    () => `${formula()}\n\n${write('@sentence')}\n\n${formula()}`,
    () => `${code()}\n\n${write('@sentence')}\n\n${code()}`,
    () => writeTable(write),
    () =>
      Array.from({ length: Math.min(6, notes - 1) }, () => {
        const other = (index + 1 + random.below(notes - 1)) % notes;
        return `- [${write('@topic')}](/${noteId(other, size)}/#derivation)：${write('@thing')}`;
      }).join('\n'),
  ][place]!;
  return [paragraph(), block(), paragraph()].filter(Boolean).join('\n\n');
}

function writeTable(write: (text: string) => string): string {
  const rows = Array.from({ length: 4 }, () => write('| @thing | $@inline$ | @n |'));
  return ['| 量 | 公式 | 值 |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The reading list in the front matter. */
function writeList(index: number, links: number, write: (text: string) => string): string {
  if (links === 0) return '';
  const entries = Array.from({ length: links }, (_, link) =>
    [
      `      - id: link-${index}-${link}`,
      `        title: ${write('@topic、@topic与@thing')}`,
      `        url: https://host-${link % 50}.example-host.com/${index}/${link}`,
      `        by: [某位作者 ${(index * links + link) % 300}]`,
      '        kind: article',
      ...(link === 0 ? ['        rating: essential'] : []),
      `        why: ${write("'讲清楚怎样@act@thing，**@thing**与代码 `@name` 都有；先要会@topic和公式 $@inline$'")}`,
    ].join('\n'),
  );
  return `sections:\n  - id: reading-${index}\n    title: 阅读清单\n    links:\n${entries.join('\n')}\n`;
}

/** Puts words in the place of their names, and again where those hold names. */
function fill(text: string, random: Random): string {
  return text.replace(/@([a-z]+)/g, (_, name: string) =>
    name === 'n'
      ? String(2 + random.below(97))
      : fill(random.pick(phrases[name as keyof typeof phrases]), random),
  );
}
