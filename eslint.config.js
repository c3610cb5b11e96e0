import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.cache/', 'node_modules/', 'public/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `!` says what the types can't: an index that was just tested, a node that a parser always places.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers and booleans in templates are what templates are for; objects are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    // Types of templates are the work of `astro check`.
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
