import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
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
