import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/read/language.ts';
import { findBin, findNode, speak } from '../../../scripts/toolchain.js';

const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

/** The Node that the lockfile brought here. */
const { node } = findNode('.') as { node: string };
const nodePackage = dirname(dirname(resolve(node)));

let root: string;

/** A checkout as npm 10 leaves it: the package with Node is there, `node_modules/.bin/node` is not. */
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'launcher-')));
  for (const name of ['scripts', 'node_modules/.bin', 'content'])
    mkdirSync(join(root, name), { recursive: true });
  for (const name of ['package.json', 'scripts/run.js', 'scripts/toolchain.js'])
    copyFileSync(name, join(root, name));
  symlinkSync(nodePackage, packageFolder());
  speakIn('zh-CN');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const speakIn = (language: string) =>
  writeFileSync(join(root, 'content/guide.yaml'), `title: x\nlanguage: ${language}\n`);

const packageFolder = () => join(root, 'node_modules', nodePackage.split(/[\\/]/).at(-1)!);

/** Launches a script of the checkout under the Node of the caller. */
function launch(script: string, args: string[] = [], options: string[] = []) {
  writeFileSync(join(root, 'scripts/probe.ts'), script);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, 'scripts/run.js', 'scripts/probe.ts', ...args],
    // Nothing on PATH but what the launcher puts there.
    { cwd: root, encoding: 'utf8', env: { PATH: '' } },
  );
  return { status, stdout, stderr };
}

describe('package.json', () => {
  test.each(Object.entries(scripts))(
    'starts %s by the launcher, with a file that is there',
    (_, command) => {
      const [program, launcher, target] = command.split(' ');
      expect([program, launcher]).toEqual(['node', 'scripts/run.js']);
      const file = target!.endsWith('.ts') ? target! : findBin('.', target!);
      expect(file !== undefined && existsSync(file)).toBe(true);
    },
  );

  test('has a Node for each system it names, found without node_modules/.bin', () => {
    for (const name of Object.keys(optionalDependencies)) {
      const [, system, arch] = /(linux|darwin|win)-(\w+)$/.exec(name)!;
      const file = join('bin', system === 'win' ? 'node.exe' : 'node');
      rmSync(packageFolder(), { recursive: true, force: true });
      const folder = join(root, 'node_modules', name);
      mkdirSync(join(folder, 'bin'), { recursive: true });
      writeFileSync(join(folder, file), '');
      writeFileSync(
        join(folder, 'package.json'),
        JSON.stringify({ name, bin: { node: file.replaceAll('\\', '/') } }),
      );
      const platform = system === 'win' ? 'win32' : system!;
      const found = findNode(root, { platform, arch: arch!, version: 'v20.0.0', execPath: 'own' });
      expect(found).toEqual({ node: join(folder, file) });
    }
  });
});

describe('without node_modules/.bin/node', { timeout: 20_000 }, () => {
  test('what a script compiles is kept for the next one, in the checkout or where its caller wants it', () => {
    const script = `import { getCompileCacheDir } from 'node:module';
       import { relative } from 'node:path';
       console.log(relative('.', getCompileCacheDir() ?? ''));`;
    const kept = 'node_modules/.cache/compiled';
    expect(launch(script)).toMatchObject({ status: 0, stdout: expect.stringContaining(kept) });
    const files = () => readdirSync(join(root, kept), { recursive: true });
    expect(files().length).toBeGreaterThan(1);
    rmSync(join(root, kept), { recursive: true });
    // A checkout that may not be written to costs time and nothing else.
    writeFileSync(join(root, kept), '');
    expect(launch(script)).toMatchObject({ status: 0, stderr: '' });
  });

  test('a script in TypeScript runs on the Node of the lockfile, and so does what it starts', () => {
    expect(readdirSync(join(root, 'node_modules/.bin'))).toEqual([]);
    const { status, stdout, stderr } = launch(
      `import { spawnSync } from 'node:child_process';
       const args: string[] = process.argv.slice(2);
       const child = spawnSync('node', ['-p', 'process.execPath'], { encoding: 'utf8' });
       console.log(JSON.stringify({ args, own: process.execPath, child: child.stdout.trim(), path: process.env.PATH }));`,
      ['--content', 'a b', '$HOME'],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { args, own, child, path } = JSON.parse(stdout) as Record<string, string>;
    expect(args).toEqual(['--content', 'a b', '$HOME']);
    expect([own, child]).toEqual([realpathSync(node), realpathSync(node)]);
    expect(path!.split(delimiter).slice(0, 2)).toEqual([
      join(root, 'node_modules/.bin'),
      dirname(realpathSync(node)),
    ]);
  });

  test('the command of a package runs too', () => {
    const folder = join(root, 'node_modules/tool');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"bin": {"tool": "cli.js"}}');
    writeFileSync(join(folder, 'cli.js'), 'console.log(process.argv[2])');
    const { stdout } = spawnSync(process.execPath, ['scripts/run.js', 'tool', 'x'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe('x\n');
  });
});

describe('the end of a command', { timeout: 20_000 }, () => {
  test.each([0, 7])('is its exit code: %i', (code) => {
    expect(launch(`process.exit(${code})`)).toEqual({ status: code, stdout: '', stderr: '' });
  });

  test('by a signal that nobody sent is told, with the exit code of the shell', () => {
    expect(launch(`process.kill(process.pid, 'SIGKILL')`)).toEqual({
      status: 137,
      stdout: '',
      stderr: '命令被信号 SIGKILL 终止；没有人叫停它的话，多半是内存不够\n',
    });
    expect(launch(`process.kill(process.pid, 'SIGTERM')`)).toEqual({
      status: 143,
      stdout: '',
      stderr: '',
    });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'comes after its own tidying when the launcher gets %s',
    async (signal) => {
      writeFileSync(
        join(root, 'scripts/probe.ts'),
        `process.on('${signal}', () => { console.log('tidy'); process.exit(5); }); setInterval(() => {}, 1000); console.log('ready');`,
      );
      const child = spawn(process.execPath, ['scripts/run.js', 'scripts/probe.ts'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      const code = await new Promise((done) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
          if (printed === 'ready\n') child.kill(signal);
        });
        child.on('close', done);
      });
      expect({ code, printed }).toEqual({ code: 5, printed: 'ready\ntidy\n' });
    },
  );
});

describe('what cannot run is said in a sentence, with exit code 2', { timeout: 20_000 }, () => {
  /** The launcher believes that an old Node runs it. */
  const old = [
    '--import',
    `data:text/javascript,Object.defineProperty(process,'version',{value:'v20.1.0'})`,
  ];

  test('a checkout without dependencies', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(launch('')).toEqual({
      status: 2,
      stdout: '',
      stderr: '依赖还没有装：先运行 npm ci\n',
    });
  });

  test('a checkout whose optional dependencies were left out', () => {
    rmSync(packageFolder());
    const { status, stderr } = launch('');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^依赖没有装全，缺 [\w-]+：再运行一次 npm ci，不要带 --omit=optional\n$/,
    );
  });

  test('a command that no package has', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.js', 'astra'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: '没有「astra」：先运行 npm ci\n' });
  });

  test('a system that the lockfile has no Node for, unless it has a new one itself', () => {
    const system = { platform: 'linux', arch: 'riscv64', execPath: '/usr/bin/node' };
    expect(findNode(root, { ...system, version: 'v24.1.0' })).toEqual({ node: '/usr/bin/node' });
    expect(findNode(root, { ...system, version: 'v22.14.0' })).toEqual({
      fault:
        '锁文件里没有给这个系统（linux-riscv64）的 Node：有的是 Linux（glibc）与 macOS 的 x64、arm64，Windows 的 x64。在别的系统上请自己装 Node 24 以上再运行（现在是 v22.14.0）',
    });
  });

  test('a Linux without glibc, where the file is there and its loader is not', () => {
    rmSync(packageFolder());
    mkdirSync(join(packageFolder(), 'bin'), { recursive: true });
    const manifest = JSON.stringify({ bin: { node: 'bin/node' } });
    writeFileSync(join(packageFolder(), 'package.json'), manifest);
    const foreign = join(packageFolder(), 'bin/node');
    writeFileSync(foreign, '#!/lib64/no-such-loader\n');
    chmodSync(foreign, 0o755);
    const { status, stderr } = launch('console.log(1)', [], old);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `${foreign} 在这个系统上跑不起来：它要 glibc，Alpine 一类的系统用的是 musl。在别的系统上请自己装 Node 24 以上再运行（现在是 v20.1.0）\n`,
    );
    // With a new Node of one's own it works.
    expect(launch('const x: number = 1; console.log(x)')).toMatchObject({
      status: 0,
      stdout: '1\n',
    });
  });
});

describe('what it says', { timeout: 20_000 }, () => {
  test('is in the language of the guide, which an old Node finds as a new one does', () => {
    const english = speak('/nowhere', []);
    const chinese = speak('/nowhere', ['--lang', 'zh-CN']);
    expect(english.install).toBe('The dependencies are not installed: run npm ci first');
    expect(chinese.install).toBe('依赖还没有装：先运行 npm ci');
    const texts = ['language: zh-CN', '"language": "en" # x', '\uFEFFlanguage: zh-CN\r\n', 'x', ''];
    for (const text of [
      ...texts,
      'language: tlh',
      'parts:\n  - language: en',
      'title: [\nlanguage: en',
    ]) {
      writeFileSync(join(root, 'content/guide.yaml'), text);
      for (const args of [
        [],
        ['--lang', 'zh-CN'],
        ['--lang=zh-CN'],
        ['--lang', 'tlh'],
        ['--lang'],
      ]) {
        const language = languageOf(join(root, 'content'), args);
        expect(speak(root, args).install, text).toBe(
          (language === 'en' ? english : chinese).install,
        );
      }
    }
  });

  test('has the same names and values in both languages, and no Chinese in English', () => {
    const told = (words: ReturnType<typeof speak>) =>
      Object.entries(words).map(([name, say]) => [
        name,
        typeof say === 'string' ? say : say('7001', '7002'),
      ]);
    const shape = (words: ReturnType<typeof speak>) =>
      told(words).map(([name, text]) => [name, text!.match(/700\d|npm ci|--omit=optional/g)]);
    const english = speak('/nowhere', []);
    expect(shape(english)).toEqual(shape(speak('/nowhere', ['--lang', 'zh-CN'])));
    for (const [name, text] of told(english))
      expect(text, name).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u);
  });

  test('is English in an English guide', () => {
    speakIn('en');
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.js', 'astra'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'There is no “astra”: run npm ci first\n',
    });
  });
});
