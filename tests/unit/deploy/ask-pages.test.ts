import { createServer } from 'node:http';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { judgePages } from '../../../scripts/deploy/judge-pages.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const tongues = [commandWordsOf('zh-CN').deploy, commandWordsOf('en').deploy];
const judge = (status: number, body: unknown) => judgePages(status, body, tongues);

describe('what GitHub says of Pages', () => {
  test.each([
    ['https://owner.github.io/guide/', { site: 'https://owner.github.io', base: '/guide/' }],
    ['https://owner.github.io/guide', { site: 'https://owner.github.io', base: '/guide/' }],
    ['https://owner.github.io/', { site: 'https://owner.github.io', base: '/' }],
    ['https://guide.example.org', { site: 'https://guide.example.org', base: '/' }],
    ['http://guide.example.org/', { site: 'http://guide.example.org', base: '/' }],
  ])('%s is taken apart', (address, answer) => {
    expect(judge(200, { build_type: 'workflow', html_url: address })).toEqual(answer);
  });

  test('says what to switch on when Pages is off', () => {
    expect(judge(404, { message: 'Not Found' })).toEqual({
      fault:
        'GitHub Pages 还没有打开。到仓库的 Settings → Pages，把 Build and deployment 下的 Source 选为 GitHub Actions，然后到 Actions 里重新运行这个工作流。\n' +
        'GitHub Pages is not switched on. Open Settings → Pages of the repository, set Source under Build and deployment to GitHub Actions, then run this workflow again from the Actions tab.',
    });
  });

  test('says what to change when Pages publishes a branch', () => {
    expect(
      judge(200, { build_type: 'legacy', html_url: 'https://owner.github.io/guide/' }),
    ).toEqual({
      fault: expect.stringMatching(
        /^GitHub Pages 现在从分支发布，不接受这里建好的站。到仓库的 Settings → Pages[^\n]*\nGitHub Pages is set to publish from a branch\. Open Settings → Pages/,
      ) as string,
    });
  });

  test.each([
    [500, {}],
    [200, {}],
    [200, undefined],
    [200, { html_url: 'x' }],
    [0, undefined],
    [403, { message: 'no' }],
  ])('does not blame the settings for the answer %i %j', (status, body) => {
    expect(judge(status, body)).toEqual({
      fault: expect.stringMatching(
        /^没能问到 GitHub Pages 的设置（.+），过一会儿重新运行这个工作流。\nGitHub did not tell the settings of Pages/,
      ) as string,
    });
  });
});

/** Runs the script against a server that answers once as GitHub would. */
async function ask(status: number, body: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const output = join(folder, 'output');
  writeFileSync(output, '');
  writeFileSync(join(folder, 'guide.yaml'), 'language: zh-CN\n');
  let asked = '';
  const server = createServer((request, response) => {
    asked = `${request.url} ${request.headers.authorization}`;
    response.writeHead(status).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const child = spawn(process.execPath, ['scripts/deploy/ask-pages.ts'], {
    env: {
      PATH: process.env['PATH'],
      CONTENT_DIR: folder,
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_REPOSITORY: 'owner/guide',
      GITHUB_TOKEN: 'token',
      GITHUB_OUTPUT: output,
    },
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, stdout, asked, output: readFileSync(output, 'utf8') };
}

describe('the step of the deploy workflow', { timeout: 30_000 }, () => {
  test('asks for its own repository and hands site and base on', async () => {
    expect(
      await ask(200, { build_type: 'workflow', html_url: 'https://owner.github.io/guide/' }),
    ).toEqual({
      code: 0,
      stdout: 'https://owner.github.io/guide/\n',
      asked: '/repos/owner/guide/pages Bearer token',
      output: 'site=https://owner.github.io\nbase=/guide/\n',
    });
  });

  test('asks before anything is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bare-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const name of ['scripts', 'src', 'package.json'])
      cpSync(name, join(folder, name), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/deploy/ask-pages.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^GITHUB_API_URL, .* must be set\n/);
  });

  test('fails with one annotation of two lines when Pages is off', async () => {
    const { code, stdout, output } = await ask(404, { message: 'Not Found' });
    expect(stdout).toMatch(
      /^::error title=GitHub Pages::GitHub Pages 还没有打开。[^\n]*%0AGitHub Pages is not switched on\.[^\n]*\n$/,
    );
    expect(code).toBe(1);
    expect(output).toBe('');
  });
});
