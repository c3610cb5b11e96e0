import { existsSync } from 'node:fs';
import type { Tool } from '../process/tools.ts';

/**
 * Whether Astro has written the types of the collections, which change with Astro and the names of collections alone:
 * those of the last time will do, and every build and `astro sync` writes them anew.
 */
const isSynced = existsSync('.astro/types.d.ts');

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
      ...(isSynced ? ['--noSync'] : []),
    ],
  },
  'component-lint': {
    // What it has found sound it need not read again.
    command: [
      'eslint',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/eslint',
      '**/*.astro',
    ],
  },
  code: {
    command: ['oxlint', '--type-check', '--deny-warnings'],
    ...(!isSynced && { after: ['astro'] }),
  },
  format: { command: ['oxfmt', '--check'] },
} satisfies Record<string, Tool>;
