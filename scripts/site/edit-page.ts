import { escapeAttribute } from 'entities';
import { Parser } from 'htmlparser2';

/** A tag while a page is edited. */
export interface EditedTag {
  tag: string;
  attributes: Readonly<Record<string, string>>;
}

/** What becomes of a tag; what is not named stays as it is. */
export interface Edit {
  /** All its attributes. */
  attributes?: Record<string, string>;
  /** HTML in front of the tag, and right behind it: in an element that has content that is its beginning. */
  before?: string;
  after?: string;
  /** The tag goes; for elements without content. */
  isRemoved?: boolean;
}

/**
 * Edits tags of a page and leaves every other byte alone.
 * @param edit says what becomes of a tag, nothing for most
 */
export function editPage(html: string, edit: (tag: EditedTag) => Edit | undefined): string {
  const parts: string[] = [];
  let end = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes, isImplied) {
        if (isImplied) return;
        const change = edit({ tag, attributes });
        if (!change) return;
        const { startIndex, endIndex } = parser;
        parts.push(html.slice(end, startIndex), change.before ?? '');
        if (!change.isRemoved) {
          const own = html.slice(startIndex, endIndex + 1);
          parts.push(change.attributes ? printTag(tag, change.attributes, own) : own);
        }
        parts.push(change.after ?? '');
        end = endIndex + 1;
      },
    },
    // Those of SVG have capitals.
    { lowerCaseAttributeNames: false },
  );
  parser.write(html);
  parser.end();
  return parts.join('') + html.slice(end);
}

function printTag(tag: string, attributes: Record<string, string>, was: string): string {
  const printed = Object.entries(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${tag}${printed.join('')}${was.endsWith('/>') ? ' /' : ''}>`;
}
