import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;
const entries = Object.entries(packages).filter(([path]) => path !== '');

/** Where Node would find a package that is required from a path of the tree. */
function find(from: string, name: string): Entry | undefined {
  const folders = from === '' ? [] : from.split('/node_modules/');
  for (let depth = folders.length; depth >= 0; depth--) {
    const path = [...folders.slice(0, depth), name].join('/node_modules/');
    const entry = packages[path.startsWith('node_modules/') ? path : `node_modules/${path}`];
    if (entry) return entry;
  }
  return undefined;
}

/** Exact ranges only: those of a package and its parts for each platform, where a lock goes wrong. */
function satisfies(version: string | undefined, range: string): boolean {
  return version !== undefined && (!/^\d+\.\d+\.\d+$/.test(range) || version === range);
}

test('the lock holds every package that any platform needs, so that npm ci takes it everywhere', () => {
  const missing = Object.entries(packages).flatMap(
    ([path, { dependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...optionalDependencies })
        .filter(([name, range]) => !satisfies(find(path, name)?.version, range))
        .map(
          ([name, range]) =>
            `${path} wants ${name} ${range}, not ${find(path, name)?.version ?? 'nothing'}`,
        ),
  );
  expect(missing).toEqual([]);
});

test('the lock agrees with package.json', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const root = packages[''] as unknown as typeof manifest;
  expect(root['dependencies']).toEqual(dependencies);
  expect(root['devDependencies']).toEqual(devDependencies);
  expect(root['optionalDependencies']).toEqual(optionalDependencies);
});

test('every package that Linux on x64 installs is pinned by its content', () => {
  // Some registries lack the parts of a package for other systems, and with them their hashes.
  const isElsewhere = ({ optional, os, cpu }: Entry) =>
    optional === true &&
    ((os !== undefined && ![os].flat().includes('linux')) ||
      (cpu !== undefined && ![cpu].flat().includes('x64')));
  const loose = entries.filter(
    ([, entry]) => !entry.integrity?.startsWith('sha512-') && !isElsewhere(entry),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no package comes from elsewhere than the public registry', () => {
  const foreign = entries.filter(
    ([, { resolved }]) =>
      resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(foreign.map(([path]) => path)).toEqual([]);
});

test('direct dependencies are exact, and the Node of the toolchain is 24 on every platform', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  const nodes = Object.entries(optionalDependencies!).filter(([name]) => /^node-/.test(name));
  expect(nodes.map(([, version]) => version.split('.')[0])).toEqual(['24', '24', '24', '24', '24']);
  const platforms = nodes
    .map(([name]) => packages[`node_modules/${name}`])
    .map((entry) => `${[entry?.os].flat()[0]}-${[entry?.cpu].flat()[0]}`);
  expect(platforms.sort()).toEqual([
    'darwin-arm64',
    'darwin-x64',
    'linux-arm64',
    'linux-x64',
    'win32-x64',
  ]);
});
