import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { parseYaml } from '../../../src/markdown/front-matter.ts';
import { guideSchema, partSchema, plannedSchema, routeSchema } from '../../../src/schema/guide.ts';
import { linkSchema } from '../../../src/schema/link.ts';
import { noteSchema, pageSchema, sectionSchema } from '../../../src/schema/note.ts';
import { termSchema } from '../../../src/schema/term.ts';

const issues = (yaml: string) =>
  parseYaml(yaml, 'n.mdx', 0).issues.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );

/** Every field of every schema that takes a sentence. */
const proseFields = [
  guideSchema,
  partSchema,
  plannedSchema,
  routeSchema,
  linkSchema,
  noteSchema,
  pageSchema,
  sectionSchema,
  termSchema,
].flatMap(({ shape }) =>
  Object.entries<z.ZodType>(shape).filter(
    ([, field]) => field.safeParse('两 字').success || field.safeParse(['两 字']).success,
  ),
);

describe('a comment behind a sentence', () => {
  it.each([...new Set(proseFields.map(([name]) => name))])('is refused in %s', (name) => {
    expect(issues(`${name}: a # b`)).toEqual([`1:${name.length + 5} yaml-comment`]);
    expect(issues(`${name}:\n  - a # b`)).toEqual(['2:7 yaml-comment']);
    expect(issues(`${name}: #b`)).toEqual([`1:${name.length + 3} yaml-comment`]);
  });

  it.each([
    'level: intro # b',
    'title: "a" # b',
    "title: 'a' # b",
    'title: a#b',
    'title: C# 与 F#',
    'title: "a # b"',
    '# b\ntitle: a\n# b\n',
    'summary: >-\n  a # b',
    'aliases: # b\n  - a',
    'aliases:\n  # b\n  - a\n  # b',
    'aliases: [a, b] # c',
    'sections: [{ id: a }] # b',
  ])('is a comment in %j', (yaml) => {
    expect(issues(yaml)).toEqual([]);
  });
});

describe('keys that stand twice', () => {
  it.each([
    ['a: 1\na: 2', '2:1'],
    ['a: 1\n"a": 2', '2:1'],
    ['a: {b: 1, b: 2}', '1:11'],
    ['- a: 1\n  b: 1\n  a: 2', '3:3'],
  ])('are found in %j', (yaml, place) => {
    expect(issues(yaml)).toEqual([`${place} yaml-duplicate-key`]);
  });

  it('are none when they are different values, or stand in different maps', () => {
    expect(issues('1: a\n"1": b\nc: {1: a}\nd: {1: a}')).toEqual([]);
  });
});
