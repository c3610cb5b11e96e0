import { basename } from 'node:path';
import { build, type Rolldown } from 'vite';
import { readingBrowsers, targetOf } from '../../../src/browsers.ts';

/** The programs of a site as scripts that are no modules. */
export interface Programs {
  /** Text by file name. */
  files: ReadonlyMap<string, string>;
  /** What a program needs, before it, and itself; by the file name of its module. */
  closures: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts modules into functions that the runtime of a copy calls: browsers load no module from a disk. What programs share
 * stays shared, so that they also share what it remembers.
 * @param modules paths of the modules that pages ask for
 * @throws Error when one cannot be read
 */
export async function makePrograms(modules: readonly string[]): Promise<Programs> {
  const chunks = await bundle({
    input: [...modules],
    preserveEntrySignatures: 'strict',
    output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  });
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Map(
    chunks.map(({ fileName, code }) => [
      fileName,
      `offlineProgram(${JSON.stringify(fileName)},function(require,exports,module){${code}\n});\n`,
    ]),
  );
  const closures = new Map(
    chunks
      .filter(({ isEntry }) => isEntry)
      .map((entry) => [basename(entry.facadeModuleId!), closureOf(entry.fileName, byName)]),
  );
  return { files, closures };
}

/** The runtime as a plain script. @param file its module */
export async function makeRuntime(file: string): Promise<string> {
  const [chunk] = await bundle({ input: file, output: { format: 'iife' } });
  return chunk!.code;
}

async function bundle(options: Rolldown.RolldownOptions): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: targetOf(readingBrowsers),
      modulePreload: false,
      rolldownOptions: options,
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.filter((file) => file.type === 'chunk');
}

/** All that a program may need, each after what it needs itself where that is possible. */
function closureOf(
  name: string,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  seen = new Set<string>(),
): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const chunk = chunks.get(name);
  if (!chunk) return [];
  const needed = [...chunk.imports, ...chunk.dynamicImports];
  return [...needed.flatMap((other) => closureOf(other, chunks, seen)), name];
}
