import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkPublic } from '../../../scripts/check/rules/public.ts';
import { addresses } from '../check/cases/addresses.ts';
import { fields } from '../check/cases/fields.ts';
import { files } from '../check/cases/files.ts';
import { lessons } from '../check/cases/lessons.ts';
import { markup } from '../check/cases/markup.ts';
import { math } from '../check/cases/math.ts';
import { ratings } from '../check/cases/ratings.ts';
import { references } from '../check/cases/references.ts';
import { structure } from '../check/cases/structure.ts';
import type { RuleCase } from '../check/cases/types.ts';
import { yaml } from '../check/cases/yaml.ts';
import { foreignIn, writtenIn } from '../check/foreign.ts';
import { issuesOf } from '../check/harness.ts';
import { publicContent } from '../check/public-content.ts';

const ruleCases: RuleCase[] = [
  ...addresses,
  ...fields,
  ...files,
  ...lessons,
  ...markup,
  ...math,
  ...ratings,
  ...references,
  ...structure,
  ...yaml,
];

describe('an English guide with a fault is told of it in English', () => {
  it.each(ruleCases.map((item) => [item.rule, item] as const))('by the rule %s', (rule, item) => {
    let written = '';
    const issues = item.change
      ? issuesOf(item.change, (folder) => {
          item.after?.(folder);
          written = writtenIn(folder);
        })
      : checkPublic(publicContent(item.files));
    expect(issues.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(foreignIn(issues, written)).toEqual([]);
  });
});

describe('where the commands, the checker and what they stand on are written', () => {
  /** What pages and lists of others say, what people write for a name, words of titles that say nothing, and a guide that is generated. */
  const patterns =
    /^(?:src\/schema\/synonyms|scripts\/(?:links\/not-found-words|authors\/propose-id|import\/(?:marks|name-links)|bench\/(?:phrases|generate-\w+|run-bench)))\.ts$/;
  const sources = ['src/schema', 'src/markdown', 'src/read', 'scripts']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name).replaceAll('\\', '/')),
    )
    .concat('src/settings.ts')
    .filter((file) => !patterns.test(file));

  it('no text for people stands outside src/words/', () => {
    const found = sources.flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
      const texts: string[] = [];
      const walk = (node: ts.Node): void => {
        const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
        if (isText && /\p{Script=Han}/u.test(node.text)) texts.push(`${file}: ${node.text}`);
        ts.forEachChild(node, walk);
      };
      walk(source);
      return texts;
    });
    expect(sources.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
