import { familyOfTranslated, isSpelled, parseName } from './names.ts';
import { othersOf } from './terms.ts';
import type { Work } from './work.ts';

/**
 * A reference after GB/T 7714—2025, «Information and documentation: rules for bibliographic references» (in force
 * since 1 July 2026), as it stands in a list of numbered references, without its number. Sections in the comments are
 * those of the standard: https://std.samr.gov.cn/gb/search/gbDetailed?id=4507EFE13D37CB6AE06397BE0A0A601F
 *
 * What 2025 changes against 2015 and is followed here: colon, comma and parentheses are full width in every language,
 * full stop and brackets half width (6.2); names are no longer in capitals (7.1.1); preprints are [PP] (8.15, A.1), EB
 * means sites and pages (8.11, A.1); the day of access is given for pages, data and preprints alone (8.11, 8.14, 8.15).
 * Sources: the rules as reset in https://github.com/hushidong/biblatex-gb7714-2025, and the references in
 * https://github.com/zotero-chinese/styles («GB-T-7714—2025（顺序编码，双语）»), which were read side by side.
 */
export function formatGbt7714(work: Work): string {
  const parts = [
    authorsOf(work),
    `${work.title}[${codes[work.type]}/OL]${work.type === 'paper-conference' ? venueOf(work) : ''}`,
    publicationOf(work),
    // 7.9.1: what is in the address need not be said again, such as a DOI.
    work.url,
  ].filter((part) => part !== '');
  return `${parts.join('. ')}.`;
}

/** Annex A.1; all that the list holds is read on the net (A.2: OL). */
const codes: Readonly<Record<Work['type'], string>> = {
  article: 'PP',
  'article-journal': 'J',
  'paper-conference': 'C',
  book: 'M',
  dataset: 'DS',
  software: 'CP',
  webpage: 'EB',
};

/** 7.1.2: three at most, then 等 or what means it; 7.1.3: where nobody is named, a numbered list begins with the title. */
function authorsOf({ authors, isMore, language }: Work): string {
  const named = authors.slice(0, 3).map(formatName);
  const isCut = isMore || authors.length > 3;
  // The full stop that ends the authors ends `et al.`, too.
  return [...named, ...(isCut ? [othersOf(language).replace('.', '')] : [])].join('，');
}

/**
 * 7.1.1: the family name first and in full; the given name as initials without their dots, one spelled in pinyin in
 * full; of a European in Chinese characters the family name alone. 7.1.4: bodies as they write themselves.
 */
function formatName(name: string): string {
  const parsed = parseName(name);
  if ('literal' in parsed) return familyOfTranslated(name) ?? name;
  const given = isSpelled(parsed) ? parsed.given : initialsOf(parsed.given);
  const family = parsed.family.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [family, given, parsed.suffix?.replace('.', '')].filter(Boolean).join(' ');
}

/** `Jean-Baptiste J.C.` is `J-B J C`. */
function initialsOf(given: string): string {
  return given
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((piece) => [...piece][0] ?? '')
        .join('-'),
    )
    .join(' ');
}

/** 8.6: the conference and its year. */
function venueOf({ container = '', issued }: Work): string {
  return `//${[container, ...yearOf(issued)].join('，')}`;
}

/** What stands between title and address. */
function publicationOf(work: Work): string {
  const { type, container = '', publisher, issued, accessed } = work;
  switch (type) {
    case 'paper-conference':
      return '';
    case 'article-journal': // 8.5
      return [container, ...yearOf(issued)].join('，');
    case 'book': // 8.2; 7.5.2.3, 7.5.3.3: what an electronic resource lacks of place and publisher is left out.
      return [...(publisher === undefined ? [] : [publisher]), ...yearOf(issued)].join('，');
    case 'article': // 8.15
    case 'dataset': // 8.14
      return container + daysOf(issued, accessed);
    case 'software': // Has a code (A.1) and no section: as an electronic resource of any other kind.
    case 'webpage': // 8.11.3, which has no place for the name of the site.
      return daysOf(issued, accessed);
  }
}

/** 7.6: of creation in parentheses, of access in brackets. */
function daysOf(issued: string | undefined, accessed: string): string {
  return `${issued === undefined ? '' : `（${issued}）`}[${accessed}]`;
}

function yearOf(issued: string | undefined): string[] {
  return issued === undefined ? [] : [issued.slice(0, 4)];
}
