import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** A process that runs, with the memory that it holds. */
export interface Process {
  id: number;
  parent: number;
  bytes: number;
}

/** Memory of a process and of all that descend from it; pages that they share are counted for each. */
export function sumTree(processes: readonly Process[], root: number): number {
  const children = Map.groupBy(processes, ({ parent }) => parent);
  let sum = processes.find(({ id }) => id === root)?.bytes ?? 0;
  const rest = [root];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    for (const child of children.get(id) ?? []) {
      sum += child.bytes;
      rest.push(child.id);
    }
  }
  return sum;
}

/** Reads what `ps -A -o pid=,ppid=,rss=` prints: three numbers a line, memory in units of 1,024 bytes. */
export function parsePs(text: string): Process[] {
  return [...text.matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s*$/gm)].map(([, id, parent, kilobytes]) => ({
    id: Number(id),
    parent: Number(parent),
    bytes: Number(kilobytes) * 1024,
  }));
}

/** Reads `/proc/<id>/status` of Linux; threads of the kernel hold no memory. */
export function parseStatus(text: string): Process {
  const numberOf = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { id: numberOf('Pid'), parent: numberOf('PPid'), bytes: numberOf('VmRSS') * 1024 };
}

/** The processes of this machine, or undefined where there is nobody to ask. */
export async function listProcesses(platform = process.platform): Promise<Process[] | undefined> {
  if (platform === 'win32') return undefined;
  if (platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readStatus);
  try {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
    return parsePs(stdout);
  } catch {
    return undefined;
  }
}

function readStatus(id: string): Process[] {
  try {
    return [parseStatus(readFileSync(`/proc/${id}/status`, 'utf8'))];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
