import { addresses, withBase } from '../schema/address.ts';
import type { Words } from '../words/index.ts';

/** Addresses of an entry's menu with `{names}` of what to put in, so that the explorer's script need not be sent them. */
export interface MenuPatterns {
  report: string;
  archive: string;
  cite: string;
}

/** The patterns of a guide, of which `repository` is where readers report. */
export function menuPatterns(
  { repository, base }: { repository: string; base: string },
  words: Words,
): MenuPatterns {
  const title = encodeURIComponent(words.reportTitle('{link}')).replace('%7Blink%7D', '{link}');
  return {
    report: `${repository}/issues/new?template=dead-link.yml&title=${title}&link={link}&url={url}&note={note}`,
    // The plainest of the archive's forms: it leads to the last copy, or says that there is none.
    archive: 'https://web.archive.org/web/{address}',
    cite: `${withBase(addresses.citations('{part}'), base)}#{link}`,
  };
}

/** Addresses of the menu of a link. */
export function menuOf(
  { report, archive, cite }: MenuPatterns,
  link: { id: string; url: string; note: string; part: string },
): MenuPatterns {
  return {
    report: report
      .replaceAll('{link}', () => link.id)
      .replace('{url}', () => encodeURIComponent(link.url))
      .replace('{note}', () => encodeURIComponent(link.note)),
    archive: archive.replace('{address}', () => link.url),
    cite: cite.replace('{part}', link.part).replace('{link}', link.id),
  };
}
