import { parseName } from './names.ts';
import type { Work } from './work.ts';

/**
 * An entry for BibTeX and biblatex, written here and not by \@citation-js/plugin-bibtex 0.9: as soon as that may write
 * Chinese it escapes nothing, so that `%` comments out the rest of a line, and it braces `others`, which hides that
 * there are more. The tests read every entry back by it.
 */
export function formatBibtex(work: Work): string {
  const fields: [name: string, value: string | undefined][] = [
    ['author', authorsOf(work)],
    ['title', protectCapitals(work.title)],
    [containerField(work.type), work.container && escapeTex(work.container)],
    ['publisher', work.publisher && escapeTex(work.publisher)],
    ['year', work.issued?.slice(0, 4)],
    ['url', work.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', work.accessed],
    ['langid', work.language === 'zh' ? 'chinese' : 'english'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${types[work.type]}{${work.id},`, ...lines, '}'].join('\n');
}

/** The types that BibTeX itself knows, so that no style passes an entry over. */
const types: Readonly<Record<Work['type'], string>> = {
  article: 'misc',
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  book: 'book',
  dataset: 'misc',
  software: 'misc',
  webpage: 'misc',
};

function containerField(type: Work['type']): string {
  if (type === 'article-journal') return 'journal';
  return type === 'paper-conference' ? 'booktitle' : 'howpublished';
}

/** Braces keep whole what is no person's name; `others` goes without, for it means that there are more. */
function authorsOf({ authors, isMore }: Work): string {
  const named = authors.map((name) => {
    const parsed = parseName(name);
    if ('family' in parsed) {
      const { family, suffix, given } = parsed;
      // BibTeX's own order: Daumé, III, Hal.
      return [family, ...(suffix ? [suffix] : []), given].map(escapeTex).join(', ');
    }
    return /^\p{Script=Han}+$/u.test(name) ? name : `{${escapeTex(name)}}`;
  });
  return [...named, ...(isMore ? ['others'] : [])].join(' and ');
}

/** Words with a capital that is not their first letter, in braces: styles that write titles small leave them alone. */
function protectCapitals(title: string): string {
  return title
    .split(/([\p{Script=Latin}\p{N}]+(?:-[\p{Script=Latin}\p{N}]+)*)/u)
    .map((piece, at) =>
      at % 2 === 1 && /\p{Lu}/u.test(piece.slice(1)) ? `{${piece}}` : escapeTex(piece),
    )
    .join('');
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Also keeps apart what TeX would draw as one: two hyphens are a dash, two quotes one of another kind. */
function escapeTex(text: string): string {
  return text
    .replace(/[#$%&_{}\\~^]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/-(?=-)|'(?=')|[`?!](?=`)/g, '$&{}');
}
