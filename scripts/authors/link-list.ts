import { createSource } from '../../src/markdown/source.ts';
import { createIssue, type Issue, type Place } from '../../src/schema/issue.ts';

/** An address that somebody wants in a list, and where it was written. */
export interface WantedLink {
  url: string;
  title: string | undefined;
  place: Place;
  titlePlace: Place;
  /** The address that its line holds further on, when what stands first is none. */
  meant?: string | undefined;
}

/** Addresses as they stand behind the command: the first is that of line 1. */
export function readAddresses(addresses: readonly string[]): WantedLink[] {
  return addresses.map((url, index) => {
    const place = { file: '<arguments>', line: index + 1, column: 1 };
    return { url, title: undefined, place, titlePlace: place };
  });
}

/**
 * A list of addresses: one a line, what follows it its title. Empty lines are passed over, and so is what follows a `#`
 * that stands at the start of a line or between blanks.
 * @param file as messages name it
 */
export function readLinkList(
  file: string,
  bytes: Uint8Array,
): { links: WantedLink[]; issues: Issue[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { links: [], issues: [createIssue('file-encoding', { file, line: 1, column: 1 }, {})] };
  }
  const { placeAt } = createSource(file, text);
  const links = [...text.matchAll(/^.+$/gm)].flatMap(({ 0: line, index }): WantedLink[] => {
    const said = line.replace(/(?:^|\s)#(?:\s.*)?$/u, '').replace(/^\s*#.*$/u, '');
    const [, before = '', url, gap = '', title] = /^(\s*)(\S+)(\s*)(.*?)\s*$/u.exec(said) ?? [];
    if (url === undefined) return [];
    const meant = /^https?:/i.test(url) ? undefined : /https?:\/\/[^\s()<>"'[\]]+/i.exec(said)?.[0];
    const start = index + before.length;
    const titlePlace = placeAt(title ? start + url.length + gap.length : start);
    return [{ url, title: title || undefined, place: placeAt(start), titlePlace, meant }];
  });
  return { links, issues: [] };
}
