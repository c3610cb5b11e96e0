import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it, test } from 'vitest';

interface Import {
  file: string;
  line: number;
  target: string;
  isType: boolean;
}

/** Folders and files of ours that a module may import: values, and what it may only name as a type. */
interface Boundary {
  values: readonly string[];
  types?: readonly string[];
}

/** The longest prefix that fits a file decides. Everything may import from its own folder. */
const boundaries: Record<string, Boundary> = {
  'src/schema/': { values: [] },
  'src/markdown/': { values: ['src/schema/'], types: ['src/words/'] },
  'src/read/': { values: ['src/schema/', 'src/markdown/'] },
  'src/notes/': {
    values: ['src/schema/', 'src/markdown/', 'src/read/', 'src/words/', 'src/settings.ts'],
  },
  'src/search/': { values: ['src/schema/'], types: ['src/model/'] },
  'src/model/': { values: ['src/schema/', 'src/search/'], types: ['src/words/', 'src/markdown/'] },
  'src/words/': { values: [], types: ['src/schema/', 'src/model/'] },
  'src/figures/': { values: [] },
  'src/client/': { values: [], types: ['src/model/', 'src/schema/', 'src/words/', 'src/search/'] },
  'src/components/': {
    values: ['src/schema/address.ts', 'src/figures/', 'src/client/'],
    types: ['src/model/', 'src/words/', 'src/schema/', 'src/markdown/'],
  },
  'src/components/mdx/Callout.astro': { values: ['src/markdown/inline.ts'] },
  'src/components/mdx/Card.astro': { values: ['src/markdown/inline.ts'] },
  'src/layouts/': { values: ['src/'] },
  'src/pages/': { values: ['src/'] },
  'src/content.config.ts': { values: ['src/'] },
  'src/': { values: ['src/schema/', 'src/markdown/'] },
  'scripts/': { values: ['src/'] },
};

const forbidden: Record<string, readonly string[]> = {
  'scripts/': ['src/pages/', 'src/components/', 'src/layouts/'],
};

const imports = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|js|astro)$/.test(file))
    .flatMap(importsOf),
);

describe('who may import whom', () => {
  it.each(Object.keys(boundaries))('%s imports only what its line of the table names', (prefix) => {
    const strangers = imports
      .filter(({ file }) => prefixOf(file) === prefix)
      .filter(
        ({ file, target, isType }) =>
          /^(?:src|scripts|tests)\//.test(target) && !isAllowed(file, prefix, target, isType),
      );
    expect(strangers.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual(
      [],
    );
  });

  test('the table names no folder that is not there, so that a renamed one loses no rule', () => {
    const files = new Set(imports.map(({ file }) => prefixOf(file)));
    const optional = [
      'src/',
      'src/components/mdx/Callout.astro',
      'src/components/mdx/Card.astro',
      'src/schema/',
      'src/words/',
    ];
    expect(
      Object.keys(boundaries).filter((prefix) => !files.has(prefix) && !optional.includes(prefix)),
    ).toEqual([]);
  });

  test('the root of scripts holds the commands of package.json and what starts them, nothing else', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.values(scripts).flatMap(
      (command) => /^node scripts\/run\.js scripts\/([\w-]+\.ts)$/.exec(command)?.[1] ?? [],
    );
    const files = readdirSync('scripts', { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(
      [...commands, 'run.js', 'toolchain.js'].sort(),
    );
  });

  test('no room of scripts imports a command', () => {
    const strangers = imports.filter(
      ({ file, target }) => /^scripts\/[^/]+\//.test(file) && /^scripts\/[^/]+\.ts$/.test(target),
    );
    expect(strangers.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual(
      [],
    );
  });

  test('what all commands stand on knows none of their rooms', () => {
    const strangers = imports.filter(
      ({ file, target }) =>
        /^scripts\/(?:process|files)\//.test(file) &&
        /^scripts\/(?!process\/|files\/|toolchain\.js$)/.test(target),
    );
    expect(strangers.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual(
      [],
    );
  });

  test('in src only read and notes open files, and katex.css its own package', () => {
    const openers = imports
      .filter(({ file, target }) => file.startsWith('src/') && /^node:(?:fs|child_)/.test(target))
      .map(({ file }) => file.replace(/^(src\/(?:read|notes)\/).*/, '$1'));
    expect([...new Set(openers)].sort()).toEqual([
      'src/notes/',
      'src/pages/katex.css.ts',
      'src/read/',
    ]);
  });

  test('only pages and content.config.ts import astro:content', () => {
    const strangers = imports
      .filter(({ target }) => target === 'astro:content')
      .filter(({ file }) => !file.startsWith('src/pages/') && file !== 'src/content.config.ts');
    expect(strangers).toEqual([]);
  });

  test('schema, markdown, model, search, client and figures know neither Astro nor the file system', () => {
    const strangers = imports
      .filter(({ file }) =>
        /^src\/(?:schema|markdown|model|search|client|figures)\/.*\.ts$/.test(file),
      )
      .filter(({ target, isType }) => !isType && /^astro(?:[:/]|$)|^node:/.test(target));
    expect(strangers.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual(
      [],
    );
  });

  test('the client loads no package but the scheduler of cards, and that only on the page of reviews', () => {
    const strangers = imports.filter(
      ({ file, target, isType }) =>
        file.startsWith('src/client/') && !isType && !target.startsWith('src/'),
    );
    expect(strangers.map(({ file, target }) => `${file} imports ${target}`)).toEqual([
      'src/client/review/schedule.ts imports ts-fsrs',
    ]);
  });

  test('no file leads back to itself, not even by types', () => {
    expect(findCircles(imports)).toEqual([]);
    const round = ['a b', 'b c', 'c b', 'c d'].map((pair) => {
      const [file = '', target = ''] = pair.split(' ');
      return { file, target };
    });
    expect(findCircles(round)).toEqual([['b', 'c', 'b']]);
  });

  test('every import of ours exists with its ending', () => {
    const broken = imports.filter(
      ({ target }) =>
        /^(?:src|scripts)\//.test(target) &&
        !/\.(?:ts|js|astro|css|json|yaml|mjs|wasm)(?:\?.*)?$/.test(target),
    );
    expect(broken).toEqual([]);
  });
});

/** One circle for each import that closes one, as the way from a file back to itself. */
function findCircles(imports: readonly Pick<Import, 'file' | 'target'>[]): string[][] {
  const targets = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) return void circles.push([...way.slice(start), file]);
    if (done.has(file)) return;
    for (const { target } of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return circles;
}

function prefixOf(file: string): string {
  return (
    Object.keys(boundaries)
      .filter((prefix) => file.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  );
}

function isAllowed(file: string, prefix: string, target: string, isType: boolean): boolean {
  const { values, types = [] } = boundaries[prefix]!;
  const parent = Object.keys(boundaries).find(
    (other) => other !== prefix && other !== 'src/' && prefix.startsWith(other),
  );
  const own = prefix.endsWith('/')
    ? prefix === 'src/'
      ? `${dirname(file)}/`
      : prefix
    : `${dirname(prefix)}/`;
  if (target.startsWith(own) || target.startsWith('src/styles/')) return true;
  if ((forbidden[prefix] ?? []).some((path) => target.startsWith(path))) return isType;
  if ([...values, ...(isType ? types : [])].some((path) => target.startsWith(path))) return true;
  return parent !== undefined && isAllowed(file, parent, target, isType);
}

/** Imports, re-exports and dynamic imports of a file; relative ones as paths from the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\s+from\s+)?(['"])([^'"\n]+)\3|\bimport\(\s*(['"])([^'"\n]+)\5\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[4] ?? match[6]!;
    const names = /\{([^}]*)\}/
      .exec(match[2] ?? '')?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isType =
      match[1] !== undefined ||
      (names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type ')));
    return {
      file,
      line: text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0),
      isType,
      target: specifier.startsWith('.')
        ? normalize(join(dirname(file), specifier)).replaceAll('\\', '/')
        : specifier,
    };
  });
}
