import { splitFrontMatter } from './front-matter.ts';
import { isOutside, resolveInternal } from './internal-link.ts';

/**
 * Text of a note with every internal address in one form and former ones replaced by those of today, `formerly` left
 * out: where nothing but addresses differs, two texts become equal. For comparing, not for reading.
 * @param noteId its address when the text was written
 * @param movedTo ids of notes by their former ones
 */
export function settleAddresses(
  text: string,
  noteId: string,
  movedTo: ReadonlyMap<string, string>,
): string {
  const today = (id: string) => movedTo.get(id) ?? id;
  const { yaml = '', bodyOffset = 0 } = splitFrontMatter(text) ?? {};
  const fields = yaml
    .replace(/^formerly:.*\n(?:(?:[ \t]|- ).*\n)*/m, '')
    .replace(/[a-z0-9-]+\/[a-z0-9-]+/g, today);
  const body = text
    .slice(bodyOffset)
    .replace(/(\](?:\(|:)\s*<?)([^\s)>]+)/g, (whole, before: string, href: string) => {
      if (isOutside(href)) return whole;
      const { pathname, fragment } = resolveInternal(href, noteId);
      return `${before}/${today(pathname.slice(1, -1))}/#${fragment}`;
    });
  return `${fields}---\n${body}`;
}
