import { describe, expect, test } from 'vitest';
import { isWrongUse } from '../../../scripts/process/command.ts';
import { readDevOptions } from '../../../scripts/serve/dev-options.ts';
import { reportPage } from '../../../scripts/serve/report-page.ts';
import { chinese } from '../../helpers/chinese.ts';
import { run } from './harness.ts';

const read = (...args: string[]) => readDevOptions(args, chinese.commands);

describe('the options of npm run dev', () => {
  test('are those of Astro that an author needs', () => {
    expect(read()).toEqual({});
    expect(read('--port', '8000')).toEqual({ port: 8000 });
    expect(read('--host')).toEqual({ host: true });
    expect(read('--host', '--open')).toEqual({ host: true, open: true });
    expect(read('--host', '0.0.0.0', '--open=/reading/', '--port=80')).toEqual({
      host: '0.0.0.0',
      open: '/reading/',
      port: 80,
    });
  });

  test.each([['--prot'], ['--force'], ['stop'], ['--port'], ['--port', 'x'], ['--port', '70000']])(
    '%s %s is none of them',
    (...args) => {
      let wrong: unknown;
      try {
        read(...args);
      } catch (error) {
        wrong = error;
      }
      expect(isWrongUse(wrong)).toBe(true);
    },
  );

  test('that are unknown are named, with how it is used', { timeout: 20_000 }, () => {
    const { status, stdout, stderr } = run('dev.ts', 'tests/fixtures/tiny', ['--prot', '8000']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/'--prot'[^]*\n\nUsage: npm run dev /);
  });
});

test('the page of a report shows it as it is', () => {
  const page = reportPage({
    language: 'zh-CN',
    title: 'a<b',
    text: '<b> & </pre>\n',
  });
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('<title>a&lt;b</title>');
  expect(page).toContain('<pre>&lt;b&gt; &amp; &lt;/pre&gt;\n</pre>');
  expect(page).toContain('src="/@vite/client"');
});
