import { say, type Phrase } from '../schema/phrases/index.ts';
import {
  lists,
  lostKey,
  mapFields,
  readWords,
  startsWithField,
  type YamlSlip,
} from './yaml-words.ts';

/** An open list or map: where its lines begin, and for a map its first field. */
interface Level {
  indent: number;
  isList: boolean;
  firstKey?: string | undefined;
  /** Whether it is the map of an item, which a second one may follow. */
  isOfItem?: boolean;
}

/**
 * What a person would point at in YAML that does not parse: the parser names the place where it gave up, which is often
 * a line later, and what it missed, which is often another thing than what is wrong.
 */
export function findYamlSlips(yaml: string): YamlSlip[] {
  const slips: YamlSlip[] = [];
  const levels: Level[] = [];
  /** Where the line begins that the next one may belong to; the text itself begins before its first column. */
  let opens: number | undefined = -1;
  let openKey: string | undefined;
  let skipBelow: number | undefined;
  let depth = 0;
  let hasText = false;
  let start = 0;
  const lines = yaml.split('\n');
  lines.forEach((line, index) => {
    readLine(line, start, lines.slice(index + 1));
    start += line.length + 1;
  });
  // Where tabs stand for blanks, nothing can be said of how far a line is indented.
  const tabs = slips.filter(({ found }) => found.phrase === 'yaml-tab');
  return tabs.length > 0 ? tabs : slips;

  function readLine(line: string, offset: number, after: readonly string[]): void {
    const [, blank = '', rest = ''] = /^(\s*)(.*?)\s*$/.exec(line)!;
    if (rest === '' || rest.startsWith('#')) return;
    if (skipBelow !== undefined && blank.length > skipBelow) return;
    skipBelow = undefined;
    if (depth > 0) {
      depth += balanceOf(rest);
      return;
    }
    const at = offset + blank.length;
    const report = (
      rule: YamlSlip['rule'],
      found: Phrase,
      advice: string,
      { isValid = false, shift = 0 } = {},
    ) => slips.push({ offset: at + shift, rule, value: rest, found, advice, isValid });
    if (blank.includes('\t')) {
      const indent = levels.at(-1)?.indent ?? 0;
      report('yaml-indent', say('yaml-tab'), `${' '.repeat(indent)}${rest}`);
    }
    const isGlued = /^-(?=\p{L})/u.test(rest);
    const isItem = /^-(?:\s|$)/.test(rest) || isGlued;
    const words = rest.replace(/^(?:-\s+)*(?:-(?=\p{L}))?/u, '');
    const next = after.find((text) => /^\s*[^\s#]/.test(text)) ?? '';
    const hasMap = isItem && widthOf(next) > blank.length && /^\s*[\w-]+[:：]/.test(next);
    const key =
      /^["']?([\p{L}][\w\p{L} -]{0,40}?)["']?\s*[:：](?=\s|$|[^\s/])/u.exec(words)?.[1] ??
      (hasMap ? lostKey(words) : undefined);
    const written = blank.replaceAll('\t', '  ').length;
    const indent = settle(written, isItem, key, rest, after);
    if (indent === undefined) return;
    if (indent !== written && !blank.includes('\t'))
      report(
        'yaml-indent',
        say('yaml-indented', { value: String(written), other: String(indent) }),
        `${' '.repeat(indent)}${rest}`,
        { isValid: isItem && hasText && opens === undefined && written > indent },
      );
    if (isGlued) report('yaml-dash', say('yaml-dash-blank'), `- ${rest.slice(1)}`);
    readWords(words, isItem && !hasMap, report, rest);
    enter(indent, isItem, rest, words, key, report);
    openKey = key;
    opens = /^(?:-\s*)*$|[:：]$/.test(rest) ? indent + rest.length - words.length : undefined;
    hasText = !/[:：]\s*(?:[[{|>].*)?$/.test(rest);
    if (/(?:[:：]|^-)\s+[|>][+-]?\d*(?:\s+#.*)?$/.test(rest)) skipBelow = indent;
    if (/[:：]\s+[[{]|^-\s+[[{]/.test(rest)) depth = Math.max(0, balanceOf(rest));
  }

  /** The indent that a line should have; undefined for one that goes on with the text before it. */
  function settle(
    written: number,
    isItem: boolean,
    key: string | undefined,
    rest: string,
    after: readonly string[],
  ): number | undefined {
    // `licence` has one map: where its second line is further in, its first should be, too.
    const isOfMap = opens !== undefined && key !== undefined && mapFields.has(openKey);
    const isChild =
      opens !== undefined &&
      (written > opens ||
        (isItem && written >= opens) ||
        (isOfMap && widthOf(after[0] ?? '') > opens));
    if (isChild) {
      while (levels.length > 0 && levels.at(-1)!.indent > opens!) levels.pop();
      // The first of several is where they all are, unless they agree on another place.
      const isRoot = opens === -1;
      const isList =
        isItem ||
        (openKey !== undefined && lists.has(openKey)) ||
        (isRoot && widthOf(after[0] ?? '') === 2 && after.some((line) => line.startsWith('- ')));
      const isField = isList && !isItem;
      const indent =
        isRoot && !isField
          ? 0
          : isItem
            ? placeOfItems(written, after)
            : isOfMap
              ? placeOfFields(written, after)
              : written;
      levels.push({ indent, isList });
      return indent;
    }
    const isText = !isItem && key === undefined && !startsWithField(rest);
    if (isText && hasText && written > (levels.at(-1)?.indent ?? 0)) return undefined;
    const fitting = levels.findLast(
      ({ indent, isList }) => indent === written && isList === isItem,
    );
    const lost = levels.findLast(({ indent, isList }) => indent === written && isList && !isItem);
    const nearest = fitting ?? (isText && lost ? lost : nearestOf(written, isItem));
    if (!nearest) {
      levels.push({ indent: written, isList: isItem });
      return written;
    }
    while (levels.at(-1) !== nearest) levels.pop();
    return nearest.indent;
  }

  /** Where the items of a list are that begins with this one: most of its lines agree, or else two blanks further in. */
  function placeOfItems(written: number, after: readonly string[]): number {
    const end = after.findIndex(
      (line) => /\S/.test(line) && widthOf(line) <= opens! && !/^\s*-/.test(line),
    );
    const votes = new Map([[written, 1]]);
    const block = after.slice(0, end < 0 ? undefined : end);
    const isNear = (width: number) => width >= opens! && Math.abs(width - written) <= 2;
    // Items of a list within an item are not of this one.
    const inner = new Set<number>();
    block.forEach((line, index) => {
      const before = block[index - 1] ?? '';
      if (/:\s*$/.test(before) && widthOf(line) >= widthOf(before)) inner.add(widthOf(line));
    });
    for (const line of block)
      if (/^\s*-\s/.test(line) && isNear(widthOf(line)) && !inner.has(widthOf(line)))
        votes.set(widthOf(line), (votes.get(widthOf(line)) ?? 0) + 1);
    const isField = (line: string) => /^\s*[\w-]+:/.test(line);
    const own = block[0] !== undefined && isField(block[0]) ? widthOf(block[0]) - 2 : written;
    if (isNear(own) && !votes.has(own)) votes.set(own, 0);
    for (const line of block) {
      const item = widthOf(line) - 2;
      if (isField(line) && votes.has(item)) votes.set(item, votes.get(item)! + 1);
    }
    const usual = opens! + 2;
    return [...votes].toSorted(
      ([a, ofA], [b, ofB]) => ofB - ofA || Math.abs(a - usual) - Math.abs(b - usual),
    )[0]![0];
  }

  /** Where the fields of a map are that begins with this one: most of them agree, or else two blanks further in. */
  function placeOfFields(written: number, after: readonly string[]): number {
    const end = after.findIndex((line) => /\S/.test(line) && widthOf(line) <= opens!);
    const places = [written, ...after.slice(0, end < 0 ? undefined : end).map(widthOf)];
    const countOf = (place: number) => places.filter((other) => other === place).length;
    const usual = opens! + 2;
    return places.toSorted(
      (a, b) => countOf(b) - countOf(a) || Math.abs(a - usual) - Math.abs(b - usual),
    )[0]!;
  }

  function nearestOf(written: number, isList: boolean): Level | undefined {
    return levels
      .filter((level) => level.isList === isList)
      .toSorted(
        (a, b) =>
          Math.abs(a.indent - written) - Math.abs(b.indent - written) || b.indent - a.indent,
      )[0];
  }

  function enter(
    indent: number,
    isItem: boolean,
    rest: string,
    words: string,
    key: string | undefined,
    report: (rule: YamlSlip['rule'], found: Phrase, advice: string) => void,
  ): void {
    const level = levels.at(-1)!;
    if (isItem) {
      const inner = indent + rest.length - words.length + (/^-\p{L}/u.test(rest) ? 1 : 0);
      if (key !== undefined)
        levels.push({ indent: inner, isList: false, firstKey: key, isOfItem: true });
    } else if (level.isList) {
      report('yaml-dash', say('yaml-dash-lost'), `- ${rest}`);
      if (key === undefined) return;
      level.indent = Math.max(0, Math.min(level.indent, indent - 2));
      levels.push({ indent, isList: false, firstKey: key, isOfItem: true });
    } else if (level.isOfItem && key !== undefined && key === level.firstKey) {
      report('yaml-dash', say('yaml-dash-new'), `- ${rest}`);
    } else level.firstKey ??= key;
  }
}

const widthOf = (line: string): number => /^ */.exec(line)![0].length;

/** Opening brackets less closing ones, those in quotes left out. */
function balanceOf(text: string): number {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return bare.split(/[[{]/).length - bare.split(/[\]}]/).length;
}
