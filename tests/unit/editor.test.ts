import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleNote } from '../../scripts/authors/example-note.ts';
import { renderEditorFiles } from '../../scripts/fix/editor-files.ts';
import { languageOf } from '../../src/read/language.ts';
import { describeIssue } from '../../src/words/rule-words.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import { chinese, formatIssues } from '../helpers/chinese.ts';
import { body, extra, issuesOf, type Changes } from './check/harness.ts';

interface Pattern {
  regexp: string;
  [part: string]: string | number;
}

interface Tasks {
  tasks: { problemMatcher: { pattern: Pattern[] } }[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(`.vscode/${name}`, 'utf8'));

describe('what an editor shows beside the text', () => {
  const changes: Changes = {
    ...body('See <Term id="nope">it</Term> and {1}.'),
    'basics/leaves.mdx': (text) => text.replace('rating: essential', 'rating: high'),
  };

  it('each fault of a report is found by the matcher, on its line, with its words', () => {
    const issues = issuesOf(changes);
    expect(issues.length).toBeGreaterThan(2);
    const [head, message] = (read('tasks.json') as Tasks).tasks[0]!.problemMatcher.pattern;
    const lines = formatIssues(issues, 'text').split('\n');
    const found = lines.flatMap((line, index) => {
      const match = new RegExp(head!.regexp).exec(line);
      if (!match) return [];
      const part = (name: string) => match[Number(head![name])];
      const said = new RegExp(message!.regexp).exec(lines[index + 1]!)?.[
        Number(message!['message'])
      ];
      return [[part('file'), part('line'), part('column'), part('severity'), part('code'), said]];
    });
    expect(found).toEqual(
      issues.map((issue) => [
        issue.file,
        String(issue.line),
        String(issue.column),
        issue.severity,
        issue.ruleId,
        describeIssue(issue, chinese).message,
      ]),
    );
  });
});

describe('what npm run fix writes for an editor', () => {
  const language = languageOf('content');
  const files = renderEditorFiles(commandWordsOf(language), exampleNote('content').note);

  it.each(Object.entries(files))('%s is up to date', (name, text) => {
    expect(readFileSync(`.vscode/${name}`, 'utf8')).toBe(text);
  });

  it('every schema that the settings name is there, for a file that is there', () => {
    const { 'yaml.schemas': schemas } = read('settings.json') as Record<string, object>;
    for (const [schema, file] of Object.entries(schemas as Record<string, string>)) {
      expect(Object.keys(files)).toContain(schema.replace('./.vscode/', ''));
      expect(readFileSync(file, 'utf8')).not.toBe('');
    }
  });

  const snippets = JSON.parse(files['guide.code-snippets']!) as Record<string, { body: string[] }>;
  /** As an author who accepts every first choice, and writes a word where nothing is proposed. */
  const written = (name: string) =>
    snippets[name]!.body.join('\n')
      .replace(/\$\{\d\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d:([^}]*)\}/g, '$1')
      .replace(/\$\{\d\}|\$\d/g, 'x = 1');

  it.each(['heading', 'callout', 'card', 'exercise', 'versions', 'run'])(
    'the snippet %s is what the check takes',
    (name) => {
      // The ids of tasks are what `npm run fix` writes.
      const faults = issuesOf(body(written(name))).filter(({ ruleId }) => ruleId !== 'card-id');
      expect(faults).toEqual([]);
    },
  );

  it.each([
    ['term', 'term-exists'],
    ['cite', 'link-exists'],
    ['figure', 'figure-exists'],
  ])('the snippet %s lacks nothing but its id', (name, rule) => {
    const found = issuesOf(body(name === 'figure' ? written(name) : `See ${written(name)}.`));
    expect(found.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });

  it('the snippets of a list make an entry of a list', () => {
    const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
    const entry = written('link').replace('https://x = 1', 'https://www.gov.uk/water');
    const list = written('section').replace('    - x = 1', indent(entry, 4));
    const faults = issuesOf(extra(`sections:\n${indent(list, 2)}`));
    expect(faults.map(({ ruleId }) => ruleId)).toEqual([]);
  });
});
