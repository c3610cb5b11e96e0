// Plain JavaScript, as run.js needs it: this is what finds the Node that can run TypeScript.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Oldest Node that runs the whole toolchain by itself. */
const oldest = 24;

/**
 * The Node that the lockfile brings for this system, or that of the caller where it brings none. Not
 * `node_modules/.bin/node`: npm links it from version 11 on only, because five optional packages declare it.
 * @param {string} folder the checkout
 * @param {{ platform: string, arch: string, version: string, execPath: string }} system
 * @returns {{ node: string } | { fault: string }} the fault as a sentence for the user
 */
export function findNode(folder, { platform, arch, version, execPath } = process) {
  if (!existsSync(join(folder, 'node_modules'))) return { fault: '依赖还没有装：先运行 npm ci' };
  const ending = `-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const { optionalDependencies } = readJson(join(folder, 'package.json'));
  const name = Object.keys(optionalDependencies).find((key) => key.endsWith(ending));
  if (name !== undefined) {
    const node = findBin(folder, name, 'node');
    return node !== undefined && existsSync(node)
      ? { node }
      : { fault: `依赖没有装全，缺 ${name}：再运行一次 npm ci，不要带 --omit=optional` };
  }
  if (isModern(version)) return { node: execPath };
  return {
    fault: `锁文件里没有给这个系统（${platform}-${arch}）的 Node：有的是 Linux（glibc）与 macOS 的 x64、arm64，Windows 的 x64。${advice(version)}`,
  };
}

/** Whether a Node of this version can run the toolchain. @param {string} version as in `process.version` */
export function isModern(version) {
  return Number.parseInt(version.slice(1), 10) >= oldest;
}

/** What to do where the lockfile's Node cannot run. @param {string} version of the caller's Node */
export function advice(version) {
  return `在别的系统上请自己装 Node ${oldest} 以上再运行（现在是 ${version}）`;
}

/**
 * The file behind a command of an installed package, or undefined when the package is not there.
 * @param {string} folder the checkout
 * @param {string} name of the package
 * @param {string} command
 * @returns {string | undefined}
 */
export function findBin(folder, name, command = name) {
  try {
    const manifest = createRequire(resolve(folder, 'package.json')).resolve(`${name}/package.json`);
    const { bin } = readJson(manifest);
    const file = typeof bin === 'string' ? bin : bin[command];
    return file === undefined ? undefined : join(dirname(manifest), file);
  } catch {
    return undefined;
  }
}

/**
 * PATH for a child process: the commands of the installed packages and the Node they are to run on come first.
 * @param {string} folder the checkout
 * @param {string} node
 */
export function searchPath(folder, node) {
  return [join(folder, 'node_modules', '.bin'), dirname(node), process.env.PATH ?? ''].join(
    delimiter,
  );
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
