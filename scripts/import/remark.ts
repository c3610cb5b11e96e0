import { findForeignInline, inlineToText } from '../../src/markdown/inline.ts';
import { findInvisible } from '../../src/schema/invisible.ts';
import { longestLine } from '../../src/schema/link.ts';
import { cutTo, plainLine } from './marks.ts';

/**
 * What a list says of a work, as a line of inline Markdown that shows the same words; undefined when it says nothing.
 * @param text with code between backticks
 */
export function toRemark(text: string): { remark: string | undefined; isCut: boolean } {
  const said = tidy(text);
  if (!/\p{L}{2}|\p{Script=Han}/u.test(said)) return { remark: undefined, isCut: false };
  for (let limit = longestLine; limit > 20; limit -= 20) {
    const words = cutTo(said, limit);
    const remark = asMarkdown(words);
    if (remark !== undefined && remark.length <= longestLine && !findInvisible(remark))
      return { remark, isCut: words !== said };
  }
  return { remark: undefined, isCut: true };
}

/** Without empty brackets, and without marks at the ends that stood between it and the title. */
function tidy(text: string): string {
  // What the check takes for a formula that nobody has set.
  let said = plainLine(text)
    .replace(/\\(?=[()[\]])/g, '')
    .replace(/\${2,}/g, '$$');
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(/[[(（【「《<]\s*[,，;；|/、·&\s.-]*\s*[\])）】」》>]/gu, ' ');
  }
  return plainLine(said)
    .replace(/\s+([,，.。;；、!！?？)\]）】])/gu, '$1')
    .replace(/(?<!\.)\.\s?\.(?!\.)/g, '.')
    .replace(/([,，;；、|/])(?:\s*[,，;；、|/])+/gu, '$1')
    .replace(/^[\s\-–—−:：,，.。;；|｜/、·•*~→⇒>=)\]）】」+&]+/u, '')
    .replace(/[\s\-–—−:：,，;；|｜/、·•→⇒([（【「<&+]+$/u, '')
    .trim();
}

/** The plainest Markdown of which nothing but these words is read. */
function asMarkdown(words: string): string | undefined {
  if (isPlain(words)) return words;
  const shown = words.replaceAll('`', '');
  const candidates = [
    words,
    escapeMarks(words),
    escapeMarks(codeAddresses(words)),
    escapeMarks(codeAddresses(shown)),
    escapeMarks(shown.replace(/[@:]/g, ' ')),
  ];
  return candidates.find(
    (text, index) =>
      text !== '' &&
      findForeignInline(text) === undefined &&
      (index > 3 || inlineToText(text).replaceAll('`', '') === shown),
  );
}

/** Whether nothing but code can be Markdown in a line: most are so, and to parse each would take most of the time. */
function isPlain(words: string): boolean {
  const rest = words.replace(/`[^`\\]+`/g, 'x');
  return !/[\\[\]<>!#|~&*_`$@]|:\/\/|www\./i.test(rest) && !/^(?:[-+=]|\d+[.)])/.test(rest);
}

const code = /(`[^`]*`)/;

function escapeMarks(text: string): string {
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\[\]<>!#|~&*_`$]/g, '\\$&')))
    .join('')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Addresses and mailboxes would become links. */
function codeAddresses(text: string): string {
  const address = /(?:https?:\/\/|www\.)[^\s，。；、）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(address, '`$&`')))
    .join('');
}
