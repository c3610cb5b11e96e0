import { textOfAtoms, type Block } from './blocks.ts';

/** Fragments of the headings of a list, as GitHub makes them. */
export function fragmentsOf(blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.type === 'heading' ? [fragmentOf(textOfAtoms(block.atoms))] : [],
    ),
  );
}

const fragmentOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Whether an address is that of a heading of the list itself, by the page of its repository. */
export function leadsInside(url: string, fragments: ReadonlySet<string>): boolean {
  const [, fragment] =
    /^https?:\/\/(?:www\.)?(?:github|gitee|gitlab)\.com\/[^/]+\/[^/#]+(?:\/blob\/[^/]+\/[^/#]+)?\/?#(.+)$/i.exec(
      url,
    ) ?? [];
  if (fragment === undefined) return false;
  const name = decodeSafely(fragment).toLowerCase();
  return fragments.has(name) || fragments.has(name.replace(/-\d+$/, ''));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
