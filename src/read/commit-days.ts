import { spawnSync } from 'node:child_process';
import { settleAddresses } from '../markdown/settle-addresses.ts';

/** What one commit did to a file, which it may have renamed. */
interface Change {
  day: string;
  from: string;
  to: string;
  /** Blob before, undefined where the file was made, and after, undefined where it was removed. */
  before: string | undefined;
  after: string | undefined;
}

/** Days as the committer's calendar had them, `YYYY-MM-DD`. */
export interface CommitDays {
  made: string;
  /** The last change that its readers see. */
  changed: string;
}

/**
 * Days on which each file below a folder was made and last changed for its readers, by path relative to it: to move a
 * note, or to mend links because another has moved, is no change. Empty outside a full git clone: a shallow one would date every
 * file by its only commit, and the clock would make two builds differ.
 */
export function readCommitDays(folder: string): Map<string, CommitDays> {
  const git = (args: readonly string[], input = '') => {
    const { status, stdout } = spawnSync(
      'git',
      ['-C', folder, '-c', 'core.quotePath=false', ...args],
      { maxBuffer: 1 << 28, input },
    );
    return status === 0 ? stdout : Buffer.alloc(0);
  };
  if (git(['rev-parse', '--is-shallow-repository']).toString().trim() !== 'false') return new Map();
  const format = ['--format=%x00%cs', '--raw', '--no-abbrev', '--find-renames', '--relative'];
  const changes = parseLog(git(['log', ...format, '--', '.']).toString());
  const movedTo = findMoves(changes);
  const isSame = ({ from, to, before, after }: Change, texts: ReadonlyMap<string, string>) => {
    const [old, now] = [texts.get(before!) ?? '', texts.get(after!) ?? ''];
    return settleAddresses(old, idOf(from), movedTo) === settleAddresses(now, idOf(to), movedTo);
  };

  const days = new Map<string, CommitDays>();
  let open = [...historiesOf(changes)];
  // Most files are dated by their last commit, so a step back in all histories at once is cheap.
  for (let step = 0; open.length > 0; step++) {
    const pairs = open.flatMap(([, history]) => [
      history[step]!.before ?? [],
      history[step]!.after!,
    ]);
    const texts = readBlobs(pairs.flat(), (input) => git(['cat-file', '--batch'], input));
    open = open.filter(([name, history]) => {
      const change = history[step]!;
      if (history[step + 1] && change.before !== undefined && isSame(change, texts)) return true;
      days.set(name, { made: history.at(-1)!.day, changed: change.day });
      return false;
    });
  }
  return days;
}

/** Changes, newest first. */
function parseLog(log: string): Change[] {
  let day = '';
  return log.split('\n').flatMap((line): Change[] => {
    if (line.startsWith('\0')) day = line.slice(1);
    const [facts = '', from, to = from] = line.split('\t');
    const [, , before = '', after = ''] = facts.split(' ');
    if (from === undefined || to === undefined) return [];
    const blob = (id: string) => (/^0+$/.test(id) ? undefined : id);
    return [{ day, from, to, before: blob(before), after: blob(after) }];
  });
}

/** Where each note is today that once had another id. */
function findMoves(changes: readonly Change[]): Map<string, string> {
  const movedTo = new Map<string, string>();
  for (const { from, to } of changes) {
    if (from !== to && !movedTo.has(idOf(from)))
      movedTo.set(idOf(from), movedTo.get(idOf(to)) ?? idOf(to));
  }
  return movedTo;
}

/** The changes of each file that is there today, newest first, through its renames back to where it was made. */
function historiesOf(changes: readonly Change[]): Map<string, Change[]> {
  const histories = new Map<string, Change[]>();
  /** Histories by the name that their file had before the changes read so far. */
  const open = new Map<string, Change[]>();
  const seen = new Set<string>();
  for (const change of changes) {
    const { from, to, before, after } = change;
    if (!seen.has(to) && after !== undefined) {
      histories.set(to, []);
      open.set(to, histories.get(to)!);
    }
    seen.add(to).add(from);
    const history = open.get(to);
    if (!history) continue;
    open.delete(to);
    history.push(change);
    if (before !== undefined) open.set(from, history);
  }
  return histories;
}

/** Texts of blobs by their id. */
function readBlobs(
  blobs: readonly string[],
  catFile: (input: string) => Buffer,
): Map<string, string> {
  const texts = new Map<string, string>();
  const output = catFile(`${[...new Set(blobs)].join('\n')}\n`);
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', , size] = output.toString('latin1', at, end).split(' ');
    const from = end + 1;
    texts.set(id, output.toString('utf8', from, from + Number(size)));
    at = from + Number(size) + 1;
  }
  return texts;
}

function idOf(name: string): string {
  return name.replace(/\.mdx$/, '');
}
