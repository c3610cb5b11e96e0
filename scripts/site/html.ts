import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { listFiles } from './read-site.ts';

/** Of a table that is drawn as blocks browsers forget what its parts are: there a role that repeats the tag says it. */
const withoutRole = { aria: { implicitRole: () => null } };

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  elements: [
    'html5',
    {
      table: withoutRole,
      thead: withoutRole,
      tbody: withoutRole,
      tr: withoutRole,
      th: withoutRole,
      td: withoutRole,
    },
  ],
  rules: {
    // What a formatter or the compressor decides, not what a browser or a reader meets.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'off', // judged by dist-no-inline, which knows KaTeX
    'long-title': 'off',
    // KaTeX writes <math> and <svg> that its elements table does not know.
    'element-permitted-content': 'error',
    'require-sri': 'off',
    'no-redundant-role': 'error',
    'prefer-native-element': ['error', { exclude: ['group', 'note', 'img'] }],
    'valid-id': ['error', { relaxed: true }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'tel-non-breaking': 'off',
    'wcag/h32': 'off', // search and filters answer while the reader types: there is nothing to submit
  },
});

/** Rules of html-validate that can refuse a page. */
export function htmlRules(): string[] {
  return [...validator.getConfigForSync('page.html').getRules()]
    .filter(([, [severity]]) => Number(severity) === 2)
    .map(([name]) => name);
}

/** html-validate over every page of a folder. @param label how messages name the folder */
export function validatePages(dir: string, label = dir): Issue[] {
  return listFiles(dir, '.html').flatMap((name) =>
    validatePage(`${label}/${name}`, readFileSync(join(dir, name), 'utf8')),
  );
}

export function validatePage(path: string, html: string): Issue[] {
  return validator
    .validateStringSync(html, path)
    .results.flatMap(({ messages }) =>
      messages
        .filter(({ severity }) => severity === 2)
        .map(({ ruleId, message, line, column }) =>
          createIssue(
            'dist-html-valid',
            { file: path, line, column },
            { value: message, rule: ruleId },
          ),
        ),
    );
}
