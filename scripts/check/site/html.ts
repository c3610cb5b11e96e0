import { HtmlValidate } from 'html-validate';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import type { Dist } from './read-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
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

/** html-validate over every page. */
export function checkDistHtml({ pages }: Dist): Issue[] {
  return pages.flatMap(({ path, html }) => {
    const report = validator.validateStringSync(html, path);
    return report.results.flatMap(({ messages }) =>
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
  });
}
