import { basename, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { isIgnoredFile } from '../../src/read/ignored-files.ts';
import type { GuideLanguage } from '../../src/schema/language.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { formatIssues } from '../check/report.ts';
import { openLiveCheck, type Verdict } from './live-check.ts';
import { reportPage } from './report-page.ts';

type ViteDevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

interface Surroundings {
  contentDir: string;
  /** That in which the server speaks until it is started anew. */
  language: GuideLanguage;
  words: AuthorWords;
  /** Whether a note can be shown, whatever the check has not come to say of it yet. */
  isSound: (id: string) => boolean;
  print: (text: string) => void;
}

/** Files are saved in groups, and emptied before they are written. */
const pause = 100;

/**
 * What the check says, while the guide is written: in the terminal after each change that makes a difference, and in the
 * page of every note that has errors.
 */
export function devReports(surroundings: Surroundings): AstroIntegration {
  return {
    name: 'dev-reports',
    hooks: {
      'astro:server:setup': ({ server }) => report(server, surroundings),
    },
  };
}

function report(server: ViteDevServer, surroundings: Surroundings): void {
  const { contentDir, language, words, isSound, print } = surroundings;
  const { dev } = words.commands.build;
  const check = openLiveCheck();
  let verdict: Verdict | undefined;
  let printed = formatIssues([], 'text', words);
  let running: Promise<void> | undefined;
  let isStale = false;
  let isReordered = false;

  /** Asks the check, and once more when something has changed meanwhile. */
  function update(): Promise<void> {
    isStale = true;
    return (running ??= (async () => {
      while (isStale) {
        await setTimeout(pause);
        isStale = false;
        if (isReordered) renew(server);
        isReordered = false;
        tell(await check.ask());
      }
      running = undefined;
    })());
  }

  function tell(found: Verdict): void {
    verdict = found;
    if ('failure' in found) return say(`${found.failure}\n`);
    const isOther = found.language !== undefined && found.language !== language;
    const report = formatIssues(found.issues, 'text', words);
    say(isOther ? `${report}${dev.restart}\n` : report);
  }

  function say(text: string): void {
    if (text === printed) return;
    printed = text;
    print(`\n${text}`);
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  }

  /** The faults that stand in the place of a page: those of its file, or of what every page is made of. */
  function faultsOf(id: string): { file: string; text: string } | undefined {
    if (verdict === undefined) return undefined;
    if ('failure' in verdict) return { file: relative('.', contentDir), text: verdict.failure };
    const { folder, issues, unread } = verdict;
    const wanted = unread.length > 0 ? unread : [`${folder}/${id}.mdx`];
    const found = issues.filter(({ file }) => wanted.includes(file));
    if (!found.some(({ severity }) => severity === 'error')) return undefined;
    return { file: found[0]!.file, text: formatIssues(found, 'text', words) };
  }

  server.middlewares.use((request, response, next) => {
    const id = idOf(request.url ?? '');
    if (id === undefined) return next();
    void (async () => {
      const isDoubtful = faultsOf(id) !== undefined || !isSound(id);
      // What was saved a moment ago is told first, not what was wrong before.
      if (isDoubtful) await (running ?? (faultsOf(id) ? undefined : update()));
      const faults = faultsOf(id);
      if (faults === undefined) return next();
      const page = reportPage({ language, title: dev.faulty(faults.file), ...faults });
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    })();
  });

  const publicDir = server.config.publicDir;
  server.watcher.add([contentDir, publicDir]);
  server.watcher.on('all', (_, path) => {
    const file = resolve(path);
    if (isIgnoredFile(basename(file))) return;
    if (!isBelow(file, contentDir) && !isBelow(file, publicDir)) return;
    isReordered ||= /\.(?:ya?ml|json)$/.test(file);
    void update();
  });
  server.httpServer?.once('close', () => check.close());
  void update();
}

/** Astro keeps which pages there are until a note changes; what orders the notes changes that too. */
function renew(server: ViteDevServer): void {
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/**
 * The note or page that an address asks for, without slashes around it; undefined for what is no page. Astro has taken
 * the base of the site off before.
 */
function idOf(url: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  return /^\/(?:[\w-]+\/)*$/.test(path) ? path.slice(1, -1) : undefined;
}

function isBelow(file: string, folder: string): boolean {
  return !/^(?:\.\.(?:[\\/]|$)|[A-Za-z]:)/.test(relative(folder, file));
}
