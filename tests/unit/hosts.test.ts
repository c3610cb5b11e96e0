import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerRules, printHeaders } from '../../src/host-headers.ts';
import { contentSecurityPolicy } from '../../src/security.ts';

const read = (name: string) => readFileSync(`docs/hosts/${name}`, 'utf8');
const [all, ...kept] = headerRules;

describe('the headers for hosts', () => {
  test('hold the policy of the pages, and forbid frames, which a page cannot', () => {
    expect(all).toMatchObject({
      path: '/*',
      headers: { 'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'` },
    });
  });

  test('name none twice for one address: some hosts would send both', () => {
    for (const { path, headers } of kept) {
      const others = headerRules.filter((rule) => rule.path !== path && isWithin(path, rule.path));
      for (const name of Object.keys(headers))
        expect(
          others.filter((rule) => name in rule.headers),
          `${path} ${name}`,
        ).toEqual([]);
    }
  });

  test('are what Cloudflare Pages and Netlify read, within the limits of both', () => {
    const text = printHeaders([
      { path: '/*', headers: { A: 'b', 'C-D': "e 'f'; g" } },
      { path: '/x/*', headers: { H: 'i' } },
    ]);
    expect(text).toBe("/*\n  A: b\n  C-D: e 'f'; g\n\n/x/*\n  H: i\n");
    const lines = printHeaders().split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
    expect(headerRules.length).toBeLessThan(100);
  });

  test('are in the configuration of EdgeOne', () => {
    const { headers, outputDirectory } = JSON.parse(read('edgeone.json')) as {
      outputDirectory: string;
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    expect(outputDirectory).toBe('dist');
    expect(
      headers.map(({ source, headers: own }) => ({
        path: source,
        headers: Object.fromEntries(own.map(({ key, value }) => [key, value])),
      })),
    ).toEqual(headerRules);
  });

  test('are in that of nginx, which a test of built sites runs', () => {
    for (const value of Object.values(all!.headers)) expect(read('nginx.conf')).toContain(value);
  });

  test('come to Netlify by the file that the build writes', () => {
    expect(read('netlify.toml')).toMatch(/^publish = "dist"$/m);
    expect(read('netlify.toml')).toMatch(/^BASE = "\/"$/m);
  });
});

const isWithin = (path: string, pattern: string) => path.startsWith(pattern.replace(/\*$/, ''));
