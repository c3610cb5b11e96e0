import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { renderForms } from '../../scripts/fix/issue-forms.ts';
import { writeForms } from '../../scripts/fix/write-forms.ts';
import { readContent } from '../../src/read/read-content.ts';
import { guideLanguages } from '../../src/schema/language.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import { buildLinkView } from '../../src/model/link-view.ts';
import type { NoteSummary } from '../../src/model/types.ts';
import { linkSchema } from '../../src/schema/link.ts';
import { zhCN } from '../../src/words/zh-CN/index.ts';

interface Form {
  name: string;
  description: string;
  body: { type: string; id?: string; attributes: Record<string, unknown> }[];
}

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((name) => name !== 'config.yml');
const read = (name: string) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Form;

test('there is a form for each thing that readers report', () => {
  expect(forms).toEqual(['dead-link.yml', 'mistake.yml', 'new-link.yml']);
});

describe.each(forms)('%s', (name) => {
  const form = read(name);

  test('has what GitHub demands of a form', () => {
    expect(form.name).not.toBe('');
    expect(form.description).not.toBe('');
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    for (const { type, attributes } of form.body) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes', 'markdown']).toContain(type);
      expect(type === 'markdown' ? attributes['value'] : attributes['label']).toEqual(
        expect.any(String),
      );
    }
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(fields.length);
    expect(ids).not.toContain(undefined);
  });
});

describe('npm run fix', () => {
  const guide = (text = readFileSync('tests/fixtures/tiny/guide.yaml', 'utf8')) => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync('.github', join(folder, '.github'), { recursive: true });
    cpSync('tests/fixtures/tiny', join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'content/guide.yaml'), text);
    const readText = (name: string) => readFileSync(join(folder, '.github', name), 'utf8');
    return { folder, readText, content: readContent(join(folder, 'content')) };
  };
  const files = [
    ...forms.map((name) => `ISSUE_TEMPLATE/${name}`),
    'pull_request_template.md',
    'workflows/deploy.yml',
    'workflows/links.yml',
  ];

  test('writes them in the language of the guide, with ids of its own, and once', () => {
    const { folder, readText, content } = guide();
    writeForms(folder, 'zh-CN', content);
    expect(writeForms(folder, 'en', content)).toEqual(files.map((name) => `.github/${name}`));
    for (const name of files) expect(readText(name), name).not.toMatch(/\p{Script=Han}/u);
    const { name, body } = parse(readText('ISSUE_TEMPLATE/dead-link.yml')) as Form;
    expect(name).toBe('Dead link');
    const examples = body.map(({ id, attributes }) => [id, attributes['placeholder']]);
    expect(examples).toContainEqual(['note', 'basics/leaves']);
    expect(examples).toContainEqual(['link', 'gov-uk-tea']);
    expect(writeForms(folder, 'en', content)).toEqual([]);
    writeForms(folder, 'zh-CN', content);
    for (const name of files) expect(readText(name), name).toMatch(/\p{Script=Han}/u);
  });

  test('leaves what an owner has made theirs, and what is gone', () => {
    const { folder, readText, content } = guide();
    const own = readText('ISSUE_TEMPLATE/mistake.yml').replace(/^#.*\n/, '');
    writeFileSync(join(folder, '.github/ISSUE_TEMPLATE/mistake.yml'), own);
    writeFileSync(join(folder, '.github/pull_request_template.md'), 'Say what you like.\n');
    for (const name of ['deploy', 'links']) rmSync(join(folder, `.github/workflows/${name}.yml`));
    rmSync(join(folder, '.github/ISSUE_TEMPLATE/new-link.yml'));
    writeForms(folder, 'zh-CN', content);
    expect(writeForms(folder, 'en', content)).toEqual(['.github/ISSUE_TEMPLATE/dead-link.yml']);
    expect(readText('ISSUE_TEMPLATE/mistake.yml')).toBe(own);
    expect(readText('pull_request_template.md')).toBe('Say what you like.\n');
  });

  test('has the workflows follow the branch of the guide', () => {
    const { folder, readText } = guide();
    const yaml = readFileSync(join(folder, 'content/guide.yaml'), 'utf8');
    const write = (branch: string) => {
      writeFileSync(join(folder, 'content/guide.yaml'), `${yaml}branch: ${branch}\n`);
      return writeForms(folder, 'en', readContent(join(folder, 'content')));
    };
    write('main');
    const [deploy, tests] = ['workflows/deploy.yml', 'workflows/test.yml'].map(readText) as [
      string,
      string,
    ];
    for (const branch of ['site/live', "'1.0'"]) {
      const name = branch.replaceAll("'", '');
      expect(write(branch)).toEqual(
        ['deploy', 'mirror', 'test'].map((one) => `.github/workflows/${one}.yml`),
      );
      expect(readText('workflows/mirror.yml')).toContain(`'refs/heads/${name}'`);
      expect(parse(readText('workflows/deploy.yml'))).toMatchObject({
        on: { push: { branches: [name] } },
        jobs: { build: { if: `github.ref == 'refs/heads/${name}'` } },
      });
      expect(parse(readText('workflows/test.yml'))).toMatchObject({
        on: { push: { branches: [name] } },
        concurrency: { 'cancel-in-progress': `\${{ github.ref != 'refs/heads/${name}' }}` },
      });
      expect(write(branch)).toEqual([]);
    }
    write('main');
    expect([readText('workflows/deploy.yml'), readText('workflows/test.yml')]).toEqual([
      deploy,
      tests,
    ]);
  });

  test('has written those of this repository, in one language', () => {
    const placeholder = (id: string) =>
      read('dead-link.yml').body.find((field) => field.id === id)!.attributes[
        'placeholder'
      ] as string;
    const example = { note: placeholder('note'), link: placeholder('link') };
    const written = Object.fromEntries(
      forms.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
    );
    const rendered = guideLanguages.map((language) =>
      renderForms(commandWordsOf(language).forms, example),
    );
    expect(rendered).toContainEqual(written);
  });
});

test('the report link of an entry fills fields that the form has', () => {
  const link = linkSchema.parse({
    id: 'a-link',
    title: 'A & B',
    url: 'https://example.com/?a=1&b=2#c',
    kind: 'article',
  });
  const note = { id: 'basics/leaves', href: '/basics/leaves/', title: 'Leaves' } as NoteSummary;
  const { reportHref } = buildLinkView(
    link,
    note,
    { id: 's', title: 'S' },
    {
      words: zhCN,
      base: '/',
      repository: 'https://github.com/owner/guide',
      nameFramework: String,
      renderInline: String,
      inlineToText: String,
      healthOf: () => ({
        state: 'unknown',
        remark: undefined,
        label: '',
        checked: undefined,
        deadSince: undefined,
        reached: undefined,
        finalUrl: undefined,
        archive: undefined,
      }),
    },
  );
  const { origin, pathname, searchParams } = new URL(reportHref);
  expect(origin + pathname).toBe('https://github.com/owner/guide/issues/new');
  const { template, title, ...fields } = Object.fromEntries(searchParams);
  expect(title).toBe('链接失效：a-link');
  expect(fields).toEqual({
    link: 'a-link',
    url: 'https://example.com/?a=1&b=2#c',
    note: 'basics/leaves',
  });
  const ids = read(template!).body.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(fields)));
});
