import type { VFileMessage } from 'vfile-message';
import { components } from '../schema/components.ts';
import { createIssue, type Issue } from '../schema/issue.ts';
import { findNearest } from '../schema/nearest.ts';
import { firstLine } from './first-line.ts';
import { closingBrace, findRawElement, openingOf, outerBrace, tagEnd } from './scan-mdx.ts';
import type { Source } from './source.ts';

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
    return { issue: unknownComponent(source, raw.from, raw.name), blank: [[raw.from, raw.to]] };
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
    return {
      issue: createIssue('note-no-expression', source.placeAt(from), { value }),
      blank: [[from, to]],
    };
  }
  const start = from - attribute[0].length;
  if (!Object.hasOwn(components, attribute[1]!)) {
    return {
      issue: unknownComponent(source, start, attribute[1]!),
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
    return { issue: unknownComponent(source, from, name), blank: [[from, to]], orphan: name };
  }
  const other = /Unexpected closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
  if (other !== undefined) {
    const value = `结束标记 </${other}> 与开始标记 <${name}> 对不上`;
    return {
      issue: syntax(source, offset, value, `写成 </${name}>`),
      blank: [
        [from, to],
        [offset, tagEnd(text, offset)],
      ],
    };
  }
  const advice = `补上 </${name}>；结束标记要和开始标记在同一层`;
  return {
    issue: syntax(source, from, `<${name}> 没有结束标记`, advice),
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
        issue: syntax(
          source,
          offset,
          `</${crossed}> 与强调、链接交叉了`,
          '让标签完整地放在里面或外面',
        ),
        blank: [...reason.matchAll(/\((\d+):(\d+)\)/g)].map(([, line, column], index) => {
          const at = source.offsetAt(Number(line), Number(column)) - (index === 0 ? 1 : 0);
          return [at, at + 1];
        }),
      };
    }
    const issue = orphans.has(name)
      ? undefined
      : syntax(source, from, `多了一个结束标记 </${name}>`, '删掉它，或补上开始标记');
    return { issue, blank: [[from, to]] };
  }
  if (/end of file in expression|in expression/.test(reason)) {
    const from = outerBrace(text, offset);
    return {
      issue: syntax(source, from, `花括号没有闭合：「${excerpt(text, from)}」`, escapeAdvice),
      blank: [[from, from + 1]],
    };
  }
  const from = openingOf(text, offset);
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(text.slice(from, from + 200))?.[1];
  const [value, advice] = (reasons.find(([pattern]) => pattern.test(reason))?.slice(1) as
    [string, string] | undefined) ?? ['写法读不懂', escapeAdvice];
  const isLink = /^<[a-z][a-z0-9+.-]*:|^<[^\s<>@]+@/i.test(text.slice(from, from + 200));
  const at =
    /attribute/.test(reason) && !/end of file/.test(reason) && Object.hasOwn(components, name ?? '')
      ? offset
      : from;
  return {
    issue: isLink
      ? syntax(
          source,
          from,
          `MDX 没有尖括号链接：「${excerpt(text, from)}」`,
          '写成 [文字](https://…)',
        )
      : syntax(source, at, `${value}：「${excerpt(text, from)}」`, advice),
    blank: [[from, isLink ? tagEnd(text, from) : from + 1]],
    orphan: name,
  };
}

const escapeAdvice = '正文里的 < 写成 \\<，{ 写成 \\{，或者放进 `代码`';

const reasons: [RegExp, string, string][] = [
  [/Unexpected character `!` .*before name/, '用了 HTML 注释或声明', '注释写成 {/* … */}'],
  [/lazy line/, '标签或花括号跨了行，后面的行没有跟上缩进或引用记号', '把标签写在一行里'],
  [/(?:attribute|value)/, '标签的属性写得不对', '属性写成 名字="文字"，引号用半角'],
  [/name|closing|slash|tag/, '「<」之后不像标签', escapeAdvice],
];

function syntax(source: Source, offset: number, value: string, advice: string): Issue {
  return createIssue('mdx-syntax', source.placeAt(offset), { value, advice });
}

function unknownComponent(source: Source, offset: number, name: string): Issue {
  const known = Object.keys(components);
  return createIssue(
    'component-known',
    source.placeAt(offset),
    { value: name },
    { expected: known.join('、'), nearest: findNearest(name, known) },
  );
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
