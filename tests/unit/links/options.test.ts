import { expect, test } from 'vitest';
import { parseOptions as parse } from '../../../scripts/links/options.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const parseOptions = (args: readonly string[]) => parse(args, commandWordsOf('zh-CN').links);

test('without options the guide is checked politely', () => {
  expect(parseOptions([])).toEqual({
    kind: 'options',
    options: {
      urls: undefined,
      json: undefined,
      issue: undefined,
      memory: undefined,
      journal: '.cache/check-links.jsonl',
      timeout: 10_000,
      retries: 2,
      hostGap: 1000,
      perHost: 1,
      all: false,
      allowLoopback: false,
    },
  });
});

test('every option is read', () => {
  const line =
    '--json j --issue i --memory m --journal l --timeout 3000 --retries 0 --host-gap 250 --per-host 2 --all --allow-loopback';
  expect(parseOptions(line.split(' '))).toEqual({
    kind: 'options',
    options: {
      urls: undefined,
      json: 'j',
      issue: 'i',
      memory: 'm',
      journal: 'l',
      timeout: 3000,
      retries: 0,
      hostGap: 250,
      perHost: 2,
      all: true,
      allowLoopback: true,
    },
  });
});

test('a list of addresses takes the place of the guide', () => {
  expect(parseOptions(['--urls', 'u'])).toMatchObject({ kind: 'options', options: { urls: 'u' } });
});

test('--help wins', () => {
  expect(parseOptions(['--all', '--help'])).toEqual({ kind: 'help' });
});

test.each([
  [['--nonsense'], /^无法识别的参数：/],
  [['stray'], /^无法识别的参数：/],
  [['--urls'], /^无法识别的参数：/],
  [['--urls', 'u', '--issue', 'i'], /^--issue 不能与 --urls 同用/],
  [['--urls', 'u', '--memory', 'm'], /^--memory 不能与 --urls 同用/],
  [['--urls', ''], /^--urls 需要一个文件名$/],
  [['--journal', ''], /^--journal 需要一个文件名$/],
  [['--timeout', 'soon'], /^--timeout 应为 50 到 600000 的整数，收到「soon」$/],
  [['--timeout', '1e3'], /^--timeout 应为/],
  [['--retries', '6'], /^--retries 应为 0 到 5 的整数，收到「6」$/],
  [['--host-gap=-1'], /^--host-gap 应为 0 到 3600000 的整数，收到「-1」$/],
  [['--per-host', '9'], /^--per-host 应为 1 到 2 的整数，收到「9」$/],
])('%j is a usage fault', (args, message) => {
  const parsed = parseOptions(args);
  expect(parsed).toMatchObject({
    kind: 'usage',
    message: expect.stringMatching(message) as string,
  });
});
