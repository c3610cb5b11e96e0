// Plain JavaScript, as run.js needs it: this is what finds the Node that can run TypeScript.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Oldest Node that runs the whole toolchain by itself. */
const oldest = 24;

/** What is said before TypeScript can be read, and with it src/words. */
const words = {
  'zh-CN': {
    install: '依赖还没有装：先运行 npm ci',
    /** @param {string} name */
    incomplete: (name) => `依赖没有装全，缺 ${name}：再运行一次 npm ci，不要带 --omit=optional`,
    /** @param {string} system @param {string} advice */
    noNode: (system, advice) =>
      `锁文件里没有给这个系统（${system}）的 Node：有的是 Linux（glibc）与 macOS 的 x64、arm64，Windows 的 x64。${advice}`,
    /** @param {string} version */
    advice: (version) => `在别的系统上请自己装 Node ${oldest} 以上再运行（现在是 ${version}）`,
    /** @param {string} name */
    missing: (name) => `没有「${name}」：先运行 npm ci`,
    /** @param {string} node @param {string} advice */
    foreign: (node, advice) =>
      `${node} 在这个系统上跑不起来：它要 glibc，Alpine 一类的系统用的是 musl。${advice}`,
    /** @param {string} node @param {string} why */
    unstarted: (node, why) => `启动不了 ${node}：${why}`,
    /** @param {string} signal */
    killed: (signal) => `命令被信号 ${signal} 终止；没有人叫停它的话，多半是内存不够`,
  },
  en: {
    install: 'The dependencies are not installed: run npm ci first',
    /** @param {string} name */
    incomplete: (name) =>
      `Not all dependencies are installed, ${name} is missing: run npm ci again, without --omit=optional`,
    /** @param {string} system @param {string} advice */
    noNode: (system, advice) =>
      `The lockfile has no Node for this system (${system}): it has those of Linux (glibc) and macOS for x64 and arm64, and of Windows for x64. ${advice}`,
    /** @param {string} version */
    advice: (version) =>
      `On other systems, install Node ${oldest} or later yourself and run this again (this is ${version})`,
    /** @param {string} name */
    missing: (name) => `There is no “${name}”: run npm ci first`,
    /** @param {string} node @param {string} advice */
    foreign: (node, advice) =>
      `${node} does not run on this system: it needs glibc, and systems like Alpine have musl. ${advice}`,
    /** @param {string} node @param {string} why */
    unstarted: (node, why) => `${node} could not be started: ${why}`,
    /** @param {string} signal */
    killed: (signal) =>
      `The command was ended by the signal ${signal}; if nobody stopped it, most likely for want of memory`,
  },
};

/**
 * What is said in the language of the guide: `languageOf` of src/read/language.ts for a Node that cannot read it.
 * @param {string} folder the checkout
 * @param {readonly string[]} args of the command line
 */
export function speak(folder, args = process.argv) {
  return words[languageInFile(folder) ?? languageIn(args.join('\n'), /^--lang[=\n](.*)$/m) ?? 'en'];
}

/** @param {string} folder */
function languageInFile(folder) {
  try {
    const guide = join(process.env.CONTENT_DIR || join(folder, 'content'), 'guide.yaml');
    if (!statSync(guide).isFile()) return undefined;
    const field = /^\uFEFF?["']?language["']?[ \t]*:[ \t]*["']?([\w-]+)["']?[ \t]*(?:#.*)?\r?$/m;
    return languageIn(readFileSync(guide, 'utf8'), field);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {keyof typeof words | undefined}
 */
function languageIn(text, pattern) {
  const name = pattern.exec(text)?.[1];
  return name === 'zh-CN' || name === 'en' ? name : undefined;
}

/**
 * The Node that the lockfile brings for this system, or that of the caller where it brings none. Not
 * `node_modules/.bin/node`: npm links it from version 11 on only, because five optional packages declare it.
 * @param {string} folder the checkout
 * @param {{ platform: string, arch: string, version: string, execPath: string }} system
 * @returns {{ node: string } | { fault: string }} the fault as a sentence for the user
 */
export function findNode(folder, { platform, arch, version, execPath } = process) {
  const say = speak(folder);
  if (!existsSync(join(folder, 'node_modules'))) return { fault: say.install };
  const ending = `-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const { optionalDependencies } = readJson(join(folder, 'package.json'));
  const name = Object.keys(optionalDependencies).find((key) => key.endsWith(ending));
  if (name !== undefined) {
    const node = findBin(folder, name, 'node');
    return node !== undefined && existsSync(node) ? { node } : { fault: say.incomplete(name) };
  }
  if (isModern(version)) return { node: execPath };
  return { fault: say.noNode(`${platform}-${arch}`, say.advice(version)) };
}

/** Whether a Node of this version can run the toolchain. @param {string} version as in `process.version` */
export function isModern(version) {
  return Number.parseInt(version.slice(1), 10) >= oldest;
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
