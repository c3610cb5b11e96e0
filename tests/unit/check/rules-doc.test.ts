import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderRulesDoc, rulesDocPath } from '../../../scripts/fix/rules-doc.ts';
import { languageOf } from '../../../src/read/language.ts';
import { guideLanguages } from '../../../src/schema/language.ts';
import { rules, type RuleId } from '../../../src/schema/rules.ts';
import { authorWordsOf } from '../../../src/words/index.ts';
import { chinese } from '../../helpers/chinese.ts';
import { isOwnGuide } from '../../own/own.ts';

it('docs/rules.md is what the rule table generates (npm run fix writes it in the language of the guide)', () => {
  // A fork that has just put its own content there has not run it yet.
  const languages = isOwnGuide ? [languageOf('content')] : guideLanguages;
  expect(languages.map((language) => renderRulesDoc(authorWordsOf(language)))).toContain(
    readFileSync(rulesDocPath, 'utf8'),
  );
});

it('the page has one line for every rule, none empty', () => {
  const lines = renderRulesDoc(chinese)
    .split('\n')
    .filter((line) => /^\| `/.test(line));
  expect(lines.map((line) => /`([\w-]+)`/.exec(line)![1]).sort()).toEqual(
    Object.keys(rules).sort(),
  );
  for (const line of lines) expect(line).not.toMatch(/\|\s*\||undefined|\{\w+\}/);
});

it('the words of a rule name its values, each of them and no other', () => {
  for (const id of Object.keys(rules) as RuleId[]) {
    const { message, fix } = chinese.rules[id];
    const named = [...(message + fix).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    expect({ id, values: [...new Set(named)].sort() }).toEqual({
      id,
      values: rules[id].params.toSorted(),
    });
  }
});
