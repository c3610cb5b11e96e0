import { existsSync } from 'node:fs';
import type { Tool } from '../process/tools.ts';

/** What holds the code itself to its rules: types, lint and format. */
export const codeTools = {
  components: {
    command: [
      'astro',
      'check',
      '--tsconfig',
      'tsconfig.astro.json',
      '--minimumFailingSeverity',
      'warning',
    ],
  },
  'component-lint': { command: ['eslint', '--max-warnings', '0', '**/*.astro'] },
  code: {
    command: ['oxlint', '--type-check', '--deny-warnings'],
    // Astro writes the types of the collections; they change with Astro alone, so that those of the last time will do.
    ...(!existsSync('.astro/types.d.ts') && { after: ['astro'] }),
  },
  format: {
    command: [
      'prettier',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/prettier',
      '.',
    ],
  },
} satisfies Record<string, Tool>;
