import type { Tool } from '../process/tools.ts';

/** What holds the code itself to its rules: types, lint and format. */
export const codeTools = {
  types: { command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  // Reads the types that Astro writes.
  lint: { command: ['eslint', '--max-warnings', '0', '.'], after: ['astro'] },
  format: { command: ['prettier', '--check', '--log-level', 'warn', '.'] },
} satisfies Record<string, Tool>;
