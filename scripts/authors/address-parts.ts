/** Parts of a path, and words, that say what kind of page it is or where it is kept, not what it is about. */
export const generic =
  /^(?:abs|abstract|answers?|archives?|articles?|blob|blogs?|category|channel|columns?|com|content|default|details?|discussions?|docs?|download|embed|en|entry|files?|forum|home|html|index|io|issues?|items?|latest|live|main|master|net|node|org|pages?|papers?|pdf|people|playlist|posts?|pulls?|questions?|read|readme|share|shorts?|show|spaces?|stable|status|subject|tags?|threads?|topics?|tree|user|videos?|view|watch|wiki|www|zh)$/i;

/** Hosts whose paths are keys and nothing else. */
const keyedHosts =
  /^(?:(?:dx\.)?doi\.org|youtu\.be|b23\.tv|t\.cn|pan\.baidu\.com|drive\.google\.com|mp\.weixin\.qq\.com)$/;

/** The parts of a path as people read them, without the endings of files. */
export function readableSegments(pathname: string): string[] {
  return pathname
    .split('/')
    .map((segment) =>
      decode(segment)
        .replace(/\.(?:html?|php|aspx?|jsp|pdf|md|ipynb|git)$/i, '')
        .trim(),
    )
    .filter((segment) => segment !== '' && !/^index$/i.test(segment));
}

/** Whether a part of a path is a key that a program made: `cv123`, `BV1JE411g7XF`, a digest. */
export function isOpaque(segment: string, hostname: string): boolean {
  if (keyedHosts.test(hostname) || /^[a-z]{0,2}\d+$/i.test(segment)) return true;
  const turns = segment.match(/\d(?=[a-z])|[a-z](?=\d)/gi) ?? [];
  return /^[a-z\d]{8,}$/i.test(segment) && turns.length > 3;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
