import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestEngine, digestPageEngine } from '../../../src/notes/engine-digest.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'engine-'));
  write('package-lock.json', '{}');
  write('scripts/build.ts');
  write('src/markdown/index.ts');
  write('src/components/Note.astro');
  write('src/styles/tables.css');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text = ''): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** Whether each digest is another one after a change: that of kept notes, and that of whole pages. */
function changes(name: string): { notes: boolean; pages: boolean } {
  const before = { notes: digestEngine(root), pages: digestPageEngine(root) };
  write(name, 'new');
  return {
    notes: digestEngine(root) !== before.notes,
    pages: digestPageEngine(root) !== before.pages,
  };
}

describe('the digest of the program', () => {
  it('is another one for notes and pages after a change of what renders notes', () => {
    expect(changes('src/markdown/index.ts')).toEqual({ notes: true, pages: true });
    expect(changes('package-lock.json')).toEqual({ notes: true, pages: true });
  });

  it.each(['src/components/Note.astro', 'src/styles/tables.css', 'scripts/build.ts'])(
    'is another one for pages alone after a change of %s',
    (name) => expect(changes(name)).toEqual({ notes: false, pages: true }),
  );

  it('passes over what an editor leaves', () => {
    expect(changes('src/styles/.tables.css.swp')).toEqual({ notes: false, pages: false });
  });
});
