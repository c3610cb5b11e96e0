/**
 * `node scripts/run.js <script.ts or command of a package> [arguments]`: every script of package.json starts here.
 *
 * The toolchain needs Node 24 and brings it along as an optional dependency. This file is plain JavaScript for the
 * Node that is there (20 or later): it starts the other one, passes signals on and ends as that ends.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { findBin, findNode, isModern, root, searchPath, speak } from './toolchain.js';

const [name = '', ...args] = process.argv.slice(2);
const compiled = join(root, 'node_modules', '.cache', 'compiled');
const script = name.endsWith('.ts') ? join(root, name) : findBin(root, name);
const say = speak(root);
const found = findNode(root);
if ('fault' in found) stop(found.fault);
else if (script === undefined || !existsSync(script)) stop(say.missing(name));
else start(found.node, script);

/**
 * @param {string} node
 * @param {string} file
 */
function start(node, file) {
  const child = spawn(node, [file, ...args], {
    stdio: 'inherit',
    // Half of what a small command takes is the compiling of its modules.
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: searchPath(root, node) },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // Ctrl C in a terminal reaches the child by itself; a second one would cut its tidying short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    // The kernel says "no such file" of a file that is there when the file's own loader is missing: musl, not glibc.
    const isForeign = error.code === 'ENOENT' && existsSync(node);
    if (isForeign && isModern(process.version) && node !== process.execPath)
      start(process.execPath, file);
    else if (isForeign) stop(say.foreign(node, say.advice(process.version)));
    else stop(say.unstarted(node, error.message));
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 3;
      return;
    }
    if (!signals.includes(signal)) console.error(say.killed(signal));
    process.exitCode = 128 + constants.signals[signal];
  });
}

/** Wrong use or a missing tool: one sentence, exit code 2. @param {string} fault */
function stop(fault) {
  console.error(fault);
  process.exitCode = 2;
}
