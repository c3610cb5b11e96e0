import { proposeKind, proposeTitle } from '../authors/propose.ts';
import { textOfAtoms, type Atom, type LinkAtom } from './blocks.ts';
import type { Named } from './entry.ts';
import { isMeeting } from './facts.ts';
import { higher, readMarks, type Rating } from './marks.ts';
import { bare, isAddress, isNameless, titleOf } from './name-links.ts';

/** What is known of a line before it is read. */
export interface Hints {
  /** What the works are called where nothing in the line says so. */
  title?: string | undefined;
  /** The heading above. */
  heading?: string | undefined;
  /** Address that a link leads to, or undefined where it is no entry. */
  urlOf: (link: LinkAtom) => string | undefined;
}

/** What stands between two links, or before the first and after the last. */
interface Gap {
  text: string;
  bold: string | undefined;
  rating: Rating | undefined;
}

/** The works that a line names: each link is one; its title is its text, or what stands beside a `pdf`. */
export function nameWorks(atoms: readonly Atom[], hints: Hints): Named[] {
  return splitLines(atoms, hints).flatMap((line) => nameLine(line, hints));
}

/** Lines that the author has ended, where each has links of its own. */
function splitLines(atoms: readonly Atom[], { urlOf }: Hints): Atom[][] {
  const lines: Atom[][] = [[]];
  const isHard: boolean[] = [true];
  for (const atom of atoms) {
    if (atom.type === 'break') {
      lines.push([]);
      isHard.push(atom.isHard);
    } else lines.at(-1)!.push(atom);
  }
  const isLink = (atom: Atom) => atom.type === 'link' && urlOf(atom) !== undefined;
  const pieces: Atom[][] = [];
  lines.forEach((line, index) => {
    const first = line.findIndex(isLink);
    const before = first < 0 ? '' : bare(textOfAtoms(line.slice(0, first)));
    const isNamed = first >= 0 && hasName(line[first] as LinkAtom);
    const last = pieces.at(-1);
    const begins =
      first >= 0 && (isHard[index] ? isNamed || before.length > 1 : isNamed && before === '');
    if (!last || (begins && last.some(isLink))) pieces.push([...line]);
    else last.push({ type: 'break', isHard: isHard[index]! }, ...line);
  });
  return pieces;
}

function nameLine(atoms: readonly Atom[], hints: Hints): Named[] {
  const links: LinkAtom[] = [];
  const runs: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.type === 'link' && hints.urlOf(atom) !== undefined) {
      links.push(atom);
      runs.push([]);
    } else runs.at(-1)!.push(atom);
  }
  const first = links[0];
  if (!first) return [];
  const gaps = runs.map(readGap);
  const main = nameFirst(first, gaps, hints);
  const named: Named[] = [
    {
      link: first,
      title: main.title,
      said: '',
      rating: higher([gaps[0]!.rating, gaps[1]!.rating, ratingIn(first)]),
      joinsPrevious: isOr(gaps[0]!.text),
    },
  ];
  const extra = [isSeparator(gaps[1]!.text) ? '' : gaps[1]!.text];
  links.slice(1).forEach((link, index) => {
    const gap = gaps[index + 1]!;
    const joins = isSeparator(gap.text) && (hasName(link) || isMirror(link.text));
    const title = nameNext(link, gap, main.base ?? main.title, hints);
    const isPart = hasName(link) && !isSeparator(gap.text);
    if (isPart) extra.push(` ${link.text} `);
    extra.push(isSeparator(gaps[index + 2]!.text) ? '' : gaps[index + 2]!.text);
    named.push({
      link,
      title,
      said: '',
      rating: higher([gaps[index + 2]!.rating, ratingIn(link)]),
      joinsPrevious: joins,
    });
  });
  // Titles of other works with nothing but marks between them say nothing of the first.
  const words = gaps
    .slice(1)
    .map(({ text }) => text.replace(/[\s\p{P}\p{S}]+/gu, ''))
    .join('');
  const isSaid = /[\p{L}\p{N}]{4}|\p{Script=Han}{2}/u.test(words);
  named[0]!.said = [main.lead, isSaid ? extra.join('') : '']
    .filter((part) => part.trim() !== '')
    .join(' ');
  return named;
}

function readGap(atoms: readonly Atom[]): Gap {
  const text = atoms
    .map((atom) =>
      atom.type === 'break' ? ' ' : atom.type === 'code' ? `\`${atom.text}\`` : atom.text,
    )
    .join('');
  const bold = atoms
    .flatMap((atom) => (atom.type === 'text' && atom.isBold ? [bare(atom.text)] : []))
    .find((words) => words.length > 2 && !isNameless(words) && !isMeeting(words));
  const { rating, rest } = readMarks(text);
  return { text: rest, bold, rating };
}

/** Whether a link says itself what it leads to. */
const hasName = ({ text, isPicture }: LinkAtom): boolean => !isPicture && !isNameless(text);

const ratingIn = (link: LinkAtom): Rating | undefined => readMarks(link.text).rating;

/** The title of the first link, and what of the words before it is none of it. */
function nameFirst(
  link: LinkAtom,
  gaps: readonly Gap[],
  hints: Hints,
): { title: string; base?: string; lead: string } {
  const before = gaps[0]!;
  const lead = withoutConnector(bare(before.text).replace(/^\d{1,3}\s*[.、．)）]\s*/u, ''));
  const address = hints.urlOf(link)!;
  if (hasName(link)) {
    const title = titleOf(link.text) || proposeTitle(address);
    if (isOr(before.text)) return { title, lead: '' };
    // A sentence that runs on through its link is broken without it.
    const runsOn =
      lead !== '' &&
      /[\p{L}\d]\s*$/u.test(before.text) &&
      /^\s*[\p{L}(（,，.。]/u.test(gaps[1]!.text);
    return { title, lead: runsOn ? `${before.text}${title}` : lead };
  }
  const isBare = link.text === '' || isAddress(link.text);
  const isRepository = isBare && proposeKind(address) === 'repo';
  const usable = lead !== '' && !isNameless(lead) && !(isBare && /[。:：（(]|——/u.test(lead));
  if (before.bold !== undefined) {
    const rest = before.text.replace(before.bold, ' ').replace(/["“”]/g, ' ');
    return {
      title: titleOf(before.bold),
      lead: bare(rest.replace(/^[\s[]*\d{1,3}[\]\s]*/u, '')),
    };
  }
  if (usable && !isRepository && (!isBare || lead.length <= 80)) {
    const [, head = lead, rest = ''] =
      /^(.{8,}?)(?:\.\s+|\s+[-–—]\s+|——|。)(.+)$/su.exec(lead) ?? [];
    return { title: titleOf(head) || proposeTitle(address), lead: rest };
  }
  if (hints.title !== undefined) {
    const word = isBare ? lead : bare(link.text);
    const isWord = word.length <= 24;
    const title = withWord(hints.title, isWord ? word : '');
    return { title, base: hints.title, lead: isWord ? '' : word };
  }
  const after = bare(gaps[1]!.text);
  const isNamedAfter = after.length > 3 && after.length <= 80 && !isNameless(after);
  if (!isBare && !isSeparator(gaps[1]!.text) && isNamedAfter)
    return { title: titleOf(after), lead: '' };
  if (isBare) return { title: proposeTitle(address), lead: usable ? lead : '' };
  const own = bare(link.text);
  if (hints.heading !== undefined && !link.isPicture)
    return { title: withWord(hints.heading, own), base: hints.heading, lead: '' };
  return { title: /\p{L}{2}/u.test(own) ? titleOf(own) : proposeTitle(address), lead: '' };
}

/** Without the word that only says that a link follows. */
function withoutConnector(text: string): string {
  return bare(
    text.replace(
      /(?:^|(?<=[\s\p{P}]))(?:from|via|see(?: also)?|by|source|来自|来源|见|详见|参考|参见|摘自|出处|转自|地址|链接)[\s:：]*$/iu,
      '',
    ),
  );
}

/** The title of a further link of a line: its own text, else the work's title and what kind of thing it is. */
function nameNext(link: LinkAtom, gap: Gap, main: string, hints: Hints): string {
  if (hasName(link)) return titleOf(link.text) || proposeTitle(hints.urlOf(link)!);
  const label = bare(gap.text);
  const isBare = link.text === '' || isAddress(link.text);
  const word = isBare ? (label.length <= 20 ? label : '') : bare(link.text);
  if (isBare && word === '') return proposeTitle(hints.urlOf(link)!);
  return withWord(main, word);
}

/** `title (pdf)`, as long as titles may be. */
export function withWord(title: string, word: string): string {
  if (/^(?:paper|pdf|arxiv|links?|url|book|论文|链接|地址|全文|)$/iu.test(word))
    return titleOf(title);
  const suffix = /\p{Script=Han}/u.test(title) ? `（${word}）` : ` (${word})`;
  return titleOf(title, 160 - suffix.length) + suffix;
}

/** `|`, `/`, 或: what joins links that say the same, maybe with the name of a site. */
function isSeparator(text: string): boolean {
  return (
    /^[\s、]*(?:[|｜/／]|或者?|or\b)\s*.{0,14}$/iu.test(text.replace(/\s+/g, ' ').trim()) &&
    !/[。，,.;；]\s*$/u.test(text.trim())
  );
}

const isOr = (text: string): boolean => /^\s*(?:或者?|or\s).{0,12}[:：]?\s*$/iu.test(text);

/** Sites that show what stands elsewhere too. */
function isMirror(text: string): boolean {
  return /^(?:you ?tube|bilibili|b ?站|油管|mirror|百度网盘|百度云|网盘|阿里云盘|知乎|简书|gitee|github|gitlab)/iu.test(
    bare(text),
  );
}
