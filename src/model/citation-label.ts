import type { Words } from '../words/index.ts';
import type { LinkView } from './types.ts';

/** What stands in a text for a source: who, when and where in the work, in brackets. */
export function labelOfCitation(
  source: LinkView,
  locator: string | undefined,
  words: Words,
): string {
  const [first] = source.by;
  const citedBy =
    first === undefined
      ? (source.via ?? source.title)
      : words.citedBy(first, source.etAl || source.by.length > 1);
  const parts = [citedBy, source.year?.toString(), locator];
  return words.citation(parts.filter((part) => part !== undefined));
}
