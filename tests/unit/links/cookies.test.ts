import { describe, expect, it, test } from 'vitest';
import { createCookieJar } from '../../../scripts/links/cookies.ts';

const page = new URL('https://www.example.org/a');

/** What the jar sends to an address after a page has set its cookies. */
function sentTo(address: string, ...setCookie: string[]): string {
  const jar = createCookieJar();
  jar.store(setCookie, page);
  return jar.header(new URL(address));
}

describe('the cookies of a chain of redirects', () => {
  test('go back as they came, nothing decoded, and in their order', () => {
    expect(sentTo(page.href, 'a=1; Path=/', 'b=%E7%94%B2=c; HttpOnly', 'c="x y"')).toBe(
      'a=1; b=%E7%94%B2=c; c="x y"',
    );
  });

  test('replace the one of the same name', () => {
    expect(sentTo(page.href, 'a=1', 'a=2')).toBe('a=2');
  });

  it.each(['a=; Max-Age=0', 'a=; max-age=-1', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'are taken away by %s',
    (line) => {
      expect(sentTo(page.href, 'a=1', line)).toBe('');
    },
  );

  it.each(['a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'a=1; Expires=soon'])(
    'stay after %s',
    (line) => {
      expect(sentTo(page.href, line)).toBe('a=1');
    },
  );

  it.each([
    ['a host without a domain', 'https://example.org/', 'a=1', ''],
    ['a domain of its own', 'https://other.example.org/', 'a=1; Domain=.Example.org', 'a=1'],
    ['a domain of somebody else', 'https://elsewhere.org/', 'a=1; Domain=elsewhere.org', ''],
    ['a whole top-level domain', 'https://elsewhere.org/', 'a=1; Domain=org', ''],
    ['an insecure address', 'http://www.example.org/', 'a=1; Secure', ''],
    ['an insecure address, for all', 'http://www.example.org/', 'a=1', 'a=1'],
  ])('know %s', (_, address, line, sent) => {
    expect(sentTo(address, line)).toBe(sent);
  });

  it.each(['', 'a', '=1', 'a b=1', '名=1', 'a=名', `a=${'1'.repeat(5000)}`])(
    'are none of %j',
    (line) => {
      expect(sentTo(page.href, line)).toBe('');
    },
  );

  test('are fifty at most', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `c${index}=1`);
    expect(sentTo(page.href, ...lines).split('; ')).toHaveLength(50);
  });
});
