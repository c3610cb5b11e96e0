import { EventEmitter } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteLoader } from '../../../src/notes/note-loader.ts';
import { openNotes } from '../../../src/notes/note-store.ts';
import { FaultError } from '../../../src/schema/issue.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { chinese } from '../../helpers/chinese.ts';

let root: string;
let contentDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loader-'));
  contentDir = join(root, 'content');
  cpSync('tests/fixtures/tiny', contentDir, { recursive: true });
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

interface Entry {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}

/** Loads the notes as Astro does: with a watcher in dev, without one in a build. */
async function load({ isDev }: { isDev: boolean }) {
  const entries = new Map<string, Entry>();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const said: string[] = [];
  await noteLoader(contentDir, () =>
    openNotes({
      contentDir,
      projectDir: root,
      keptDir: join(root, 'kept'),
      base: '/',
      words: wordsOf('en'),
      authorWords: chinese,
    }),
  ).load({
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: Entry) => void entries.set(entry.id, entry),
      keys: () => [...entries.keys()],
      delete: (id: string) => void entries.delete(id),
    },
    logger: { error: (text: string) => said.push(text) },
    parseData: ({ data }: Entry) => Promise.resolve(data),
    watcher: isDev ? watcher : undefined,
  } as unknown as LoaderContext);
  return { entries, watcher, said };
}

const file = () => join(contentDir, 'basics/water.mdx');
const spoil = () => writeFileSync(file(), readFileSync(file(), 'utf8').replace('intro', '入门'));

describe('the loader of notes', () => {
  test('stops a build at a note with faults', async () => {
    spoil();
    await expect(load({ isDev: false })).rejects.toThrow(FaultError);
  });

  test('has something of it stand in, while it is written, and reads it again each time', async () => {
    const text = readFileSync(file(), 'utf8');
    spoil();
    const { entries, watcher } = await load({ isDev: true });
    expect(entries.get('basics/water')).toMatchObject({ data: { title: 'Water' } });
    expect(entries.get('basics/water')).not.toHaveProperty('digest');
    writeFileSync(file(), text);
    watcher.emit('change', file());
    await vi.waitFor(() => expect(entries.get('basics/water')?.digest).toBeDefined());
    // As an editor does: the watcher tells of the first step alone.
    writeFileSync(file(), '');
    watcher.emit('change', file());
    writeFileSync(file(), text.replace('title: Water', 'title: Rain'));
    await vi.waitFor(() => expect(entries.get('basics/water')?.data['title']).toBe('Rain'));
    writeFileSync(file(), '');
    watcher.emit('change', file());
    await vi.waitFor(() => expect(entries.get('basics/water')?.data['title']).toBe('basics/water'));
    watcher.emit('unlink', file());
    expect(entries.has('basics/water')).toBe(false);
  });

  test('takes plain files alone for notes, and none that an editor or a system leaves', async () => {
    mkdirSync(join(contentDir, 'basics/folder.mdx'));
    symlinkSync('author@host.1', join(contentDir, 'basics/.#water.mdx'));
    symlinkSync('water.mdx', join(contentDir, 'basics/twin.mdx'));
    writeFileSync(join(contentDir, 'basics/._water.mdx'), 'x');
    const { entries, watcher, said } = await load({ isDev: false });
    expect([...entries.keys()]).toEqual(['basics/leaves', 'basics/water', 'practice/brewing']);
    watcher.emit('add', join(contentDir, 'basics/.#water.mdx'));
    expect(said).toEqual([]);
  });

  test('lets go of a file that is gone again before it is read', async () => {
    const { entries, watcher, said } = await load({ isDev: true });
    rmSync(file());
    watcher.emit('change', file());
    await vi.waitFor(() => expect(entries.has('basics/water')).toBe(false));
    expect(said).toEqual([]);
  });
});
