import { expect, test } from 'vitest';
import { mainAddress } from '../../../src/model/main-address.ts';

const main = { site: 'https://guide.example', base: '/docs/' };

test.each([
  ['/', '/', 'https://guide.example/docs/'],
  ['/maths/#sum', '/', 'https://guide.example/docs/maths/#sum'],
  ['/mirror/', '/mirror/', 'https://guide.example/docs/'],
  ['/mirror/maths/gradient/', '/mirror/', 'https://guide.example/docs/maths/gradient/'],
])('%s of a site at %s is %s of the main one', (path, base, address) => {
  expect(mainAddress(path, base, main)).toBe(address);
});

test('a site that is no mirror is its own main one', () => {
  expect(mainAddress('/docs/maths/', '/docs/', main)).toBe('https://guide.example/docs/maths/');
});
