import { authors } from './authors.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { deploy } from './deploy.ts';
import { editor } from './editor.ts';
import { fix } from './fix.ts';
import { forms } from './forms.ts';
import { imports } from './imports.ts';
import { links } from './links.ts';
import { process } from './process.ts';
import { scaffold } from './scaffold.ts';
import { snippets } from './snippets.ts';
import { settings } from './settings.ts';

/** What the commands say, in Chinese. */
export const zhCNCommands = {
  authors,
  build,
  check,
  deploy,
  editor,
  fix,
  forms,
  imports,
  links,
  process,
  scaffold,
  settings,
  snippets,
} as const;
