import { describe, expect, test } from 'vitest';
import { addressOf, parseAddress } from '../../../scripts/links/address.ts';

const reasonOf = (raw: string, allowLoopback = false): string => {
  const parsed = parseAddress(raw, allowLoopback);
  return parsed.ok ? parsed.address.href : parsed.reason;
};

describe('parseAddress', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://Example.ORG:443/a/../b', 'https://example.org/b'],
    ['https://zh.wikipedia.org/wiki/梯度', 'https://zh.wikipedia.org/wiki/%E6%A2%AF%E5%BA%A6'],
    ['https://例子.测试/', 'https://xn--fsqu00a.xn--0zwm56d/'],
    ['https://example.org/a_(b)?q=1&r=[2]#c', 'https://example.org/a_(b)?q=1&r=[2]'],
    ['https://example.org./', 'https://example.org./'],
    ['http://93.184.216.34:8080/', 'http://93.184.216.34:8080/'],
    ['http://[2606:4700::1111]/', 'http://[2606:4700::1111]/'],
  ])('%s may be asked for', (raw, href) => {
    expect(reasonOf(raw)).toBe(href);
  });

  test('keeps the fragment as written and takes it out of the request', () => {
    const parsed = parseAddress('https://example.org/a#梯度%20下降', false);
    expect(parsed).toMatchObject({
      address: { href: 'https://example.org/a', host: 'example.org', fragment: '梯度%20下降' },
    });
  });

  test.each(['http://127.0.0.1/', 'http://127.9.9.9:81/', 'http://[::1]/', 'http://localhost/'])(
    '%s is private unless loopback is allowed',
    (raw) => {
      expect(reasonOf(raw)).toBe('refused-private-host');
      expect(reasonOf(raw, true)).toContain('http://');
    },
  );

  test.each([
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:a00:1::]/',
    'http://[::ffff:a00:1]/',
    'http://017700000001/',
    'http://app.localhost/',
    'http://wiki.corp/',
  ])('%s is private even when loopback is allowed', (raw) => {
    expect(reasonOf(raw, true)).toBe('refused-private-host');
  });

  test('a port of zero, an empty port and an empty label are no addresses', () => {
    for (const raw of ['http://example.org:0/', 'http://example.org:/', 'http://a..org/']) {
      expect(reasonOf(raw)).toBe('refused-syntax');
    }
  });
});

test('the target of a redirect obeys the same rules', () => {
  expect(addressOf(new URL('https://example.org/x'), false)).toMatchObject({ ok: true });
  expect(addressOf(new URL('data:text/html,x'), false)).toMatchObject({ reason: 'refused-scheme' });
  expect(addressOf(new URL('http://192.168.0.1/'), false)).toMatchObject({
    reason: 'refused-private-host',
  });
});
