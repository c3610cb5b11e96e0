import type { Nodes, Parents } from 'mdast';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { listOf, textOf, type Content } from '../../../src/read/content.ts';
import { attributePlace } from '../../../src/markdown/place.ts';
import { SKIP, visit } from '../../../src/markdown/visit.ts';

/** Attributes that readers read as prose. */
const proseAttributes = {
  Card: 'question',
  Callout: 'title',
  Figure: 'caption',
  Exercise: 'title',
};

/** What is named rather than said: works in 《》, words in quotation marks, second names in brackets. */
const named = /《[^》]*》|“[^”]*”|「[^」]*」|（[^（）]*）|`[^`]*`|\$[^$]*\$/gu;

/** One word for a thing, the first name in terms.yaml: names that a term avoids do not stand in prose. */
export function checkWords(content: Content): Issue[] {
  const find = createWordFinder(content);
  if (!find) return [];
  return [...content.notes, ...content.pages].flatMap((note) => {
    const judge = (text: string, placeAt: (index: number) => Place) =>
      find(text).map(({ word, preferred, index }) =>
        createIssue('term-preferred', placeAt(index), { value: word, other: preferred }),
      );
    return [...judgeFields(note, judge), ...judgeBody(note, judge)];
  });
}

type Judge = (text: string, placeAt: (index: number) => Place) => Issue[];

function judgeFields(note: ReadNote<unknown>, judge: Judge): Issue[] {
  const field = (value: unknown, path: PropertyKey[]) =>
    typeof value === 'string' ? judge(value, () => note.placeOf(path)) : [];
  return [
    ...field(textOf(note.raw, 'title'), ['title']),
    ...field(textOf(note.raw, 'summary'), ['summary']),
    ...listOf(note.raw, 'sections').flatMap((section, i) => [
      ...field(textOf(section, 'title'), ['sections', i, 'title']),
      ...listOf(section, 'links').flatMap((link, j) =>
        field(textOf(link, 'why'), ['sections', i, 'links', j, 'why']),
      ),
    ]),
  ];
}

function judgeBody({ draft, source }: ReadNote<unknown>, judge: Judge): Issue[] {
  const issues: Issue[] = [];
  if (!draft) return issues;
  visit(draft.tree, (node: Nodes, _, parent: Parents | undefined) => {
    if (node.type === 'emphasis' || (node.type === 'link' && /^https?:/.test(node.url)))
      return SKIP;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name === 'Quote') return SKIP;
      const attribute = proseAttributes[node.name as keyof typeof proseAttributes];
      const text = attribute && attributeOf(node, attribute);
      if (text !== undefined)
        issues.push(...judge(text, () => attributePlace(node, attribute, source.file)));
    }
    if (node.type === 'text' && !isBracketed(node, parent)) {
      const start = node.position?.start.offset ?? 0;
      issues.push(...judge(node.value, (index) => source.placeAt(start + index)));
    }
    return undefined;
  });
  return issues;
}

/** A text between brackets that markup has cut apart: （旧称 **x**）. */
function isBracketed(node: Nodes, parent: Parents | undefined): boolean {
  if (!parent) return false;
  const index = parent.children.indexOf(node as never);
  const before = parent.children
    .slice(0, index)
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('');
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/**
 * Finds avoided names; longer names of any term win, so that 混合精度 is not found as 精度. Undefined when no term
 * avoids a name.
 */
function createWordFinder({ terms }: Content) {
  const preferred = new Map<string, string>();
  const known = new Set<string>();
  for (const term of listOf({ terms: terms.raw }, 'terms')) {
    const zh = textOf(term, 'zh');
    if (zh === undefined) continue;
    known.add(zh);
    for (const name of [...listOf(term, 'aliases'), ...listOf(term, 'covers')])
      if (typeof name === 'string') known.add(name);
    for (const name of listOf(term, 'avoid')) if (typeof name === 'string') preferred.set(name, zh);
  }
  if (preferred.size === 0) return undefined;
  const names = [...new Set([...preferred.keys(), ...known])].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(escape).join('|'), 'giu');
  // There are ten names to know for each to avoid, and hardly a text holds one of the latter.
  const avoided = new RegExp([...preferred.keys()].map(escape).join('|'), 'iu');
  const byFolded = new Map([...preferred].map(([name, zh]) => [name.toLowerCase(), { name, zh }]));
  return (text: string): { word: string; preferred: string; index: number }[] => {
    if (!avoided.test(text)) return [];
    const prose = text.replace(named, (hidden) => '\0'.repeat(hidden.length));
    return [...prose.matchAll(pattern)].flatMap((match) => {
      const found = byFolded.get(match[0].toLowerCase());
      return found && !isInsideWord(prose, match.index, match[0])
        ? [{ word: match[0], preferred: found.zh, index: match.index }]
        : [];
    });
  };
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Latin names end where a word ends. */
function isInsideWord(text: string, index: number, word: string): boolean {
  const isLatin = (character: string | undefined) => /[\p{Script=Latin}\d]/u.test(character ?? '');
  return (
    (isLatin(word[0]) && isLatin(text[index - 1])) ||
    (isLatin(word.at(-1)) && isLatin(text[index + word.length]))
  );
}
