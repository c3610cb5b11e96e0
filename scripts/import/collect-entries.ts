import { linksOf, textOfAtoms, type Block, type LinkAtom } from './blocks.ts';
import { createCollector, type Collected } from './collector.ts';
import type { Entry } from './entry.ts';
import { headingTitle, isFoldWord, titleOfHeading } from './headings.ts';
import { plainLine } from './marks.ts';
import { nameWorks, type Hints } from './name-works.ts';
import type { ReadList } from './read-blocks.ts';
import { readRow } from './read-row.ts';
import { toRemark } from './remark.ts';
import { hasShortLeads, isUnnamed } from './unnamed.ts';

/** What is known where a block stands. */
interface Scope {
  labels: readonly string[];
  /** What works without a name of their own are called. */
  title?: string | undefined;
  /** Whether the last label is for the next list alone. */
  isBrief?: boolean;
  /** What more is said goes to the work above. */
  above?: Entry | undefined;
}

/** Longest text that is a label of the list below it, and longest that is a remark and not prose. */
const longest = { label: 50, remark: 200 } as const;

/** A line that titles the list below it: it ends with a colon, or is numbered. */
const introduces = /[:：]$|^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、]/u;

/** Finds the entries of a list in its order. @param base address that relative ones start from */
export function collectEntries(file: string, list: ReadList, base?: string): Collected {
  const { result, headings, urlOf, add, tellBadges } = createCollector(file, list, base);
  const hints = (scope: Scope): Hints => ({
    title: scope.title,
    heading: headings.at(-1)?.title,
    urlOf,
  });

  const walk = (blocks: readonly Block[], scope: Scope): void => {
    let here = scope;
    blocks.forEach((block, index) => {
      switch (block.type) {
        case 'heading':
          here = { labels: [] };
          readHeading(block);
          break;
        case 'paragraph':
          here = readParagraph(block, blocks[index + 1], here, scope);
          break;
        case 'list':
          for (const item of block.items) readItem(item, here);
          break;
        case 'table':
          readTable(block, here);
          break;
        case 'fold':
          readFold(block, here);
      }
    });
  };

  const readHeading = ({ depth, atoms }: Extract<Block, { type: 'heading' }>) => {
    while (headings.length > 0 && headings.at(-1)!.depth >= depth) headings.pop();
    const title = titleOfHeading(atoms);
    if (title !== '') headings.push({ depth, title });
    add(nameWorks(tellBadges(atoms), hints({ labels: [] })), [], false);
  };

  const readParagraph = (
    { atoms, line }: Extract<Block, { type: 'paragraph' }>,
    next: Block | undefined,
    here: Scope,
    outer: Scope,
  ): Scope => {
    const text = textOfAtoms(atoms);
    if (here.isBrief) here = outer;
    const links = atoms.filter(
      (atom) => atom.type === 'link' && urlOf(atom) !== undefined,
    ) as LinkAtom[];
    if (links.length > 0) {
      const around = textOfAtoms(atoms.filter((atom) => atom.type !== 'link'));
      if (
        result.entries.length === 0 &&
        around === '' &&
        links.every(({ isPicture }) => isPicture)
      ) {
        tellBadges(atoms);
        return here;
      }
      const isProse = around.length > longest.remark;
      if (isProse) result.prose.push(line);
      add(nameWorks(atoms, hints(here)), here.labels, !isProse);
      return here;
    }
    for (const atom of atoms) if (atom.type === 'link') urlOf(atom);
    // Jumps within the list title nothing.
    const isJumps = atoms.every((atom) => atom.type === 'link' || textOfAtoms([atom]) === '');
    if (isJumps) return here;
    const isBold = atoms.every(
      (atom) =>
        atom.type === 'break' || (atom.type === 'text' && (atom.isBold || atom.text.trim() === '')),
    );
    const isLabel =
      text.length <= longest.label * (isBold ? 3 : 1) &&
      next !== undefined &&
      (isBold || ((next.type === 'list' || next.type === 'table') && introduces.test(text)));
    const label = isLabel ? headingTitle(text) : '';
    if (label === '') {
      if (/\p{L}/u.test(text)) sayMore(text, line, here.above);
      return here;
    }
    return isBold && next && isUnnamed([next], urlOf)
      ? { labels: outer.labels, title: label }
      : { labels: [...outer.labels, label], isBrief: !isBold };
  };

  const sayMore = (text: string, line: number, above: Entry | undefined) => {
    if (above === undefined) {
      result.prose.push(line);
      return;
    }
    const before =
      above.remark === undefined
        ? ''
        : `${unescape(above.remark)}${/[。；.;!！?？]$/u.test(above.remark) ? ' ' : '；'}`;
    const { remark, isCut } = toRemark(before + text);
    if (isCut) result.cut.push(line);
    above.remark = remark ?? above.remark;
  };

  const readItem = ({ blocks, line }: { blocks: Block[]; line: number }, scope: Scope) => {
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') {
      walk(blocks, scope);
      return;
    }
    const named = nameWorks(first.atoms, hints(scope));
    for (const atom of first.atoms) if (atom.type === 'link') urlOf(atom);
    if (named.length > 0) {
      const entries = add(named, scope.labels);
      walk(rest, { labels: scope.labels, title: named[0]!.title, above: entries[0] });
      return;
    }
    const text = textOfAtoms(first.atoms);
    const hasLinks = linksOf(rest).some((link) => urlOf(link) !== undefined);
    if (!hasLinks) {
      if (/\p{L}/u.test(text) && !first.atoms.some((atom) => atom.type === 'link'))
        sayMore(text, line, scope.above);
      walk(rest, scope);
      return;
    }
    const label = headingTitle(text);
    if (label === '' || label.length > longest.label * 3) walk(rest, { labels: scope.labels });
    else if (isUnnamed(rest, urlOf) && hasShortLeads(rest))
      walk(rest, { labels: scope.labels, title: label });
    else walk(rest, { labels: [...scope.labels, label] });
  };

  const readTable = ({ head, rows }: Extract<Block, { type: 'table' }>, scope: Scope) => {
    const titles = head.map((cell) => plainLine(textOfAtoms(cell)));
    for (const cell of head) add(nameWorks(cell, hints(scope)), scope.labels, false);
    for (const { cells } of rows) {
      const row = readRow(cells, titles, urlOf);
      add(nameWorks(row.atoms, hints({ ...scope, title: row.title ?? scope.title })), scope.labels);
    }
  };

  const readFold = ({ title, blocks }: Extract<Block, { type: 'fold' }>, scope: Scope) => {
    const text = headingTitle(textOfAtoms(title));
    add(nameWorks(title, hints(scope)), scope.labels, false);
    const isSaid = text !== '' && text.length <= longest.label * 2 && !isFoldWord(text);
    walk(blocks, { ...scope, labels: isSaid ? [...scope.labels, text] : scope.labels });
  };

  walk(list.blocks, { labels: [] });
  return result;
}

const unescape = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
