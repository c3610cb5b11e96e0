import type { Blockquote } from 'mdast';
import { placeOf } from '../../../src/markdown/place.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { say, type Phrase } from '../../../src/schema/phrases/index.ts';
import type { Content } from '../../../src/read/content.ts';
import { collectProse, taken, type Prose, type ProseLine } from '../prose.ts';

/** What MkDocs, VitePress, Docusaurus, GitHub, Obsidian, Typora and Hugo add to Markdown, and a page would print. */
export function checkForeignMarkdown(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap(({ draft, source }: ReadNote<unknown>) => {
    if (!draft) return [];
    const prose = collectProse(draft.tree, source);
    const blocks = findBlocks(prose);
    return [
      ...blocks.map(({ line, issue }) => issue(source.placeAt(line.start))),
      ...prose.flatMap(({ lines }) =>
        lines.flatMap((line) =>
          blocks.some((block) => block.line === line)
            ? []
            : findInline(line.text).map(({ index, issue }) =>
                issue(source.placeAt(line.start + index)),
              ),
        ),
      ),
    ].map((issue) => ({ ...issue, file: placeOf(draft.tree, source.file).file }));
  });
}

type At = (place: ReturnType<typeof placeOf>) => Issue;

interface Block {
  line: ProseLine;
  issue: At;
}

/** Kinds of callouts elsewhere, and what is nearest to them here. */
const kinds: Record<string, 'tip' | 'warning'> = {
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  important: 'warning',
  warning: 'warning',
  caution: 'warning',
  attention: 'warning',
  danger: 'warning',
  error: 'warning',
  failure: 'warning',
  fail: 'warning',
  bug: 'warning',
};

const tabWords = /^(?:tabs?|tab-set|tab-item|code-group|code-tabs|code-group-item)$/i;

/** Lines that open a block, each told once: what is in it and what closes it follows from them. */
function findBlocks(prose: readonly Prose[]): Block[] {
  const blocks: Block[] = [];
  let open = 0;
  for (const { lines, node, parent } of prose) {
    if (node.type === 'tableCell') continue;
    lines.forEach((line, index) => {
      const { text } = line;
      const callout = /^(?:!!!|\?\?\?\+?)[ \t]*([\w-]+)?(?:[ \t].*|[ \t]*".*)?$/.exec(text);
      const container = /^:{3,}[ \t]*\{?\.?([\w-]+)/.exec(text);
      const alert = /^\[!([\w-]+)\]/.exec(text);
      const tab = /^={3}[!+]?[ \t]+["“].*/.exec(text);
      if (callout) blocks.push({ line, issue: asCallout(text, callout[1]) });
      else if (container) {
        open++;
        blocks.push({
          line,
          issue: tabWords.test(container[1]!) ? asTabs(text) : asCallout(text, container[1]),
        });
      } else if (/^:{3,}$/.test(text)) {
        if (open === 0) blocks.push({ line, issue: asCallout(text, undefined) });
        else open--;
      } else if (alert && index === 0 && isQuote(parent)) {
        blocks.push({ line, issue: asCallout(text, alert[1]) });
      } else if (tab) blocks.push({ line, issue: asTabs(text) });
      else if (/^(?:\[toc\]|\[\[_?toc_?\]\]|@\[toc\].*)$/i.test(text))
        blocks.push({ line, issue: (at) => createIssue('toc-syntax', at, { value: text }) });
      else if (/^\*\[[^\]]+\]:/.test(text))
        blocks.push({ line, issue: asExtension(text, say('extension-abbreviation')) });
      else if (index > 0 && /^:[ \t]/.test(text))
        blocks.push({ line, issue: asExtension(text, say('extension-definition')) });
    });
  }
  return blocks;
}

const isQuote = (parent: Prose['parent']): parent is Blockquote => parent?.type === 'blockquote';

const asCallout =
  (value: string, kind = ''): At =>
  (at) =>
    createIssue('callout-syntax', at, { value, kind: kinds[kind.toLowerCase()] ?? 'note' });

const asTabs =
  (value: string): At =>
  (at) =>
    createIssue('tabs-syntax', at, { value });

const asExtension =
  (value: string, advice: Phrase): At =>
  (at) =>
    createIssue('extension-syntax', at, { value, advice });

/** Marks around some words of a sentence, and the phrase about them. Code and formulas are not in the text. */
const spans: [RegExp, (inner: string) => Phrase][] = [
  [
    /(?<![=\w])==(?![\s=])([^=\n]*[^\s=])==(?![=\w])/g,
    (value) => say('extension-highlight', { value }),
  ],
  [
    /(?<![+\w])\+\+(?![\s+])([^+\n]*[^\s+])\+\+(?![+\w])/g,
    (value) => say('extension-inserted', { value }),
  ],
  [/(?<=[A-Za-z)\]])~([\w+-]{1,8})~(?!~)/g, (inner) => script('_', inner)],
  [/(?<=[\w)\]])\^([\w+-]{1,8})\^/g, (inner) => script('^', inner)],
  [
    /(?<![\w:/.]):(?=[a-z0-9_+-]*[a-z]{3})[a-z0-9][a-z0-9_+-]*:(?![\w:/])/g,
    () => say('extension-emoji'),
  ],
];

const script = (mark: '_' | '^', inner: string): Phrase =>
  say('extension-script', { value: `$x${mark}{${inner}}$` });

function findInline(text: string): { index: number; issue: At }[] {
  const found: { index: number; issue: At }[] = [];
  for (const { 0: value, 1: inner, index } of text.matchAll(/!?\[\[([^[\]\n]+)\]\]/g))
    // A row of numbers or of strings is an array.
    if (!/^[\d\s.,，+-]*$|["'`]/.test(inner!) && !inner!.includes(taken))
      found.push({ index, issue: (at) => createIssue('link-wiki', at, { value }) });
  for (const [pattern, phraseOf] of spans)
    for (const { 0: value, 1: inner = '', index } of text.matchAll(pattern))
      found.push({ index, issue: asExtension(value, phraseOf(inner)) });
  return found;
}
