import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { languages, linkKinds, ratings, type Link } from '../../src/schema/link.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { slugPattern } from '../../src/schema/slug.ts';
import { canonicalUrl } from '../../src/schema/canonical-url.ts';
import { urlFault } from '../../src/schema/url.ts';
import { rawSections, type Content } from '../../src/read/content.ts';
import { formatIssues } from '../check/report.ts';
import { UsageError } from '../process/command.ts';
import { readContent } from '../../src/read/read-content.ts';
import { replaceFile } from '../files/write-file.ts';
import { addEntry, type NewLink } from './add-entry.ts';
import type { Outcome } from './new-note.ts';
import { newIssues, withFile } from './overlay.ts';
import { proposeId, proposeKind, proposeLanguage, proposeTitle, proposeYear } from './propose.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';

/**
 * Adds a link to a reading list; refuses in the form of the checker. Touches the note's file and nothing else, and
 * never the network.
 * @param words for its faults
 * @throws UsageError for arguments that cannot be understood
 */
export function addLink(args: string[], contentDir: string, words: AuthorWords): Outcome {
  const { url, noteId, section, options } = readArguments(args);
  const newSection = options['new-section'];
  const content = readContent(contentDir);

  const refusal = refuse(content, url, noteId, section, newSection);
  if (refusal) return fail([refusal], words);
  const path = `${content.folder}/${noteId}.mdx`;
  const broken = content.issues.filter(
    ({ file, severity }) => file === path && severity === 'error',
  );
  if (broken.length > 0) return fail(broken, words);

  const title = options.title ?? proposeTitle(url);
  const link: NewLink = {
    id: proposeId(url, takenIds(content, noteId)),
    title,
    url,
    kind: options.kind ?? proposeKind(url),
    lang: options.lang ?? proposeLanguage(url, title),
    by: options.by,
    via: options.via,
    year: options.year ?? proposeYear(url),
    rating: options.rating,
    why: options.why,
  };
  const text = addEntry(
    readFileSync(join(contentDir, `${noteId}.mdx`), 'utf8'),
    section,
    link,
    newSection,
  );
  const faults = newIssues(content, withFile(content, `${noteId}.mdx`, text));
  if (faults.some(({ severity }) => severity === 'error')) return fail(faults, words);

  replaceFile(join(contentDir, `${noteId}.mdx`), [text]);
  const warnings = faults.length > 0 ? formatIssues(faults, 'text', words) : '';
  return {
    status: 0,
    text: `${warnings}${describe(link, `${path}:${lineOf(text, link.id)}`, options)}\n`,
  };
}

/** Why the link cannot go there, as the checker would say it. */
function refuse(
  content: Content,
  url: string,
  noteId: string,
  section: string,
  newSection: string | undefined,
): Issue | undefined {
  const place = { file: `${content.folder}/${noteId}.mdx`, line: 1, column: 1 };
  const fault = urlFault(url);
  if (fault) return createIssue(fault.rule, place, { value: fault.value });
  const note = content.notes.find(({ id }) => id === noteId);
  if (!note) {
    return createIssue(
      'note-exists',
      place,
      { value: noteId },
      {
        nearest: findNearest(
          noteId,
          content.notes.map(({ id }) => id),
        ),
      },
    );
  }
  const sections = rawSections(note.raw).flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (note.raw !== undefined && !sections.includes(section) && newSection === undefined) {
    return createIssue(
      'section-exists',
      place,
      { value: section },
      {
        expected:
          sections.length > 0 ? sections : '（这篇还没有阅读清单；加上 --new-section 标题）',
        nearest: findNearest(section, sections),
      },
    );
  }
  for (const other of content.notes) {
    for (const { links } of rawSections(other.raw)) {
      for (const { id = '', url: known, path } of links) {
        if (known === undefined || urlFault(known) || canonicalUrl(known) !== canonicalUrl(url))
          continue;
        const first = other.placeOf([...path, 'url']);
        return createIssue('url-unique', place, {
          value: url,
          other: `${first.file}:${first.line}`,
          id,
        });
      }
    }
  }
  return undefined;
}

/** Ids and aliases of every link, and the fragments that the page of the note uses already. */
function takenIds(content: Content, noteId: string): Set<string> {
  const taken = new Set(['content']);
  for (const note of content.notes) {
    for (const section of rawSections(note.raw)) {
      if (note.id === noteId && section.id !== undefined) taken.add(section.id);
      for (const { id, aliases } of section.links)
        for (const name of [id, ...aliases]) if (name) taken.add(name);
    }
    if (note.id === noteId)
      for (const { id } of note.landmarks?.headings ?? []) if (id) taken.add(id);
  }
  return taken;
}

function describe(link: NewLink, place: string, options: Options): string {
  const guessed = [
    ...(options.title === undefined
      ? [`title（现在是「${link.title}」，改成作品自己的题名）`]
      : []),
    ...(options.by === undefined ? ['by（作者，一人一个 --by；转载的站点写 --via）'] : []),
    ...(options.why === undefined ? ['why（一句话：它讲什么、好在哪）'] : []),
    ...(options.kind === undefined ? [`kind（按网址猜的：${link.kind}）`] : []),
    ...(options.lang === undefined ? [`lang（猜的：${link.lang}）`] : []),
  ];
  const rest =
    guessed.length === 0
      ? ''
      : `\n请补全或核对：\n${guessed.map((line) => `  ${line}`).join('\n')}`;
  return `加好了：${place}，id 是 ${link.id}；id 发布以后不要再改${rest}`;
}

function lineOf(text: string, id: string): number {
  return text.split('\n').findIndex((line) => line.trim() === `- id: ${id}`) + 1;
}

function fail(issues: readonly Issue[], words: AuthorWords): Outcome {
  return { status: 1, text: formatIssues(issues, 'text', words) };
}

type Options = ReturnType<typeof readArguments>['options'];

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: {
      title: text,
      by: { ...text, multiple: true },
      via: text,
      year: text,
      why: text,
      kind: text,
      lang: text,
      rating: text,
      'new-section': text,
    },
    allowPositionals: true,
  });
  const [url, target, ...extra] = positionals;
  if (url === undefined || target === undefined || extra.length > 0)
    throw new UsageError('要两个参数：网址和 <部分>/<短名>#<阅读清单>');
  const match = /^([^/#]+\/[^/#]+)#(.+)$/.exec(target);
  if (!match) throw new UsageError(`「${target}」要写成 <部分>/<短名>#<阅读清单>`);
  if (!slugPattern.test(match[2]!))
    throw new UsageError(`阅读清单的 id「${match[2]}」要用小写英文和连字符`);
  return {
    url,
    noteId: match[1]!,
    section: match[2]!,
    options: {
      ...values,
      year: yearOf(values.year),
      kind: oneOf<Link['kind']>('kind', values.kind, linkKinds),
      lang: oneOf<Link['lang']>('lang', values.lang, languages),
      rating: oneOf<NonNullable<Link['rating']>>('rating', values.rating, ratings),
    },
  };
}

function yearOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{4}$/.test(value)) throw new UsageError(`--year 要四位年份，不能是「${value}」`);
  return Number(value);
}

function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`--${name} 不能是「${value}」，可用：${allowed.join('、')}`);
  return found;
}
