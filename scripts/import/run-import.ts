import { existsSync, statSync } from 'node:fs';
import { absentFile } from '../../src/read/data-file.ts';
import type { Content } from '../../src/read/content.ts';
import { readContent } from '../../src/read/read-content.ts';
import { depthLimit } from '../../src/markdown/limits.ts';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import type { GuideLanguage } from '../../src/schema/language.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { say } from '../../src/schema/phrases/index.ts';
import { wordsOf } from '../../src/words/index.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { changeFiles, undoUnfinished } from '../authors/change-files.ts';
import { describeUndone } from '../authors/move-note.ts';
import { formatIssues } from '../check/report.ts';
import { judgeAddress, ownSites } from '../check/rules/addresses.ts';
import { readImportArguments, type ImportArguments } from './arguments.ts';
import { collectList, type WholeList } from './collect-list.ts';
import { readGuideLinks } from './guide-links.ts';
import { workOf } from './place-entries.ts';
import type { ImportPlan } from './plan-import.ts';
import { errorsOf, prepareImport } from './prepare-import.ts';
import { readSources, type SourceFile } from './read-sources.ts';
import { reportImport } from './report.ts';
import { findLost } from './scan.ts';

/** What the command prints and the code it ends with: nothing is written but with 0. */
export interface ImportOutcome {
  status: 0 | 1 | 3;
  text: string;
}

/**
 * Brings a list made elsewhere into the guide, or what it has changed since it was brought in. All or nothing; it
 * writes over nobody's file and asks no network.
 * @param today day of the review of new notes, `YYYY-MM-DD`
 * @throws UsageError for arguments and sources that cannot be understood
 */
export function runImport(
  args: string[],
  contentDir: string,
  today: string,
  authors: AuthorWords,
): ImportOutcome {
  const { commands } = authors;
  const words = commands.imports;
  const options = readImportArguments(args, words);
  const { files, issues } = readSources(options.source, words);
  if (issues.length > 0) return { status: 1, text: formatIssues(issues, 'text', authors) };
  const undone =
    options.isDryRun || !existsSync(contentDir) ? undefined : undoUnfinished(contentDir, commands);
  const notice = undone ? describeUndone(undone, commands) : '';
  const fail = (status: 1 | 3, head: string, found: readonly Issue[]): ImportOutcome => ({
    status,
    text: `${notice}${head === '' ? '' : `${head}\n`}${found.length > 0 ? formatIssues(found, 'text', authors) : ''}`,
  });

  const { content, isNew } = openGuide(contentDir);
  const broken = isNew ? [] : errorsOf(content);
  if (broken.length > 0) return fail(1, words.mendFirst, broken);
  const refusal = refusePart(content, isNew, options);
  if (refusal) return fail(1, '', [refusal]);

  const language = content.guide.data?.language ?? languageOf(files);
  const list = readList(files, content, options, isNew, language);
  if ('issue' in list) return fail(1, '', [list.issue]);
  if (list.entries.length === 0) return fail(1, words.nothing(options.source), []);

  const prepared = prepareImport(list, content, contentDir, { ...options, language, today });
  const { plan, updates, changes, after, faults } = prepared;
  if (faults.length > 0) return fail(3, words.wouldBreak, faults);
  const lost = findLostIn(files, prepared.list, plan, after);
  if (lost.length > 0)
    return fail(3, [words.lost, ...lost.map((line) => `  ${line}`)].join('\n'), []);

  if (!options.isDryRun && changes.length > 0) changeFiles(contentDir, changes, commands);
  const told = {
    source: options.source,
    list: prepared.list,
    plan,
    updates,
    changes,
    folder: content.folder,
    isDryRun: options.isDryRun,
    isNewGuide: isNew,
  };
  return { status: 0, text: `${notice}${reportImport(told, authors)}` };
}

/** The guide that is there, or an empty one where there is none yet. */
function openGuide(contentDir: string): { content: Content; isNew: boolean } {
  if (statSync(contentDir, { throwIfNoEntry: false })) {
    const content = readContent(contentDir);
    const isNew = content.files.length === 0;
    return { content: isNew ? { ...content, issues: [] } : content, isNew };
  }
  const folder = contentDir.replaceAll('\\', '/');
  const absent = <Data>(name: string) => absentFile<Data>(`${folder}/${name}`);
  return {
    isNew: true,
    content: {
      folder,
      files: [],
      issues: [],
      unread: { noteIds: new Set(), texts: [], isOpaque: false },
      guide: absent('guide.yaml'),
      terms: absent('terms.yaml'),
      published: absent('published.json'),
      imported: absent('imported.json'),
      notes: [],
      pages: [],
      publicFiles: new Map(),
    },
  };
}

/** Why `--into` cannot be had. */
function refusePart(
  { guide }: Content,
  isNew: boolean,
  { into }: ImportArguments,
): Issue | undefined {
  const parts = (guide.data?.parts ?? []).map(({ id }) => id);
  if (into === undefined || isNew || parts.includes(into)) return undefined;
  const place = { file: guide.path, line: 1, column: 1 };
  return createIssue(
    'part-exists',
    place,
    { value: into },
    { expected: parts, nearest: findNearest(into, parts) },
  );
}

/** The entries of a list that may stand in this guide. */
function readList(
  files: readonly SourceFile[],
  content: Content,
  { base }: ImportArguments,
  isNew: boolean,
  language: GuideLanguage,
): WholeList | { issue: Issue } {
  const { footnotes } = wordsOf(language);
  const sites = isNew ? [] : ownSites(content, undefined);
  try {
    const list = collectList(files, footnotes, base);
    const isOwn = ({ url, file, line }: { url: string; file: string; line: number }) =>
      judgeAddress(url, { file, line, column: 1 }, sites).some(
        ({ ruleId }) => ruleId === 'url-own-site',
      );
    const own = list.entries
      .filter(isOwn)
      .map(({ address, file, line }) => ({ address, file, line, reason: 'own-site' as const }));
    return {
      ...list,
      entries: list.entries.filter((entry) => !isOwn(entry)),
      left: [...list.left, ...own],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { file: files[0]!.file, line: 1, column: 1 };
    const value = say('depth-elements');
    return { issue: createIssue('markup-depth', place, { value, limit: String(depthLimit) }) };
  }
}

/** What a list is written in, its addresses aside: a Chinese character weighs two words in Latin letters. */
function languageOf(files: readonly SourceFile[]): GuideLanguage {
  const words = files.map(({ text }) => text.replace(/https?:\/\/[^\s)>\]]+/g, ' ')).join('\n');
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) * 2 >= count(/\p{Script=Latin}+/gu) ? 'zh-CN' : 'en';
}

/** Addresses of the sources that are neither in the guide as it will be nor in the report. */
function findLostIn(
  files: readonly SourceFile[],
  list: WholeList,
  plan: ImportPlan,
  after: Content,
): string[] {
  const { byWork } = readGuideLinks(after);
  const known = new Set(
    after.imported.data?.lists.flatMap(({ entries }) => entries.map(({ url }) => workOf(url))),
  );
  const takenOut = new Set(plan.takenOut.map(({ url }) => workOf(url)));
  const isThere = (url: string) =>
    byWork.has(workOf(url)) || takenOut.has(workOf(url)) || known.has(workOf(url));
  const missing = list.entries.filter(({ url }) => !isThere(url));
  const addresses = [...list.entries.filter(({ url }) => isThere(url)), ...list.left].map(
    ({ address }) => address,
  );
  return [
    ...missing.map(({ file, line, address }) => `${file}:${line}  ${address}`),
    ...files.flatMap(({ file, text }) =>
      findLost(text, addresses).map(({ line, address }) => `${file}:${line}  ${address}`),
    ),
  ];
}
