import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { ContentFolderError } from '../../../src/read/content.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { withBrokenFs } from '../../helpers/broken-fs.ts';
import { withPack } from './harness.ts';
import { messageOfError } from '../../../scripts/process/command.ts';
import { chinese, messageOf } from '../../helpers/chinese.ts';

/** Faults of the base pack where the system refuses an operation on paths that end so. */
function issuesBehind(operation: string, end: string, code: string): string[] {
  return withPack({}, (folder) =>
    withBrokenFs(
      [operation],
      code,
      ({ args }) => String(args[0]).endsWith(end),
      () => checkContent(readContent(folder)),
    ).map(
      ({ file, line, column, ...issue }) =>
        `${file.replace(`${relative('.', folder)}/`, '')}:${line}:${column} ${issue.ruleId} ${messageOf({ file, line, column, ...issue })}`,
    ),
  );
}

describe('what cannot be read is one fault of the content, at its place', () => {
  it.each([
    ['EACCES', '没有权限'],
    ['EIO', '读写失败'],
    ['ENOENT', '没有这个文件或文件夹'],
  ])('a note that others need: %s', (code, words) => {
    expect(issuesBehind('readFileSync', 'basics/leaves.mdx', code)).toEqual([
      `basics/leaves.mdx:1:1 file-readable 读不了「basics/leaves.mdx」：${words}（${code}）`,
    ]);
  });

  it.each(['guide.yaml', 'terms.yaml', 'about.mdx'])('the file %s', (name) => {
    expect(issuesBehind('readFileSync', `/${name}`, 'EACCES')).toEqual([
      `${name}:1:1 file-readable 读不了「${name}」：没有权限（EACCES）`,
    ]);
  });

  it('a folder of notes that others need', () => {
    expect(issuesBehind('readdirSync', '/basics', 'EACCES')).toEqual([
      'basics:1:1 file-readable 读不了「basics」：没有权限（EACCES）',
    ]);
  });

  it('a file whose folder does not let look at it', () => {
    expect(issuesBehind('lstatSync', 'basics/leaves.mdx', 'EACCES')).toEqual([
      'basics/leaves.mdx:1:1 file-readable 读不了「basics/leaves.mdx」：没有权限（EACCES）',
    ]);
  });

  it('but the content folder itself is a wrong use', () => {
    withPack({}, (folder) => {
      const read = () =>
        withBrokenFs(
          ['readdirSync'],
          'EACCES',
          ({ args }) => args[0] === folder,
          () => readContent(folder),
        );
      expect(read).toThrow(ContentFolderError);
      const said = messageOfError(catchError(read), chinese);
      expect(said).toMatch(/^读不了内容文件夹「.*」：没有权限（EACCES）$/);
    });
  });

  it('while a fault of ours is none', () => {
    expect(() => issuesBehind('readFileSync', '.mdx', 'ERR_OURS')).toThrow('ERR_OURS');
  });
});

function catchError(operation: () => unknown): unknown {
  try {
    return operation();
  } catch (error) {
    return error;
  }
}
