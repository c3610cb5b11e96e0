import { describe, expect, it } from 'vitest';
import { pagesAddress, readPort, readSettings, SettingsError } from '../../src/settings.ts';
import { commandWordsOf } from '../../src/words/commands.ts';

/** What is said of a variable that was refused. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as SettingsError).describe(commandWordsOf('zh-CN').settings);
  }
  throw new Error('nothing was refused');
}

describe('settings of a build', () => {
  it('derive site, base and repository from the repository that CI runs in', () => {
    expect(readSettings({ GITHUB_REPOSITORY: 'Somebody/Guide' })).toMatchObject({
      site: 'https://somebody.github.io',
      isSiteKnown: true,
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
      readSettings({ GITHUB_REPOSITORY: 'a/b', SITE: 'https://guide.example/', BASE: 'docs' }),
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

  it('take for the main site this one, unless CANONICAL names another', () => {
    expect(readSettings({ SITE: 'https://guide.example', BASE: 'docs' }).main).toEqual({
      site: 'https://guide.example',
      base: '/docs/',
    });
    const mirror = { SITE: 'https://mirror.example', BASE: '/' };
    for (const CANONICAL of ['https://guide.example/docs', 'https://guide.example/docs/'])
      expect(readSettings({ ...mirror, CANONICAL })).toMatchObject({
        ...{ site: 'https://mirror.example', base: '/' },
        main: { site: 'https://guide.example', base: '/docs/' },
      });
    expect(readSettings({ ...mirror, CANONICAL: 'https://guide.example' }).main.base).toBe('/');
  });

  it.each([
    'guide.example',
    'ftp://guide.example/',
    'https://a@guide.example/',
    'https://g.example/?a',
    '/guide/',
  ])('refuse %s as CANONICAL', (CANONICAL) => {
    expect(refusal(() => readSettings({ CANONICAL }))).toContain(`不能是「${CANONICAL}」`);
  });

  it('make files to take along only where that is said', () => {
    expect(readSettings({}).hasDownloads).toBe(false);
    expect(readSettings({ DOWNLOADS: '1' }).hasDownloads).toBe(true);
  });

  it('say when nothing told them where the site will be', () => {
    expect(readSettings({})).toMatchObject({ site: 'http://localhost:4321', isSiteKnown: false });
    expect(readSettings({ SITE: '', BASE: '/x/' }).isSiteKnown).toBe(false);
    expect(readSettings({ SITE: 'http://localhost:4321' }).isSiteKnown).toBe(true);
  });
});

describe('a SITE that would be misunderstood is refused', () => {
  it.each([
    ['guide.example', '不能是「guide.example」'],
    ['ftp://guide.example', '以 http:// 或 https:// 开头，不能是「ftp://guide.example」'],
    ['/guide/', '不能是「/guide/」'],
    [
      'https://guide.example/guide/',
      '不带路径：把「/guide/」写进 BASE，即 SITE=https://guide.example BASE=/guide/',
    ],
    ['https://me:secret@guide.example', '不带用户名和密码'],
    ['https://guide.example?a=b', '不带 ? 与 #：「https://guide.example?a=b」'],
    ['https://guide.example/#top', '不带 ? 与 #：「https://guide.example/#top」'],
  ])('%s', (SITE, reason) => {
    expect(() => readSettings({ SITE })).toThrow(SettingsError);
    expect(refusal(() => readSettings({ SITE }))).toBe(
      `SITE 写成站点的来源，例如 https://guide.example，${reason}`,
    );
  });
});

describe('a BASE that is no path of a site is refused', () => {
  it.each(['C:/Program Files/Git/guide/', 'c:\\guide', 'D:/'])(
    '%s, which Git Bash or Windows makes of one',
    (BASE) => {
      expect(() => readSettings({ BASE })).toThrow(SettingsError);
      expect(refusal(() => readSettings({ BASE }))).toMatch(
        /是本机的路径：Git Bash .*例如 BASE=guide$/,
      );
    },
  );

  it.each([
    '/a/../b/',
    '/./',
    '/a//b/',
    '/my guide/',
    '/a?b=c/',
    '/a#b/',
    '/a%20b/',
    '\\guide\\',
    '/指南/',
    'https://guide.example/guide/',
    '/"><script>/',
  ])('%s', (BASE) => {
    expect(() => readSettings({ BASE })).toThrow(SettingsError);
    expect(refusal(() => readSettings({ BASE }))).toContain(`不能是「${BASE}」`);
  });
});

describe('the port of the preview', () => {
  it('is PORT, else 4321', () => {
    expect([readPort({}), readPort({ PORT: '' }), readPort({ PORT: '8080' })]).toEqual([
      4321, 4321, 8080,
    ]);
    expect(readPort({ PORT: '0' })).toBe(0);
  });

  it.each(['abc', '-1', '80.5', '65536', '8080 ', '0x50', '1e3', '99999999999'])(
    'cannot be %s',
    (PORT) => {
      expect(() => readPort({ PORT })).toThrow(SettingsError);
      expect(refusal(() => readPort({ PORT }))).toContain('PORT 写成 0 到 65535 的整数');
    },
  );
});
