import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readNote } from '../../../src/markdown/read-note.ts';
import { components } from '../../../src/schema/components.ts';
import { ratings } from '../../../src/schema/link.ts';
import { quoteLimits } from '../../../src/schema/quote.ts';
import { checkSnippets } from '../../../scripts/snippets/check-snippets.ts';
import { pythonPath } from '../../../scripts/snippets/python.ts';
import { browsers, readingBrowsers } from '../../../src/browsers.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';
import { describeOwn } from '../own.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const checklists = ['docs/fork.md', 'docs/fork.zh-CN.md'];
const hosting = ['docs/hosting.md', 'docs/hosting.zh-CN.md'];
const guides = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...checklists,
  ...hosting,
];
const { scripts, version, license } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  version: string;
  license: string;
};

/** The first fence of a language, or of one with more backticks around it. */
function fence(text: string, language: string): string {
  const match = new RegExp(`^( *)(\`{3,})${language}\\n([\\s\\S]*?)\\n\\1\\2$`, 'm').exec(text);
  expect(match, language).not.toBeNull();
  return match![3]!.replace(new RegExp(`^${match![1]!}`, 'gm'), '');
}

describeOwn('the documents', () => {
  describe.each(guides)('%s', (file) => {
    const text = read(file);

    test('names only commands that exist', () => {
      const named = [...text.matchAll(/npm run ([\w:-]+)/g), ...text.matchAll(/`(test:\w+)`/g)].map(
        ([, name]) => name!,
      );
      expect(named.filter((name) => !(name in scripts))).toEqual([]);
    });

    test('links only to files that exist', () => {
      const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
      const local = links.filter((target) => !/^(?:https?:|\/|\.\.\/\.\.\/issues)/.test(target));
      expect(local.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
    });

    test('names only files that exist', () => {
      const paths = [
        ...text.matchAll(/`((?:src|scripts|tests|content|docs|\.ci)\/[\w./-]+)`/g),
      ].map(([, path]) => path!);
      // Written by the first run of the link checker, and of an import.
      const made = new Set(['content/link-health.json', 'content/imported.json']);
      expect(paths.filter((path) => !made.has(path) && !existsSync(path))).toEqual([]);
    });
  });

  test('both READMEs name the same commands, variables and folders', () => {
    const facts = (file: string) =>
      [
        ...new Set(
          read(file).match(
            /npm (?:ci|start|test|run [\w:-]+)|`[A-Z_]+`|^(?:content|src|scripts|tests|docs)\//gm,
          ),
        ),
      ].sort();
    expect(facts('README.zh-CN.md')).toEqual(facts('README.md'));
  });

  test('both pages on hosting name the same commands, variables, files and addresses', () => {
    const facts = (file: string) =>
      [
        ...new Set(
          read(file).match(
            /npm run [\w:-]+(?: -- --\w+)?|`[A-Z_]+(?:=[^\s`]+)?`|https:[^\s)`]+|`[\w./]+\/[\w./-]*`/g,
          ),
        ),
      ].sort();
    // What stands for a name is said in the language of the page.
    const plain = (found: readonly string[]) =>
      found.filter((fact) => !/<|\p{Script=Han}/u.test(fact));
    expect(plain(facts('docs/hosting.zh-CN.md'))).toEqual(plain(facts('docs/hosting.md')));
  });

  test('every command of an author or owner is in the table of the README', () => {
    const named = new Set(
      [
        ...read('README.md').matchAll(/npm (?:run )?([\w:-]+)/g),
        ...read('README.md').matchAll(/`(test:\w+)`/g),
      ].map(([, name]) => name),
    );
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  });

  describe('CONTRIBUTING', () => {
    const text = read('CONTRIBUTING.md');

    test('shows a note that can be read without a fault', () => {
      const { issues, data } = readNote('sample.mdx', 'foundations/sample', fence(text, 'mdx'));
      expect(issues).toEqual([]);
      expect(data?.sections?.[0]?.links).toHaveLength(2);
    });

    test('shows a snippet that prints what it says', { timeout: 30_000 }, async () => {
      const { issues, run } = await checkSnippets(
        [readNote('sample.mdx', 'a/b', fence(text, 'md'))],
        pythonPath(),
        commandWordsOf('en'),
      );
      expect(issues.filter(({ ruleId }) => ruleId.startsWith('snippet'))).toEqual([]);
      expect(run).toBe(1);
    });

    test('lists every component and no other', () => {
      const listed = [...text.matchAll(/^\| `<(\w+)/gm)].map(([, name]) => name);
      expect(listed).toEqual(Object.keys(components));
    });

    test('states the ratings and the limits of quotes as the schema has them', () => {
      for (const rating of ratings) expect(text).toContain(`\`rating: ${rating}\``);
      expect(text).toContain(`不超过 ${quoteLimits.paraphrase} 字`);
      expect(text).toContain(`不超过 ${quoteLimits.verbatim} 字`);
    });
  });

  test('licence, version and date are the same wherever they stand', () => {
    const citation = parse(read('CITATION.cff')) as Record<string, string>;
    expect(citation).toMatchObject({ version, license });
    expect(read('CHANGELOG.md')).toContain(`## [${version}] - ${citation['date-released']}`);
    expect(read('LICENSE')).toMatch(/^MIT License\n/);
    expect(read('LICENSE-CONTENT')).toContain(
      'https://creativecommons.org/licenses/by/4.0/legalcode',
    );
  });

  test('the browsers stand in both READMEs and on the page about the guide', () => {
    const { chrome, safari, firefox } = browsers;
    for (const file of ['README.md', 'README.zh-CN.md', 'content/about.mdx']) {
      const text = read(file).replace(/\s+/g, ' ');
      expect(text, file).toMatch(new RegExp(`Chrome\\D* ${chrome}\\b`));
      expect(text, file).toMatch(new RegExp(`Safari\\D* ${safari}\\b`));
      expect(text, file).toMatch(new RegExp(`Firefox\\D* ${firefox}\\b`));
      expect(text, file).toMatch(new RegExp(`Chrome ${readingBrowsers.chrome}\\b`));
    }
  });

  describe.each(checklists)('%s', (file) => {
    const settings = parse(fence(read(file), 'yaml')) as Record<string, unknown>;

    test('shows every setting that a guide may do without, as the schema takes it', () => {
      const { shape } = guideSchema;
      const optional = Object.entries(shape).flatMap(([name, schema]) =>
        schema.safeParse(undefined).success && name !== 'routes' ? [name] : [],
      );
      expect(Object.keys(settings).toSorted()).toEqual(optional.toSorted());
      for (const [name, value] of Object.entries(settings))
        expect(shape[name as keyof typeof shape].safeParse(value).error, name).toBeUndefined();
    });

    test('says what is checked of each that is not a list of the content', () => {
      const rows = [...read(file).matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
      const lists = new Set(['cover', 'frameworks']);
      expect(rows).toEqual(Object.keys(settings).filter((name) => !lists.has(name)));
    });
  });

  test('both checklists have the same steps, commands and fields', () => {
    const facts = (file: string) =>
      read(file).match(/^## \d|^- \[ \]|npm (?:ci|start|test|run [\w:-]+)|`[\w./-]+`|^ +\w+:/gm);
    expect(facts(checklists[1]!)).toEqual(facts(checklists[0]!));
  });
});
