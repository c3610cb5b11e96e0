import { existsSync } from 'node:fs';
import type { Tool } from '../process/tools.ts';

/** What holds the code itself to its rules: types, lint and format. */
export const codeTools = {
  // The types of the collections follow from their names and schemas, so that the smallest guide gives them soonest.
  types: { command: ['astro', 'sync'], env: { CONTENT_DIR: 'tests/fixtures/tiny' } },
  components: {
    command: [
      'astro',
      'check',
      '--noSync',
      '--tsconfig',
      'tsconfig.astro.json',
      '--minimumFailingSeverity',
      'warning',
    ],
    after: ['types'],
  },
  code: {
    command: ['oxlint', '--type-check', '--deny-warnings'],
    // A quarter of its work is Go's collector, which could save an eighth of its memory.
    env: { GOGC: '1000' },
    isPatient: true,
    after: ['types'],
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
  format: { command: ['oxfmt', '--check'] },
} satisfies Record<string, Tool>;

export type CodeTool = keyof typeof codeTools;

/** Tools that are wanted; the types are written for them only where Astro has never done so. */
export function findOpenTools(isWanted: (name: CodeTool) => boolean): [CodeTool, Tool][] {
  const needsTypes = ['components', 'code'] as const;
  const isOpen = (name: CodeTool) =>
    name === 'types'
      ? needsTypes.some(isWanted) && !existsSync('.astro/types.d.ts')
      : isWanted(name);
  return Object.keys(codeTools)
    .map((name) => name as CodeTool)
    .filter(isOpen)
    .map((name) => [name, codeTools[name]]);
}
