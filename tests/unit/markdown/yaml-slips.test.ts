import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import { findYamlSlips } from '../../../src/markdown/yaml-slips.ts';

/** Every YAML text of the fixtures, by its file. */
const texts = ['tests/fixtures/everything', 'tests/fixtures/tiny'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name): [string, string][] => {
    if (!/\.(?:mdx|yaml)$/.test(name)) return [];
    const text = readFileSync(join(root, name), 'utf8');
    return [[join(root, name), name.endsWith('.yaml') ? text : splitFrontMatter(text)!.yaml]];
  }),
);

it.each(texts)('finds nothing in what is as it should be: %s', (_, yaml) => {
  expect(findYamlSlips(yaml)).toEqual([]);
});

/** What a hand does to one line. */
const slips: Record<string, (line: string) => string> = {
  'a blank too many': (line) => ` ${line}`,
  'two blanks too many': (line) => `  ${line}`,
  'a blank too few': (line) => line.replace(/^ /, ''),
  'two blanks too few': (line) => line.replace(/^ {2}/, ''),
  'a tab': (line) => line.replace(/^ {2}/, '\t'),
  'a full-width colon': (line) => line.replace(/^(\s*(?:- )?\w+): /, '$1：'),
  'no blank behind a colon': (line) => line.replace(/^(\s*(?:- )?\w+): (?=[^[])/, '$1:'),
  'no colon': (line) => line.replace(/^(\s*(?:- )?\w+): (?=\w)/, '$1 '),
  'no blank behind a dash': (line) => line.replace(/^(\s*)- (?=\w)/, '$1-'),
  'no dash': (line) => line.replace(/^(\s*)- (?=\w+:)/, '$1  '),
  'a quote without its end': (line) => line.replace(/^(\s*\w+: )(?=[a-z])/, "$1'"),
};

describe.each(Object.entries(slips))('%s that breaks the YAML', (_, slip) => {
  it('is told at its line and nowhere else', () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const [file, yaml] of texts)
      yaml.split('\n').forEach((line, index, lines) => {
        const written = slip(line);
        if (line.trim() === '' || written === line) return;
        const text = lines.with(index, written).join('\n');
        if (parseDocument(text, { prettyErrors: false, uniqueKeys: false }).errors.length === 0)
          return;
        tried++;
        const told = findYamlSlips(text).map(
          ({ offset }) => text.slice(0, offset).split('\n').length - 1,
        );
        if (told.length !== 1 || told[0] !== index)
          wrong.push(`${file}:${index + 1} ${written.trim()} → ${told.map((at) => at + 1).join()}`);
      });
    expect(tried).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });
});

it('gives way to no text, however broken', () => {
  const pieces = [
    '- ',
    '-',
    '  ',
    '\t',
    'id: a',
    'links:',
    '：',
    '"',
    "'",
    '[',
    ']',
    '{',
    '# b',
    '\n',
    'a',
    '|',
  ];
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31);
  for (let round = 0; round < 5000; round++) {
    const text = Array.from({ length: 30 }, () => pieces[next() % pieces.length]).join('');
    for (const { offset } of findYamlSlips(text)) {
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThan(text.length);
    }
  }
});
