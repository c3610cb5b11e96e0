import { bundledLanguages } from 'shiki/langs';
import { findNearest } from '../schema/nearest.ts';

/**
 * Names for the fences of code: those of the highlighter and of plain text, and `output` for what a program prints.
 * Astro cuts a name at its last letter, so `c++` would become C: such names are none.
 */
const names: ReadonlySet<string> = new Set(
  [...Object.keys(bundledLanguages), 'text', 'txt', 'plaintext', 'plain', 'ansi', 'output'].filter(
    (name) => /^[\w.-]*\w$/.test(name),
  ),
);

/** What people write, and the name that is meant. */
const others: Record<string, string> = {
  'c++': 'cpp',
  cc: 'cpp',
  cxx: 'cpp',
  hpp: 'cpp',
  cuda: 'cpp',
  cu: 'cpp',
  h: 'c',
  'c#': 'csharp',
  'f#': 'fsharp',
  python2: 'python',
  python3: 'python',
  py2: 'python',
  py3: 'python',
  ipython: 'python',
  golang: 'go',
  node: 'javascript',
  nodejs: 'javascript',
  svg: 'xml',
  htm: 'html',
  ipynb: 'json',
  patch: 'diff',
  octave: 'matlab',
  'obj-c': 'objective-c',
  objectivec: 'objective-c',
  'shell-session': 'shellsession',
  terminal: 'console',
  dos: 'bat',
  conf: 'ini',
  cfg: 'ini',
  mysql: 'sql',
  postgresql: 'sql',
  sqlite: 'sql',
  assembly: 'asm',
  none: 'text',
  nohighlight: 'text',
  raw: 'text',
  pseudocode: 'text',
  pycon: 'text',
  'text-only': 'text',
};

/** Whether code under this name is shown as what it says. `math` is judged with the formulas. */
export function isCodeLanguage(name: string): boolean {
  return names.has(name) || name === 'math';
}

/** The name that is certainly meant by another one, or undefined. */
export function meantLanguage(name: string): string | undefined {
  const lower = name.toLowerCase();
  return isCodeLanguage(lower) ? lower : Object.hasOwn(others, lower) ? others[lower] : undefined;
}

/** The name that is meant or near; of `python{1,3}` and `js:title` that of the language. */
export function nearestLanguage(name: string): string | undefined {
  const bare = /^[\w#+.-]*[\w#+]/.exec(name)?.[0] ?? '';
  return meantLanguage(name) ?? meantLanguage(bare) ?? findNearest(bare.toLowerCase(), names);
}
