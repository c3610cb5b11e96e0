import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerRules, printHeaders } from '../../src/host-headers.ts';
import { contentSecurityPolicy, printContentSecurityPolicy } from '../../src/security.ts';

const read = (name: string) => readFileSync(`docs/hosts/${name}`, 'utf8');
const [all, ...kept] = headerRules;

describe('the headers for hosts', () => {
  test('hold a policy that forbids frames, which a page cannot', () => {
    const sent = all!.headers['Content-Security-Policy']!;
    expect(all!.path).toBe('/*');
    expect(directivesOf(sent).get('frame-ancestors')).toEqual(["'none'"]);
    expect(directivesOf(sent).get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  test.each([
    ['the site', contentSecurityPolicy],
    ['a part to print', printContentSecurityPolicy],
  ])('forbid nothing that the policy of a page of %s allows', (_, policy) => {
    const sent = directivesOf(all!.headers['Content-Security-Policy']!);
    for (const [name, sources] of directivesOf(policy))
      if (sources.join() !== "'none'")
        expect(sent.get(name), name).toEqual(expect.arrayContaining(sources));
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

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}
