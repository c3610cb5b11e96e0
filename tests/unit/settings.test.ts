import { describe, expect, it } from 'vitest';
import { pagesAddress, readSettings } from '../../src/settings.ts';

describe('settings of a build', () => {
  it('derive site, base and repository from the repository that CI runs in', () => {
    expect(readSettings({ GITHUB_REPOSITORY: 'Somebody/Guide' })).toMatchObject({
      site: 'https://somebody.github.io',
      base: '/Guide/',
      repository: 'https://github.com/Somebody/Guide',
    });
  });

  it('serve a user’s own page at the root', () => {
    expect(pagesAddress('Somebody/somebody.github.io')).toEqual({
      site: 'https://somebody.github.io',
      base: '/',
    });
  });

  it('let SITE and BASE override CI, with or without slashes', () => {
    expect(
      readSettings({ GITHUB_REPOSITORY: 'a/b', SITE: 'https://guide.example/x', BASE: 'docs' }),
    ).toMatchObject({
      site: 'https://guide.example',
      base: '/docs/',
    });
    expect(readSettings({ BASE: '/a/b' }).base).toBe('/a/b/');
    expect(readSettings({ GITHUB_REPOSITORY: 'a/b', BASE: '/' }).base).toBe('/');
  });

  it('name the folders by CONTENT_DIR and OUT_DIR', () => {
    const { contentDir, outDir } = readSettings({ CONTENT_DIR: '/tmp/c', OUT_DIR: '/tmp/o' });
    expect([contentDir, outDir]).toEqual(['/tmp/c', '/tmp/o']);
  });

  it('refuse a site that is no web address', () => {
    expect(() => readSettings({ SITE: 'ftp://guide.example' })).toThrow(
      'SITE must be an http(s) address',
    );
  });
});
