import type { VFileMessage } from 'vfile-message';
import { components } from '../schema/components.ts';
import { createIssue, type Issue } from '../schema/issue.ts';
import { say, type Phrase } from '../schema/phrases/index.ts';
import { explainBraces } from './explain-expression.ts';
import { firstLine } from './first-line.ts';
import { insteadOfHtml } from './html-elements.ts';
import { closingBrace, findRawElement, openingOf, outerBrace, tagEnd } from './scan-mdx.ts';
import type { Source } from './source.ts';
import { unknownElement } from './unknown-element.ts';

/** A fault that stops the MDX parser, and what must be blanked so that the rest can be read. */
export interface SyntaxFault {
  /** Undefined for a fault that follows from one reported before. */
  issue: Issue | undefined;
  /** Ranges of offsets. */
  blank: [from: number, to: number][];
  /** Name of the tag whose other end will now be missing. */
  orphan?: string | undefined;
}

/**
 * An MDX syntax error in plain words, at the place where the faulty construct begins. Reasons are those of
 * micromark-extension-mdx-*, mdast-util-mdx-jsx and acorn.
 * @param text what was parsed: the source with earlier faults blanked
 * @param orphans tags whose other end was blanked before
 */
export function explainMdxError(
  error: VFileMessage,
  source: Source,
  text: string,
  orphans: ReadonlySet<string>,
): SyntaxFault {
  const reason = error.reason ?? String(error);
  const offset = Math.min(offsetOf(error, source), text.length);
  const raw = findRawElement(text, offset);
  if (raw)
    return {
      issue: unknownElement(raw.name, source.placeAt(raw.from)),
      blank: [[raw.from, raw.to]],
    };
  if (/Could not parse expression/.test(reason)) return explainExpression(source, text, offset);
  if (/Could not parse import\/exports/.test(reason)) return explainImport(source, text, offset);
  const opened =
    /(?:closing tag for|corresponding closing tag for|closing tag) `<\/?([^`>]*)>`.*?\((\d+):(\d+)-(\d+):(\d+)\)/.exec(
      reason,
    );
  if (opened) return explainOpenTag(source, text, reason, offset, opened);
  return explainOther(source, text, reason, offset, orphans);
}

function explainExpression(source: Source, text: string, offset: number): SyntaxFault {
  const from = outerBrace(text, offset);
  const to = closingBrace(text, from);
  const value = firstLine(text.slice(from, to));
  const attribute = /<([\w.:-]+)(?:\s[^<>]*)?\s([\w:.-]+)\s*=\s*$/.exec(
    text.slice(Math.max(0, from - 500), from),
  );
  if (!attribute) {
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    return {
      issue: explainBraces(value, before, source.placeAt(from), /^#{1,6}\s/.test(before)),
      blank: [[from, to]],
    };
  }
  const start = from - attribute[0].length;
  if (!Object.hasOwn(components, attribute[1]!)) {
    return {
      issue: unknownElement(attribute[1]!, source.placeAt(start)),
      blank: [[start, tagEnd(text, to)]],
      orphan: attribute[1],
    };
  }
  const place = source.placeAt(start + attribute[0].lastIndexOf(attribute[2]!));
  return {
    issue: createIssue('attribute-literal', place, {
      component: attribute[1]!,
      value: attribute[2]!,
    }),
    blank: [[start, tagEnd(text, to)]],
    orphan: attribute[1],
  };
}

function explainImport(source: Source, text: string, offset: number): SyntaxFault {
  const before = text.slice(0, offset);
  const from = Math.max(before.lastIndexOf('\nimport') + 1, before.lastIndexOf('\nexport') + 1, 0);
  const blank = text.indexOf('\n\n', from);
  const to = blank < 0 ? text.length : blank;
  return {
    issue: createIssue('note-no-import', source.placeAt(from), {
      value: firstLine(text.slice(from, to)),
    }),
    blank: [[from, to]],
  };
}

/** A tag whose end is missing, of another name, or on another level. */
function explainOpenTag(
  source: Source,
  text: string,
  reason: string,
  offset: number,
  match: RegExpExecArray,
): SyntaxFault {
  const [, name = '', line, column, endLine, endColumn] = match;
  const from = source.offsetAt(Number(line), Number(column));
  const to = source.offsetAt(Number(endLine), Number(endColumn));
  if (!Object.hasOwn(components, name)) {
    return { issue: unknownElement(name, source.placeAt(from)), blank: [[from, to]], orphan: name };
  }
  const other = /Unexpected closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
  if (other !== undefined) {
    return {
      issue: syntax(
        source,
        offset,
        say('tag-mismatch', { value: other, other: name }),
        say('tag-write-end', { value: name }),
      ),
      blank: [
        [from, to],
        [offset, tagEnd(text, offset)],
      ],
    };
  }
  return {
    issue: syntax(
      source,
      from,
      say('tag-open', { value: name }),
      say('tag-add-end', { value: name }),
    ),
    blank: [[from, to]],
    orphan: name,
  };
}

function explainOther(
  source: Source,
  text: string,
  reason: string,
  offset: number,
  orphans: ReadonlySet<string>,
): SyntaxFault {
  if (/Unexpected closing slash `\/` in tag|Expected the closing tag/.test(reason)) {
    const from = text[offset] === '<' ? offset : Math.max(text.lastIndexOf('<', offset), 0);
    const to = tagEnd(text, from);
    const name = /^<\/?\s*([^\s>]*)/.exec(text.slice(from, to))?.[1] ?? '';
    const crossed = /Expected the closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
    if (crossed !== undefined) {
      // The marks of the emphasis go, the tags stay.
      return {
        issue: syntax(source, offset, say('tag-crossed', { value: crossed }), say('tag-uncross')),
        blank: [...reason.matchAll(/\((\d+):(\d+)\)/g)].map(([, line, column], index) => {
          const at = source.offsetAt(Number(line), Number(column)) - (index === 0 ? 1 : 0);
          return [at, at + 1];
        }),
      };
    }
    const issue = orphans.has(name)
      ? undefined
      : syntax(source, from, say('tag-extra', { value: name }), say('tag-drop-end'));
    return { issue, blank: [[from, to]] };
  }
  if (/end of file in expression|in expression/.test(reason)) {
    const from = outerBrace(text, offset);
    return {
      issue: syntax(
        source,
        from,
        say('brace-open', { value: excerpt(source.text, from) }),
        say('brace-escape'),
      ),
      blank: [[from, from + 1]],
    };
  }
  const from = openingOf(text, offset);
  const tag = text.slice(from, from + 200);
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(tag)?.[1];
  const value = excerpt(source.text, from);
  if (/^<[a-z][a-z0-9+.-]*:|^<[^\s<>@]+@/i.test(tag))
    return {
      issue: syntax(source, from, say('tag-address', { value }), say('tag-address-fix')),
      blank: [[from, tagEnd(text, from)]],
      orphan: name,
    };
  const isComponent = name !== undefined && Object.hasOwn(components, name);
  const isWhole = /^<\/?[A-Za-z][\w.:-]*(?:\s+[\w:-]+\s*=|\s*\/?>)/.test(tag);
  if (name !== undefined && isWhole && !isComponent && insteadOfHtml(name))
    return {
      issue: unknownElement(name, source.placeAt(from)),
      blank: [[from, tagEnd(text, from)]],
      orphan: name,
    };
  const isAttribute = /attribute|value/.test(reason) && (isComponent || isWhole);
  const at = isAttribute && isComponent && !/end of file/.test(reason) ? offset : from;
  const [what, advice] =
    /before name/.test(reason) && /^<!/.test(tag)
      ? [say('html-comment', { value }), say('html-comment-fix')]
      : /lazy line/.test(reason)
        ? [say('tag-lines', { value }), say('tag-lines-fix')]
        : isAttribute
          ? [say('tag-attribute', { value }), say('tag-attribute-fix')]
          : [say(name === undefined ? 'tag-none' : 'tag-less-than', { value }), say('tag-escape')];
  return { issue: syntax(source, at, what, advice), blank: [[from, from + 1]], orphan: name };
}

function syntax(source: Source, offset: number, value: Phrase, advice: Phrase): Issue {
  return createIssue('mdx-syntax', source.placeAt(offset), { value, advice });
}

function excerpt(text: string, from: number): string {
  return firstLine(text.slice(from, from + 24));
}

function offsetOf(error: VFileMessage, source: Source): number {
  const { place } = error;
  const point = place && 'start' in place ? place.start : place;
  const line = point?.line ?? error.line;
  if (line === undefined) return source.text.length;
  return point?.offset ?? source.offsetAt(line, point?.column ?? error.column ?? 1);
}
