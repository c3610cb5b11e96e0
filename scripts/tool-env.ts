import { delimiter, join } from 'node:path';

/** The environment for a child process, the project's own tools first on PATH also when npm did not start us. */
export function toolEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const tools = join(import.meta.dirname, '../node_modules/.bin');
  const environment = { ...process.env };
  // Vite would take a BASE_URL of the surroundings for the base of the site.
  delete environment['BASE_URL'];
  return { ...environment, ...more, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}` };
}
