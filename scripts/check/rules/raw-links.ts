import type { Definition, Link } from 'mdast';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import type { Content } from '../../../src/read/content.ts';
import { collectProse } from '../prose.ts';
import { say, type Phrase } from '../../../src/schema/phrases/index.ts';

/** What begins an address of the web or of the guide. */
const address = /(?:https?:|mailto:|www\.|\/|\.{1,2}\/|#)[^\s)）]/iy;

/** Links that Markdown does not take for links: the page would print their brackets. */
export function checkRawLinks(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap((note) => [
    ...findRawLinks(note),
    ...findWideLinks(note),
  ]);
}

/** `【text】（address）`: the signs of a Chinese keyboard. The address may have become a link of its own. */
const wideLink =
  /[【［](?![\d,，、\s–-]*[】］])[^【】［］\n]+[】］][(（](?:https?:|\/|www\.|\ufffc)[^)）\n]*[)）]?/g;

function findWideLinks({ draft, source }: ReadNote<unknown>): Issue[] {
  if (!draft) return [];
  return collectProse(draft.tree, source).flatMap(({ lines }) =>
    lines.flatMap(({ text, start }) =>
      [...text.matchAll(wideLink)].map(({ 0: { length }, index }) =>
        createIssue('link-raw', source.placeAt(start + index), {
          value: source.text.slice(start + index, start + index + length),
          advice: bracketsAdvice,
        }),
      ),
    ),
  );
}

const bracketsAdvice = say('link-brackets');

function findRawLinks({ draft, source: { file, text, placeAt } }: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  for (const { position } of draft?.landmarks.texts ?? []) {
    const start = position?.start.offset ?? 0;
    const written = text.slice(start, position?.end.offset ?? 0);
    let opening: number | undefined;
    for (const { 0: mark, index } of written.matchAll(/\\.|\[|\]([ \t]?[(（])?/gs)) {
      if (mark === '[') opening = index;
      if (!mark.startsWith(']')) continue;
      const label = opening === undefined ? undefined : written.slice(opening + 1, index);
      address.lastIndex = start + index + mark.length;
      if (label !== undefined && mark !== ']' && address.test(text) && !isCitation(label, mark)) {
        const from = start + opening! - (written[opening! - 1] === '!' ? 1 : 0);
        const line = text.slice(from, from + 200).split('\n', 1)[0]!;
        const value = /^.*?[)）]/.exec(line)?.[0] ?? line;
        issues.push(
          createIssue(
            'link-raw',
            { ...placeAt(from), file },
            { value, advice: adviceFor(mark, value) },
          ),
        );
      }
      opening = undefined;
    }
  }
  return issues;
}

/** The bare address in `[text](https://a b)`, which is no link: that is the fault, not the half of it. */
export function isInRawLink({ position }: Link | Definition, text: string): boolean {
  const start = position?.start.offset ?? 0;
  return text.slice(start - 2, start) === '](';
}

/** `见 [3]（https://…）`: a number in brackets is no text of a link. */
function isCitation(label: string, mark: string): boolean {
  return mark !== '](' && /^[\d,，、\s–-]*$/.test(label);
}

function adviceFor(mark: string, value: string): Phrase {
  if (mark !== '](') return bracketsAdvice;
  const inside = value.slice(value.indexOf('](') + 2);
  return say(/\s/.test(inside.split(')')[0]!) ? 'link-blank' : 'link-pairs');
}
