import type { Plugin } from 'vite';

/**
 * What Vite preloads with an `import()`: only what is not in the page already. Its own list names the asking chunk and
 * everything that both need; the names of those cost bytes, and Firefox reports each as a file that failed to load.
 */
export function leanModulePreload(): Plugin {
  const imports = new Map<string, readonly string[]>();
  /** A chunk and all that it cannot run without. */
  const closureOf = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const next of imports.get(name) ?? []) closureOf(next, seen);
    return seen;
  };
  return {
    name: 'lean-module-preload',
    // Astro sets this option of every environment itself, after what astro.config.mjs says.
    configEnvironment: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, names, { hostId }) => {
            const there = closureOf(hostId);
            return names.filter((name) => !there.has(name));
          },
        },
      },
    }),
    // Before Vite writes the lists, in the same hook.
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') imports.set(file.fileName, file.imports);
    },
  };
}
