/**
 * `npm run check:links`: asks every outside address of the guide whether it is still there.
 * Exit codes: 0 done (dead links are a finding, not a failure), 2 usage, 3 our own fault.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readHealth } from '../src/read/health.ts';
import type { Health } from '../src/schema/health.ts';
import { isWrongUse, messageOfError, runCommand, UsageError } from './process/command.ts';
import { createGate, type GateLimits } from './links/gate.ts';
import { newerHealth } from './links/health-file.ts';
import { openJournal, type Journal } from './links/journal.ts';
import { parseOptions, type Options } from './links/options.ts';
import { readUrlList, type LinkOrigin } from './links/origin.ts';
import { planRun } from './links/plan.ts';
import { toText } from './links/print.ts';
import { createProgress } from './links/progress.ts';
import { jsonReport } from './links/report.ts';
import type { LinkResult } from './links/result.ts';
import { runTasks } from './links/run.ts';
import { dueUrls, isOnline, updateHealth, witnesses } from './links/update-health.ts';
import { userAgent } from './links/user-agent.ts';
import { explainSystemError } from '../src/read/system-error.ts';
import { replaceFile } from './files/write-file.ts';
import type { CommandWords } from '../src/words/command-words.ts';
import { speak, type AuthorWords } from '../src/words/rule-words.ts';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';
const healthFile = join(contentDir, 'link-health.json');

/**
 * Links under way, and so connections, in all. Eight are allowed; the eighth is left for one that a
 * busy server still counts although both sides have closed it.
 */
const TOTAL = 7;

// Every request makes a connection and leaves a few kilobytes of garbage, which V8 would rather
// let pile up than collect: this halves the memory of a long run and costs nothing measurable.
setFlagsFromString('--optimize-for-size');

await runCommand(
  ({ links }) => links.usage,
  (words, args) => main(args, words),
);

type Words = CommandWords['links'];

async function main(args: readonly string[], authors: AuthorWords): Promise<number> {
  const words = authors.commands.links;
  const parsed = parseOptions(args, words);
  if (parsed.kind === 'help') {
    console.log(words.usage);
    return 0;
  }
  if (parsed.kind === 'usage') throw new UsageError(parsed.message);
  const { options } = parsed;
  for (const file of [options.urls, options.memory]) {
    if (file !== undefined && !existsSync(file)) throw new UsageError(words.noFile(file));
  }
  try {
    await checkLinks(options, authors);
    return 0;
  } catch (error) {
    if (isWrongUse(error)) throw error;
    const explained = explainSystemError(error);
    const reason = explained ? speak(explained, authors) : messageOfError(error, authors);
    process.stderr.write(words.unfinished(reason));
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return 3;
  }
}

async function checkLinks(options: Options, authors: AuthorWords): Promise<void> {
  const words = authors.commands.links;
  const now = new Date();
  const isList = options.urls !== undefined;
  const origins = isList ? readUrlList(options.urls!) : await readContentUrls();
  const health = isList ? undefined : knownHealth(options, authors);
  const due = isList || options.all ? urlsOf(origins) : dueUrls(health, origins, now);

  const journal = openJournal(options.journal, now.getTime());
  process.once('SIGINT', () => stop(journal, 130, words));
  process.once('SIGTERM', () => stop(journal, 143, words));
  const results = await run(due, journal, options, words);
  if (!isList && !isOnline(results)) {
    const others = await run(witnesses(health, origins, due), journal, options, words);
    if (others.length === 0 || !isOnline(others)) {
      journal.finish();
      throw new Error(words.offline);
    }
    results.push(...others);
  }

  if (options.json !== undefined) replaceFile(options.json, jsonReport(results));
  if (!isList) updateHealth(healthFile, health, origins, results, options.issue, now, words);
  journal.finish();
  process.stdout.write(toText(results, origins, words));
}

/** Addresses of the guide. The reader is loaded here only: a plain list needs no content. */
async function readContentUrls(): Promise<LinkOrigin[]> {
  const [{ readContent }, { contentUrls }] = await Promise.all([
    import('../src/read/read-content.ts'),
    import('./links/content-urls.ts'),
  ]);
  return contentUrls(readContent(contentDir));
}

/** What earlier runs found. A memory from elsewhere that cannot be read is told of and left out. */
function knownHealth({ memory }: Options, authors: AuthorWords): Health | undefined {
  const own = readHealth(healthFile);
  if (memory === undefined) return own;
  try {
    return newerHealth(own, readHealth(memory));
  } catch (error) {
    const reason = messageOfError(error, authors);
    process.stderr.write(`${authors.commands.links.memoryRefused(reason)}\n`);
    return own;
  }
}

/** Checks what the journal does not hold yet; returns one result per address. */
async function run(
  urls: readonly string[],
  journal: Journal,
  options: Options,
  words: Words,
): Promise<LinkResult[]> {
  const { done } = journal;
  const plan = planRun(urls, (url) => done.has(url), options.allowLoopback);
  const refused = new Set(plan.refused.map(({ url }) => url));
  const earlier = urls.flatMap((url) => (refused.has(url) ? [] : (done.get(url) ?? [])));
  const results = [...plan.refused, ...earlier];
  if (earlier.length > 0) process.stderr.write(`${words.resumed(earlier.length)}\n`);
  const progress = createProgress(urls.length, results.length, process.stderr, words);
  await runTasks(plan.tasks, checkOptions(options), (found) => {
    journal.append(found);
    results.push(...found);
    progress.add(found.map(({ verdict }) => verdict));
  });
  progress.finish();
  return results;
}

function checkOptions(options: Options): Parameters<typeof runTasks>[1] {
  const limits: GateLimits = {
    total: TOTAL,
    perHost: options.perHost,
    hostGap: (host) => (isLoopbackHost(host) ? options.hostGap : Math.max(1000, options.hostGap)),
  };
  return {
    gate: createGate(limits),
    retries: options.retries,
    allowLoopback: options.allowLoopback,
    userAgent: userAgent(contentDir, process.env),
    timeouts: {
      connect: Math.ceil(options.timeout / 2),
      headers: options.timeout,
      whole: 2 * options.timeout,
    },
  };
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function urlsOf(origins: readonly LinkOrigin[]): string[] {
  return origins.map(({ url }) => url);
}

function stop(journal: Journal, code: number, words: Words): void {
  journal.close();
  process.stderr.write(`\n${words.stopped}\n`);
  process.exit(code);
}
