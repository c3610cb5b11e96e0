import type { UrlFault } from '../../src/schema/url.ts';
import { proposeKind, proposeTitle } from '../authors/propose.ts';
import { judgeLink, type Judged } from './address.ts';
import { type Aside, type Atom, type Block, type LinkAtom } from './blocks.ts';
import type { Entry, Named } from './entry.ts';
import { readAccessCode, readYear } from './facts.ts';
import { fragmentsOf, leadsInside } from './fragments.ts';
import { isAboutList, isContents, titleOfHeading } from './headings.ts';
import { titleOf } from './name-links.ts';
import type { ReadList } from './read-blocks.ts';
import { toRemark } from './remark.ts';

/** An address that is not among the entries, and why. */
export interface Left extends Omit<Aside, 'reason'> {
  file: string;
  reason: Aside['reason'] | UrlFault;
}

/** All that a list holds. */
export interface Collected {
  /** What its first heading calls it. */
  title: string | undefined;
  entries: Entry[];
  left: Left[];
  /** Lines of its table of contents that lead into itself. */
  anchors: number;
  /** Lines where prose begins that names no address. */
  prose: number[];
  /** Lines of remarks that did not fit. */
  cut: number[];
}

/** Keeps what is found on the way through a list, and the headings that it stands under. */
export interface Collector {
  result: Collected;
  /** Titles of the headings, from the first to the deepest. */
  headings: { depth: number; title: string }[];
  /** Where a link leads, or undefined where that is no entry: then it is told. */
  urlOf: (link: LinkAtom) => string | undefined;
  /** Keeps works as entries. @param hasRemark whether what is said of them is a remark */
  add: (named: readonly Named[], labels: readonly string[], hasRemark?: boolean) => Entry[];
  /** Tells the linked pictures of a line. @returns the line without them */
  tellBadges: (atoms: readonly Atom[]) => Atom[];
}

/** Starts on a list. @param base address that relative links start from */
export function createCollector(file: string, list: ReadList, base?: string): Collector {
  const result: Collected = {
    title: documentTitle(list.blocks),
    entries: [],
    left: list.asides.map((aside) => ({ ...aside, file })),
    anchors: 0,
    prose: [],
    cut: [],
  };
  const headings: Collector['headings'] = [];
  const hasOneTitle = countTitles(list.blocks) === 1;
  const fragments = fragmentsOf(list.blocks);
  const leave = ({ address, line }: LinkAtom, reason: Left['reason']) => {
    result.left.push({ file, address, line, reason });
  };

  const tell = (link: LinkAtom, judged: Judged) => {
    if (judged.kind === 'anchor') result.anchors++;
    else if (judged.kind === 'relative') leave(link, 'relative');
    else if (judged.kind === 'scheme') leave(link, 'other-scheme');
    else if (judged.kind === 'fault') leave(link, judged.fault);
  };
  const judged = new Map<LinkAtom, Judged>();
  const urlOf = (link: LinkAtom): string | undefined => {
    let found = judged.get(link);
    if (!found) {
      found = judgeLink(link.address, base);
      judged.set(link, found);
      tell(link, found);
    }
    return found.kind === 'outside' ? found.url : undefined;
  };

  const toEntry = (
    { link, title, said, rating, joinsPrevious }: Named,
    url: string,
    labels: readonly string[],
    hasRemark: boolean,
  ): Entry => {
    const { accessCode, rest } = readAccessCode(said, proposeKind(url) === 'netdisk');
    const { remark, isCut } = hasRemark ? toRemark(rest) : { remark: undefined, isCut: false };
    if (isCut) result.cut.push(link.line);
    const name = titleOf(title) || titleOf(proposeTitle(url)) || new URL(url).hostname;
    return {
      file,
      line: link.line,
      address: link.address,
      url,
      title: name,
      remark: remark === name ? undefined : remark,
      rating,
      isBold: link.isBold,
      joinsPrevious,
      accessCode,
      year: readYear(title, said),
      headings: headings
        .filter(({ depth, title }) => !(hasOneTitle && depth === 1) && !isContents(title))
        .map((heading) => heading.title),
      labels,
    };
  };

  const add: Collector['add'] = (named, labels, hasRemark = true) => {
    const isAbout = headings.some(({ title }) => isAboutList(title));
    return named.flatMap((work) => {
      const url = urlOf(work.link)!;
      if (isAbout || leadsInside(url, fragments)) {
        leave(work.link, isAbout ? 'about-list' : 'contents');
        return [];
      }
      const entry = toEntry(work, url, labels, hasRemark);
      result.entries.push(entry);
      return [entry];
    });
  };

  const tellBadges: Collector['tellBadges'] = (atoms) =>
    atoms.filter((atom) => {
      const isBadge = atom.type === 'link' && atom.isPicture;
      if (isBadge && urlOf(atom) !== undefined) leave(atom, 'badge');
      return !isBadge;
    });

  return { result, headings, urlOf, add, tellBadges };
}

/** How many headings of the first depth there are: a single one names the list. */
function countTitles(blocks: readonly Block[]): number {
  return blocks.filter((block) => {
    if (block.type !== 'heading' || block.depth !== 1) return false;
    const title = titleOfHeading(block.atoms);
    return !isAboutList(title) && !isContents(title);
  }).length;
}

/** The heading of the first depth that stands before all others. */
function documentTitle(blocks: readonly Block[]): string | undefined {
  const first = blocks.find((block) => block.type === 'heading');
  return first?.depth === 1 ? titleOfHeading(first.atoms) || undefined : undefined;
}
