import { othersOf } from './terms.ts';
import type { Work } from './work.ts';

/** A sentence for an e-mail or a slide, names as the work writes them. */
export function formatText(work: Work): string {
  const { title, language, url, accessed } = work;
  const facts = [whereOf(work), yearOf(work)].filter((fact) => fact !== undefined);
  if (language === 'zh') {
    const signed = authorsOf(work);
    const said = [`《${title}》`, ...facts].join('，');
    return `${signed === '' ? '' : `${signed}：`}${said}。${url}（${accessed} 查阅）`;
  }
  const said = [authorsOf(work), title, facts.join(', ')].filter((part) => part !== '');
  return `${said.map((part) => part.replace(/(?<![.?!])$/, '.')).join(' ')} ${url} (accessed ${accessed})`;
}

/** A line of Markdown whose title is the link. */
export function formatMarkdown(work: Work): string {
  const { title, language, url } = work;
  const facts = [authorsOf(work), whereOf(work), yearOf(work)].filter((fact) => fact);
  const link = `[${escapeMarkdown(title)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
  return [link, ...facts.map((fact) => escapeMarkdown(fact!))].join(
    language === 'zh' ? '，' : ', ',
  );
}

/** Three at most. */
function authorsOf({ authors, isMore, language }: Work): string {
  const named = authors.slice(0, 3);
  const isCut = isMore || authors.length > 3;
  if (language === 'zh') return `${named.join('、')}${isCut ? ' 等' : ''}`;
  return [...named, ...(isCut ? [othersOf(language)] : [])].join(', ');
}

/** Where it appeared; who published it, if that is all that is known. */
function whereOf({ container, publisher }: Work): string | undefined {
  return container ?? publisher;
}

function yearOf({ issued }: Work): string | undefined {
  return issued?.slice(0, 4);
}

/** What Markdown would take for its own. Brackets in pairs may stand in the words of a link, and read better so. */
function escapeMarkdown(text: string): string {
  const escaped = text.replace(/[\\`*_<>&~$|]/g, '\\$&');
  // Behind a backslash one would begin a formula.
  return hasPairs(text) ? escaped : escaped.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
}

function hasPairs(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '[') open++;
    if (sign === ']' && --open < 0) return false;
  }
  return open === 0;
}
