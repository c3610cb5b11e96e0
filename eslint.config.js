import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';

/** What oxlint cannot read: Astro's components. */
export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.cache/', 'node_modules/', 'public/', 'tests/fixtures/']),
  { files: ['**/*.astro'], linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // `set:html` is allowed: it prints what renderInline and the figures have made, never what an author wrote.
  astro.configs.recommended,
);
