import { readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { writeNewFile } from '../files/write-file.ts';

/** Who holds a lock, as its file says. */
export interface Holder {
  pid: number;
  host: string;
  /** Epoch milliseconds at which the lock was taken. */
  since: number;
  /** When the process began, in ticks of this boot; empty where the system does not say. */
  born: string;
}

export interface Lock {
  /** Whether it is still ours: a person may have deleted it. */
  isHeld: () => boolean;
  release: () => void;
}

/** A process on another machine cannot be asked whether it lives; no build takes this long. */
const longest = 3_600_000;

/** Time in which a lock file that has just been made gets its text. */
const writing = 2_000;

/**
 * Takes a lock file, in one step of the file system: of two that try, one gets it. One that a dead process left, or any
 * process before the machine last started, is taken over.
 * @returns the lock, or who holds it
 */
export function takeLock(file: string, self: Holder = describeSelf()): Lock | Holder {
  const text = JSON.stringify(self);
  let made: string | undefined;
  for (;;) {
    // The last holder may take the folder away behind our back.
    made = makeFolder(dirname(file)) ?? made;
    try {
      if (tolerate(['EEXIST', 'ENOENT'], () => writeNewFile(file, text)))
        return { isHeld: () => read(file) === text, release: () => release(file, text, made) };
    } catch (error) {
      removeFolders(file, made);
      throw error;
    }
    const holder = findHolder(file, self);
    if (holder) return holder;
  }
}

/** Who holds a lock file, after one that nobody holds is out of the way. */
function findHolder(file: string, self: Holder): Holder | undefined {
  const found = read(file);
  if (found === undefined) return undefined;
  const holder = parse(found);
  if (holder && isRunning(holder)) return holder;
  if (!holder && isFresh(file)) {
    // Its text is on the way.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    return undefined;
  }
  // Under a name of our own: had another process been faster, it is its lock that is moved now, and comes back.
  const aside = `${file}.${self.pid}`;
  if (!tolerate(['ENOENT'], () => renameSync(file, aside))) return undefined;
  if (read(aside) === found) rmSync(aside);
  else renameSync(aside, file);
  return undefined;
}

/** This process as holder of a lock. */
export function describeSelf(): Holder {
  return { pid: process.pid, host: hostname(), since: Date.now(), born: bornOf(process.pid) };
}

/** Whether the holder of a lock is still at work. @param now epoch milliseconds */
export function isRunning({ pid, host, since, born }: Holder, now = Date.now()): boolean {
  if (host !== hostname()) return now - since < longest;
  const started = now - uptime() * 1000;
  return since >= started && isAlive(pid) && (born === '' || born === bornOf(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Numbers of processes come again; their beginnings don't. */
function bornOf(pid: number): string {
  // The name of the program, in brackets, may hold anything; the fields behind it are numbers.
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

function release(file: string, text: string, made: string | undefined): void {
  if (read(file) !== text) return;
  rmSync(file);
  removeFolders(file, made);
}

/** The folders that were made for a lock go with it, unless something else is in them now. */
function removeFolders(file: string, made: string | undefined): void {
  try {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      rmdirSync(folder);
      if (made === undefined || folder === made) return;
    }
  } catch {
    return;
  }
}

/** Runs an operation of the file system. @returns false when it failed in a way that is expected */
function tolerate(codes: readonly string[], operation: () => void): boolean {
  try {
    operation();
    return true;
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return false;
  }
}

function read(file: string): string | undefined {
  let text: string | undefined;
  tolerate(['ENOENT'], () => (text = readFileSync(file, 'utf8')));
  return text;
}

function isFresh(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < writing;
}

/** A lock file that a full disk or a kill left half is nobody's. */
function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
