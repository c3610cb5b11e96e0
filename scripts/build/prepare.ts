import { openGuideNotes } from '../../src/notes/index.ts';
import type { Content } from '../../src/read/content.ts';
import type { GuideLanguage } from '../../src/schema/language.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { readSettings } from '../../src/settings.ts';
import { sharedShard, shardOf } from '../../src/shards.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { wordsOf } from '../../src/words/index.ts';
import { checkGuide } from '../check/check-guide.ts';
import { expectedPages } from '../check/expected-pages.ts';
import { formatIssues } from '../check/report.ts';
import { readBookFacts, type BookFacts } from '../downloads/books/book-guide.ts';
import { RefusedError, UsageError } from '../process/command.ts';
import type { ExpectedPages } from '../site/page-set.ts';
import { findUnfit } from './join-shards.ts';
import { listShards, partsOf, shardsDirOf, type Shard } from './shards.ts';
import type { Session } from './session.ts';

/** What a build prints: all pages, those of one shard, or none, because shards that have been built are joined. */
export type Scope = 'site' | 'joined' | { shard: string };

/** What a build must know of its content once the notes are rendered. */
export interface Plan {
  language: GuideLanguage;
  expected: ExpectedPages;
  /** What books say of it, where there will be files to take along. */
  books: BookFacts | undefined;
  /** Whether the index of the full text comes with the pages. */
  isIndexed: boolean;
  /** Number of notes whose pages are printed. */
  printed: number;
  /** The shard that is built. */
  shard: Shard | undefined;
  /** Shards to join. */
  shards: readonly Shard[];
}

/**
 * Checks the content and renders the notes that will be printed; of all that only the plan stays, for Astro needs the
 * memory.
 * @returns undefined where the content has faults, which have been told
 * @throws UsageError for a shard that the guide does not have; RefusedError for shards that cannot be joined
 */
export async function prepare(
  scope: Scope,
  proceed: Session['proceed'],
  words: AuthorWords,
): Promise<Plan | undefined> {
  const content = readSound(words);
  if (content === undefined) return undefined;
  await proceed();
  const settings = readSettings();
  const { hasDownloads, repository } = settings;
  const { language } = content.guide.data!;
  const shards = scope === 'site' ? [] : listShards(content, settings, words);
  const isPrinted = isPrintedIn(scope, partsOf(content));
  const plan: Plan = {
    language,
    books: hasDownloads
      ? readBookFacts(content, { words: wordsOf(language), repository })
      : undefined,
    isIndexed: scope === 'joined',
    expected: { ...expectedPages(content), hasDownloads },
    printed: content.notes.filter(({ id }) => isPrinted(id)).length,
    shard: typeof scope === 'object' ? findShard(shards, scope.shard, words) : undefined,
    shards,
  };
  if (scope === 'joined') refuseUnfit(shards, words);
  else await openGuideNotes().keepAll(content.notes, isPrinted);
  return plan;
}

/** A guide whose content has no error; what there is to say of it has been said, to whom `out` leads. */
export function readSound(
  words: AuthorWords,
  out: NodeJS.WriteStream = process.stdout,
): Content | undefined {
  const { content, issues } = checkGuide();
  if (issues.length > 0) out.write(formatIssues(issues, 'text', words));
  return issues.some(({ severity }) => severity === 'error') ? undefined : content;
}

function isPrintedIn(scope: Scope, parts: readonly string[]): (id: string) => boolean {
  // The shared pages show something of every note.
  if (typeof scope === 'string' || scope.shard === sharedShard) return () => true;
  return (id) => shardOf(id, parts) === scope.shard;
}

/** @throws UsageError where there is none of this name, with those that there are */
export function findShard(
  shards: readonly Shard[],
  name: string,
  { commands }: AuthorWords,
): Shard {
  const found = shards.find(({ shard }) => shard === name);
  if (found) return found;
  const names = shards.map(({ shard }) => shard);
  throw new UsageError(commands.build.unknownShard(name, names, findNearest(name, names)));
}

function refuseUnfit(shards: readonly Shard[], { commands }: AuthorWords): void {
  const { outDir, hasDownloads } = readSettings();
  const { missing, stale, changed } = findUnfit(shardsDirOf(outDir), shards);
  if (missing.length + stale.length + changed.length === 0) return;
  const command = `npm run build --${hasDownloads ? ' --downloads' : ''} --shard`;
  throw new RefusedError(commands.build.unfitShards(missing, stale, changed, command));
}
