import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { openSoundCode } from '../../../scripts/check/sound-code.ts';

describe('the memory of sound code', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sound-'));
    cpSync('tests/fixtures/tiny', join(root, 'content'), { recursive: true });
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'src/deep/a.ts'), 'a');
    writeFileSync(join(root, 'package-lock.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const open = () => openSoundCode(root, 'content', join(root, '.cache/check'));

  it('knows of a tool that has passed, and of no other', () => {
    open().add('lint');
    expect(open().has('lint')).toBe(true);
    expect(open().has('types')).toBe(false);
  });

  it.each<[string, () => void]>([
    ['a file changed', () => writeFileSync(join(root, 'src/deep/a.ts'), 'b')],
    ['a file came', () => writeFileSync(join(root, 'src/b.ts'), '')],
    ['a file went', () => rmSync(join(root, 'src/deep/a.ts'))],
    ['a package changed', () => writeFileSync(join(root, 'package-lock.json'), '{ }')],
    [
      'a file moved what it says to another',
      () => {
        writeFileSync(join(root, 'src/deep/a.ts'), '');
        writeFileSync(join(root, 'src/deep/b.ts'), 'a');
      },
    ],
  ])('has forgotten it when %s', (_, change) => {
    open().add('lint');
    change();
    expect(open().has('lint')).toBe(false);
    expect(readdirSync(join(root, '.cache/check'))).toEqual([]);
  });

  it.each([
    ['content/basics/water.mdx', 'x'],
    ['node_modules/x.js', 'x'],
    ['src/.a.ts.swp', 'x'],
  ])('keeps it when %s changes, which is no code of ours', (name, text) => {
    open().add('lint');
    writeFileSync(join(root, name), text);
    expect(open().has('lint')).toBe(true);
  });
});
