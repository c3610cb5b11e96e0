import { delimiter, join } from 'node:path';

/** The environment for a child process, the project's own tools first on PATH also when npm did not start us. */
export function toolEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const tools = join(import.meta.dirname, '../node_modules/.bin');
  return { ...process.env, ...more, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}` };
}
