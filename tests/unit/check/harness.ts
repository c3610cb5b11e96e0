import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { readContent } from '../../../src/read/read-content.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import { rules } from '../../../src/schema/rules.ts';
import { formatIssues } from '../../helpers/chinese.ts';

/** A file of the pack after a mutation: new content, a change of the old text, or null to remove it. */
export type Change = string | Uint8Array | ((text: string) => string) | null;
export type Changes = Record<string, Change>;

/** The smallest guide without a fault; every case is this and one mutation. */
export const basePack = 'tests/fixtures/tiny';

const root = mkdtempSync(join(tmpdir(), 'packs-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
let packs = 0;

const baseFiles = readdirSync(basePack, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(basePack, join(entry.parentPath, entry.name)))
  .map((name) => [name, readFileSync(join(basePack, name))] as const);

/** Copies the base pack to a temporary folder, changes it and hands it to `use`. */
export function withPack<Result>(
  changes: Changes,
  use: (folder: string) => Result,
  after?: (folder: string) => void,
): Result {
  const folder = join(root, String(packs++));
  for (const [name, bytes] of baseFiles) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  applyChanges(folder, changes);
  after?.(folder);
  return use(folder);
}

/** Faults of the changed pack; paths are relative to its content folder. */
export function issuesOf(changes: Changes, after?: (folder: string) => void): Issue[] {
  // Cases are about faults, and end where the fault has been written.
  return allIssuesOf(changes, after).filter(({ ruleId }) => rules[ruleId].area !== 'unfinished');
}

/** With what has been begun and not finished. @param today `YYYY-MM-DD` */
export function allIssuesOf(
  changes: Changes,
  after?: (folder: string) => void,
  today?: string,
): Issue[] {
  return withPack(
    changes,
    (folder) => {
      const prefix = `${relative('.', folder)}/`;
      const strip = (text: string) => text.replaceAll(prefix, '');
      const issues = checkContent(readContent(folder), undefined, today).filter(
        // The base pack is written down as published; cases that take something away are about something else.
        ({ ruleId }) => 'published.json' in changes || !ruleId.startsWith('published-'),
      );
      return issues.map((issue) => ({
        ...issue,
        file: strip(issue.file),
        params: Object.fromEntries(
          Object.entries(issue.params).map(([name, value]) => [
            name,
            typeof value === 'string' ? strip(value) : value,
          ]),
        ),
      }));
    },
    after,
  );
}

/** The report as a person reads it, without the summary line. */
export function reportOf(changes: Changes, after?: (folder: string) => void): string {
  return formatIssues(issuesOf(changes, after), 'text')
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .join('\n');
}

/** Each fault as `file:line:column rule`. */
export function placesOf(changes: Changes, after?: (folder: string) => void): string[] {
  return issuesOf(changes, after).map(
    ({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`,
  );
}

function applyChanges(folder: string, changes: Changes): void {
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name);
    if (change === null) {
      rmSync(path, { recursive: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof change === 'function' ? change(readFileSync(path, 'utf8')) : change);
  }
}

/** Replaces text that must be there, so that no case can mutate nothing. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the base pack has no ${JSON.stringify(from)}`);
    return text.replace(from, () => to);
  };
}

/** Adds a body to basics/water.mdx; its first character stands at 13:1. */
export function body(text: string): Changes {
  return { 'basics/water.mdx': (old) => `${old}\n${text}\n` };
}

/** Adds lines to guide.yaml, the first at 6:1. */
export function settings(lines: string): Changes {
  return {
    'guide.yaml': swap(
      'repository: https://github.com/example/steep\n',
      `repository: https://github.com/example/steep\n${lines}\n`,
    ),
  };
}

/** Replaces the value of a top-level field of the front matter of basics/water.mdx. */
export function field(name: string, value: string): Changes {
  return {
    'basics/water.mdx': (old) =>
      old.replace(new RegExp(`^${name}:.*$`, 'm'), () => `${name}: ${value}`),
  };
}

/** Adds a line to the front matter of basics/water.mdx, at 9:1. */
export function extra(line: string): Changes {
  return { 'basics/water.mdx': swap('reviewed: 2026-01-15', `reviewed: 2026-01-15\n${line}`) };
}

/** Adds a field to the link nasa-leaves of basics/leaves.mdx, at 27:9. */
export function linkField(line: string): Changes {
  return {
    'basics/leaves.mdx': (text) =>
      text
        .replace(line.startsWith('why:') ? /\n {8}why: Shows where.*/ : /(?!)/, '')
        .replace('        kind: dataset\n', () => `        kind: dataset\n        ${line}\n`),
  };
}

/** Another address for the link nasa-leaves, at 25:14. */
export function linkUrl(url: string): Changes {
  return { 'basics/leaves.mdx': swap('url: https://www.nasa.gov/leaves', `url: ${url}`) };
}
