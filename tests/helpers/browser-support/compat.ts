import type {
  CompatStatement,
  SimpleSupportStatement,
  SupportStatement,
} from '@mdn/browser-compat-data';
import { createRequire } from 'node:module';
import type { Browsers } from '../../../src/browsers.ts';

/** What MDN says of a feature and, by name, of the features in it. */
export interface Entry {
  readonly [name: string]: Entry;
}

const load = createRequire(import.meta.url);

/** MDN's table of what each version of each browser knows. */
export const compat = load('@mdn/browser-compat-data') as Record<
  'api' | 'css' | 'html' | 'javascript' | 'svg' | 'webassembly',
  Entry
>;

/** Something that a stated browser does not know. */
export interface NewFeature {
  /** Name after MDN's tree, e.g. `:has` or `Map.groupBy`: what the list of fallbacks is keyed by. */
  feature: string;
  /** Where it is used. */
  at: string;
  /** Browsers that lack it, with the version that brought it. */
  missing: string;
}

/** Phones get the versions of the desktop's engine; a few features come to them apart. */
const phones = {
  chrome: ['chrome_android', 'webview_android'],
  edge: [],
  firefox: ['firefox_android'],
  safari: ['safari_ios'],
} as const;

/**
 * Names the browsers that lack a feature.
 * @param prefixes vendor prefixes under which the feature is written as well
 * @returns e.g. `chrome 105 (since 117)`, empty when every browser knows the feature
 */
export function missingIn(
  entry: Entry,
  oldest: Browsers,
  prefixes: readonly string[] = [],
): string {
  const { support } = statementOf(entry)!;
  return (Object.keys(oldest) as (keyof Browsers)[])
    .flatMap((name) => {
      const lacking = [name, ...phones[name]].find((browser) => {
        const statements = statementsOf(support[browser]);
        return !statements.some((one) => isIn(one, oldest[name], prefixes));
      });
      if (lacking === undefined) return [];
      const since = statementsOf(support[lacking])
        .filter(({ prefix, flags, alternative_name }) => !prefix && !flags && !alternative_name)
        .map(({ version_added }) => version_added)[0];
      return `${lacking} ${oldest[name]} (${since ? `since ${since}` : 'never'})`;
    })
    .join(', ');
}

/** Nothing where the entry only groups others. */
export function statementOf(entry: Entry): CompatStatement | undefined {
  return entry['__compat'] as CompatStatement | undefined;
}

function statementsOf(support: SupportStatement | undefined): SimpleSupportStatement[] {
  if (support === undefined) return [];
  return Array.isArray(support) ? support : [support];
}

/** Whether a version has what a statement tells of. What it has in part counts: MDN's parts are mostly far corners. */
function isIn(
  { version_added, version_removed, prefix, flags, alternative_name }: SimpleSupportStatement,
  version: number,
  prefixes: readonly string[],
): boolean {
  if (flags || alternative_name || (prefix !== undefined && !prefixes.includes(prefix)))
    return false;
  return numberOf(version_added) <= version && !(numberOf(version_removed) <= version);
}

/** `≤50` means that nobody has looked further back; `preview` that no release has it. */
function numberOf(version: string | boolean | null | undefined): number {
  if (version === true) return 0;
  return typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : NaN;
}
