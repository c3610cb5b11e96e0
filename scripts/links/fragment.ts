import type { FragmentState } from '../../src/schema/health.ts';
import type { PageFacts } from './scan-html.ts';
import { isShell } from './shell.ts';

/** What was read of the page a fragment points into. */
export interface FragmentPage {
  facts: PageFacts;
  /** False where the body was cut at the cap, broken or slow. */
  isWhole: boolean;
  host: string;
}

/** Sites that draw their anchors with scripts, so that the HTML never holds them. */
const SCRIPTED_HOSTS =
  /(?:^|\.)(?:github\.com|gitlab\.com|gitee\.com|colab\.research\.google\.com)$/;

/** Fragments that steer a script or a viewer: routes, lines, pages, states. */
const NOT_AN_ANCHOR = /^[!~]|[/=?&]|^L\d+(?:-L?\d+)?$/;

/**
 * Whether a page holds the anchor a link points to.
 *
 * @param fragment the text after `#`, as written
 * @param page null where the target is not HTML or was not read
 */
export function fragmentState(fragment: string | null, page: FragmentPage | null): FragmentState {
  if (fragment === null || page === null) return 'unchecked';
  // `#id:~:text=…` is an anchor followed by a text search; the search is the browser's business.
  const id = fragment.split(':~:')[0]!;
  if (id === '') return 'unchecked';
  const candidates = [id, decode(id)].flatMap((name) => [name, `user-content-${name}`]);
  const anchors = new Set([...page.facts.anchors].map((anchor) => anchor.normalize('NFC')));
  if (candidates.some((name) => anchors.has(name.normalize('NFC')))) return 'present';
  if (/^top$/i.test(id)) return 'present';
  if (NOT_AN_ANCHOR.test(decode(id)) || !page.isWhole) return 'unchecked';
  // The anchors of a shell come later, with its scripts.
  return SCRIPTED_HOSTS.test(page.host) || isShell(page.facts) ? 'unchecked' : 'missing';
}

/** Whether the answer can depend on the body at all. */
export function needsBody(fragment: string | null): boolean {
  return fragment !== null && fragment.split(':~:')[0] !== '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
