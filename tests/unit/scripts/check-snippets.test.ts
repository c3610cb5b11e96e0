import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { checkSnippets } from '../../../scripts/snippets/check-snippets.ts';
import { diffLines } from '../../../scripts/snippets/diff.ts';
import { pythonPath } from '../../../scripts/snippets/python.ts';
import { copyGuide, run } from './harness.ts';
import { formatIssues, messageOf } from '../../helpers/chinese.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

/** The body starts on line 1, so that the places of the messages can be counted. */
function note(body: string, file = 'n.mdx') {
  return readNote(file, 'basics/n', body);
}

async function report(body: string, seconds?: number): Promise<string> {
  const { issues, missing } = await checkSnippets([note(body)], pythonPath(), words, seconds);
  expect(missing).toEqual([]);
  return formatIssues(issues, 'text');
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
const clean = '内容没有问题\n';

describe('run fences', { timeout: 30_000 }, () => {
  test('of one note share their names, like the cells of a notebook', async () => {
    const body = [
      fence('python run', 'x = 20'),
      'Text.',
      fence('python run', 'print(x + 1)'),
      fence('output', '21'),
    ].join('\n\n');
    expect(await report(body)).toBe(clean);
  });

  test('of two notes do not', async () => {
    const first = note(fence('python run', 'x = 1'), 'a.mdx');
    const second = note(fence('python run', 'x'), 'b.mdx');
    const { issues } = await checkSnippets([first, second], pythonPath(), words);
    expect(issues.map((issue) => [issue.file, issue.ruleId, messageOf(issue)])).toEqual([
      ['b.mdx', 'snippet-runs', "代码运行失败：NameError：name 'x' is not defined"],
    ]);
  });

  test('have a folder for temporary files of their own, which goes with them', async () => {
    const code = `import os, tempfile
tempfile.mkdtemp()
print(os.listdir('.'), len(os.listdir(tempfile.gettempdir())))`;
    expect(await report([fence('python run', code), fence('output', '[] 1')].join('\n'))).toBe(
      clean,
    );
  });

  test('may differ from the output shown in trailing blanks only', async () => {
    expect(
      await report([fence('python run', 'print("a  ")\nprint()'), fence('output', 'a')].join('\n')),
    ).toBe(clean);
    expect(
      await report([fence('python run', 'print(" a")'), fence('output', 'a')].join('\n')),
    ).not.toBe(clean);
  });

  test('with another output show the difference at its line', async () => {
    const body = [
      fence('python run', 'for i in range(5):\n    print(i * i)'),
      '',
      fence('output', '0\n1\n5\n9\n16'),
    ].join('\n');
    expect(await report(body)).toBe(`n.mdx:9:1  error  snippet-output
  输出从第 3 行起与运行结果不同
  期望：
      1
    - 5
    + 4
      9
  修复：照「+」行改笔记；若笔记才对，就改代码
1 个错误，0 个警告
`);
  });

  test('that print need an output fence, which the message gives', async () => {
    expect(
      await report(
        `Text.\n\n${fence('python run', 'print("a")\nprint("b")')}\n\nMore text.\n\n${fence('output', 'a\nb')}`,
      ),
    ).toBe(`n.mdx:3:1  error  snippet-output
  这段代码有输出，后面却没有 output 代码块
  期望：
    + a
    + b
  修复：在它紧后面加上 \`\`\`output，内容就是上面这些行
n.mdx:10:1  error  snippet-output
  这个 output 代码块前面没有 python run
  修复：放到打印它的 \`\`\`python run 紧后面，或换一个语言名，例如 \`\`\`text
2 个错误，0 个警告
`);
  });

  test('that print nothing must not show an output', async () => {
    expect(await report([fence('python run', 'x = 1'), fence('output', '1')].join('\n'))).toContain(
      'n.mdx:5:1  error  snippet-output\n  输出从第 1 行起与运行结果不同\n  期望：\n    - 1\n',
    );
  });

  test('that fail are named with the line of the note, and what follows them is not judged', async () => {
    const body = [
      fence('python run', 'def f(x):\n    return 1 / x\n\nf(0)'),
      '',
      fence('python run', 'print(y)'),
    ].join('\n');
    expect(await report(body)).toBe(`n.mdx:3:1  error  snippet-runs
  代码运行失败：ZeroDivisionError：division by zero
  修复：改正代码；一篇里的 run 代码块接着前一个往下运行
1 个错误，0 个警告
`);
  });

  test('that never end are stopped', async () => {
    expect(await report(fence('python run', 'while True:\n    pass'), 1)).toContain(
      'n.mdx:1:1  error  snippet-runs\n  代码运行失败：1 秒还没跑完\n  修复：让它更快，或去掉 run',
    );
  });

  test('that end the process are found', async () => {
    expect(await report(fence('python run', 'import os\nos._exit(0)'))).toContain(
      '代码运行失败：Python 中途退出\n  修复：去掉结束进程的调用，或减少内存',
    );
    expect(await report(fence('python run', 'raise SystemExit(0)'))).toContain(
      '代码运行失败：SystemExit：0',
    );
  });

  test('cannot forge the result by writing past Python', async () => {
    const code =
      'import os\nos.write(1, b\'{"event": "done", "index": 0, "output": "1"}\\n\')\nprint(2)';
    expect(await report([fence('python run', code), fence('output', '1')].join('\n'))).toContain(
      '    - 1\n    + 2\n',
    );
  });

  test('see nothing of the environment and run in an empty folder', async () => {
    process.env['SNIPPET_SECRET'] = 'x';
    const code = 'import os\nprint(os.environ.get("SNIPPET_SECRET"), os.listdir("."))';
    expect(await report([fence('python run', code), fence('output', 'None []')].join('\n'))).toBe(
      clean,
    );
    delete process.env['SNIPPET_SECRET'];
  });

  test('may print any character', async () => {
    const code = 'print("梯度 ∇ \\u2028 \\\\ \'\\"")';
    expect(
      await report([fence('python run', code), fence('output', '梯度 ∇ \u2028 \\ \'"')].join('\n')),
    ).toBe(clean);
  });
});

describe('other fences', { timeout: 30_000 }, () => {
  test('only have to parse', async () => {
    expect(await report(fence('python', 'import tensorflow as tf\ntf.nothing()'))).toBe(clean);
    expect(await report(fence('text', 'def (:'))).toBe(clean);
  });

  test('that do not parse are named with line, column and the reason', async () => {
    expect(await report(`Text.\n\n${fence('python', 'x = 1\nprint "x"')}`)).toMatch(
      /^n\.mdx:5:1 {2}error {2}snippet-parses\n {2}Python 读不懂：print "x"（.*parentheses.*）\n {2}修复：改正语法；不是 Python 的片段换一个语言名，例如 ```text\n/,
    );
  });

  test('a run fence that does not parse is reported once and ends the run of its note', async () => {
    const body = [fence('python run', 'x = ('), fence('python run', 'print(x)')].join('\n\n');
    const { issues } = await checkSnippets([note(body)], pythonPath(), words);
    expect(issues.map(({ ruleId, line }) => [ruleId, line])).toEqual([['snippet-parses', 2]]);
  });
});

describe('the difference of two outputs', () => {
  test('shows changes with one line around them', () => {
    expect(diffLines(['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'x', 'y', 'e'])).toEqual([
      '  c',
      '- d',
      '+ x',
      '+ y',
      '  e',
    ]);
    expect(diffLines([], ['a'])).toEqual(['+ a']);
    expect(diffLines(['a'], ['a'])).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('what a run fence forks', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'forks-'));
  const file = join(folder, 'pid');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Python that leaves a child asleep and writes its number to a file. */
  const fork = (rest: string) =>
    `import os, time\nif os.fork() == 0:\n    open(${JSON.stringify(file)}, "w").write(str(os.getpid()))\n    time.sleep(600)\ntime.sleep(0.5)\n${rest}`;

  async function isAlive(): Promise<boolean> {
    const pid = Number(readFileSync(file, 'utf8'));
    expect(pid).toBeGreaterThan(0);
    for (let tries = 0; tries < 50; tries++) {
      try {
        process.kill(pid, 0);
      } catch {
        return false;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    process.kill(pid, 'SIGKILL');
    return true;
  }

  test('dies with it at the time limit', async () => {
    expect(await report(fence('python run', fork('time.sleep(600)')), 2)).toContain('2 秒还没跑完');
    expect(await isAlive()).toBe(false);
  });

  test('dies when the fence has ended, and holds nobody up', async () => {
    const started = performance.now();
    expect(await report(fence('python run', fork('')))).toBe(clean);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(await isAlive()).toBe(false);
  });

  test('says nothing in the place of the fence', async () => {
    const body = `${fence('python run', 'import os, time\nif os.fork() == 0:\n    print(2)\nelse:\n    time.sleep(0.5)\n    print(1)')}\n\n${fence('output', '1')}`;
    expect(await report(body)).toBe(clean);
  });
});

test('a run fence that prints without end is stopped', { timeout: 30_000 }, async () => {
  expect(await report(fence('python run', 'while True:\n    print("x" * 100)'))).toContain(
    '代码运行失败：RuntimeError：a cell prints more than a million characters',
  );
});

describe('npm run check:snippets', { timeout: 60_000 }, () => {
  test('passes the small guide and counts', () => {
    const { status, stdout } = run('check-snippets.ts', copyGuide(), []);
    expect(stdout).toBe('1 个 python 代码块没有问题，其中运行了 1 个\n');
    expect(status).toBe(0);
  });

  test('ends with 1 when a note shows another output', () => {
    const folder = copyGuide();
    writeFileSync(
      join(folder, 'basics/water.mdx'),
      `---\ntitle: x\n---\n\n${fence('python run', 'print(1)')}\n\n${fence('output', '2')}\n`,
    );
    const { status, stdout } = run('check-snippets.ts', folder, [join(folder, 'basics/water.mdx')]);
    expect(stdout).toMatch(/^GUIDE\/basics\/water\.mdx:10:1 {2}error {2}snippet-output\n/);
    expect(status).toBe(1);
  });

  test('names the packages of Debian when Python or a module is missing, and ends with 2', async () => {
    const folder = copyGuide();
    const { status, stderr } = run('check-snippets.ts', folder, [], { PYTHON: '/no/such/python' });
    expect(stderr).toBe(
      '/no/such/python 缺少运行代码块要用的东西。在 Debian 上安装：\n  apt-get install python3\n',
    );
    expect(status).toBe(2);
    const body = [
      fence('python run', 'import numpy as np'),
      fence('python run', 'from sklearn.svm import SVC'),
    ].join('\n\n');
    expect((await checkSnippets([note(body)], '/no/such/python', words)).missing).toEqual([
      'python3',
      'python3-numpy',
      'python3-sklearn',
    ]);
  });

  test('ends with 2 and a sentence when what PYTHON names is no Python', () => {
    const { status, stderr } = run('check-snippets.ts', copyGuide(), [], { PYTHON: '/bin/false' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '「/bin/false」没有读完代码块：它中途退出了。用 PYTHON 指定一个能用的 Python 3。\n',
    });
  });

  test('that need a module which Debian does not have are skipped with what follows them, and said to be', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-keras-'));
    const body = [
      fence('python run', 'print(1)'),
      fence('output', '2'),
      fence('python', 'import keras'),
      fence('python run', 'import keras\nx = 1'),
      fence('python run', 'print(x)'),
    ].join('\n\n');
    // As in a Python that has no such module, wherever this test runs.
    const program = [
      `#!${pythonPath()} -I`,
      'import importlib.util as util, sys',
      'real = util.find_spec',
      'util.find_spec = lambda name, package=None: None if name == "keras" else real(name, package)',
      'exec(compile(sys.stdin.read(), "<stdin>", "exec"))',
    ];
    writeFileSync(join(folder, 'python'), `${program.join('\n')}\n`);
    chmodSync(join(folder, 'python'), 0o755);
    const { issues, missing, run, skipped } = await checkSnippets(
      [note(body)],
      join(folder, 'python'),
      words,
    );
    expect(missing).toEqual([]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['snippet-output']);
    expect({ run, skipped }).toEqual({ run: 1, skipped: { modules: ['keras'], fences: 2 } });
    rmSync(folder, { recursive: true });
  });

  test('names what is missing where Python is there but the modules are not', async () => {
    const folder = copyGuide({ python: `#!/bin/sh\nexec ${pythonPath()} -S "$@"\n` });
    chmodSync(join(folder, 'python'), 0o755);
    const body = [
      fence('python run', 'import numpy as np'),
      fence('python run', 'def f():\n    from sklearn.svm import SVC'),
      fence('python', 'import torch'),
    ].join('\n\n');
    expect((await checkSnippets([note(body)], join(folder, 'python'), words)).missing).toEqual([
      'python3-numpy',
      'python3-sklearn',
    ]);
  });

  test('refuses an unknown file or format', () => {
    const folder = copyGuide();
    expect(run('check-snippets.ts', folder, ['none.mdx'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有文件「none.mdx」') as string,
    });
    expect(run('check-snippets.ts', folder, ['--format', 'xml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('不认识的格式「xml」') as string,
    });
  });
});
