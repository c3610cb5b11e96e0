import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSocialCards, type KeptCard } from '../../../scripts/social/social-cards.ts';
import { openKeptFiles } from '../../../src/notes/kept-files.ts';
import { wordsOf } from '../../../src/words/index.ts';

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cards-'));
  dir = join(root, 'site');
});
afterEach(() => rmSync(root, { recursive: true }));

const page = '<head><meta property="og:type" content="article"><title>x</title></head>';

/** A site of a home page, a part and a note. */
function writeSite(title = '用 <b> & "引号"：梯度下降', logo?: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const path of ['', 'maths', 'maths/gradient']) {
    mkdirSync(join(dir, path), { recursive: true });
    writeFileSync(join(dir, path, 'index.html'), page);
  }
  if (logo !== undefined) writeFileSync(join(dir, 'logo.svg'), logo);
  const url = 'https://guide.example/repo/';
  const summary = 's';
  writeFileSync(
    join(dir, 'guide.json'),
    JSON.stringify({
      title: '梯径',
      tagline: '一条路',
      url,
      parts: [{ id: 'maths', title: '数学', summary, url: `${url}maths/` }],
      notes: [{ title, url: `${url}maths/gradient/`, part: 'maths', level: 'core', minutes: 25 }],
    }),
  );
}

function add({ accent, logo }: { accent?: string; logo?: string } = {}) {
  return addSocialCards(dir, {
    base: '/repo/',
    words: wordsOf('zh-CN'),
    accent,
    logo,
    kept: openKeptFiles<KeptCard>(join(root, 'kept')),
    sources: new Map([['/maths/gradient/', 'content/maths/gradient.mdx']]),
  });
}

const cards = () => readdirSync(join(dir, 'images/social')).sort();
const head = (path = 'maths/gradient') => readFileSync(join(dir, path, 'index.html'), 'utf8');
const cardOf = (path?: string) => {
  const [, name = ''] = /images\/social\/([\da-f]{16}\.png)/.exec(head(path)) ?? [];
  return readFileSync(join(dir, 'images/social', name));
};

/** The pixels of a PNG whose rows are not filtered by more than what is undone here: of each row, its bytes as they are stored. */
function coloursOf(png: Buffer): Set<string> {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const bytes = inflateSync(Buffer.concat(chunks));
  const wide = 1200 * 4;
  const before = Buffer.alloc(wide + 4);
  const row = Buffer.alloc(wide + 4);
  const colours = new Set<string>();
  for (let y = 0; y < 630; y++) {
    const filter = bytes[y * (wide + 1)]!;
    for (let x = 0; x < wide; x++) {
      const [a, b, c] = [row[x]!, before[x + 4]!, before[x]!];
      const guess = a + b - c;
      const nearest = [a, b, c].reduce((best, one) =>
        Math.abs(guess - one) < Math.abs(guess - best) ? one : best,
      );
      const add = [0, a, b, (a + b) >> 1, nearest][filter]!;
      row[x + 4] = (bytes[y * (wide + 1) + 1 + x]! + add) & 255;
    }
    for (let x = 4; x < row.length; x += 4) colours.add(row.toString('hex', x, x + 3));
    row.copy(before);
    row.fill(0, 0, 4);
  }
  return colours;
}

test('each page has a picture of the size that it names, with more on it than paper', async () => {
  writeSite();
  expect(await add()).toEqual([]);
  expect(cards()).toHaveLength(3);
  for (const path of ['', 'maths', 'maths/gradient']) {
    const png = cardOf(path);
    expect(imageSize(png)).toMatchObject({ width: 1200, height: 630, type: 'png' });
    const colours = coloursOf(png);
    // Paper, ink, accent, and what lies between them at the edges of letters.
    for (const colour of ['fdfcf9', '211e1a', 'a8321c']) expect(colours).toContain(colour);
    expect(colours.size).toBeGreaterThan(50);
  }
});

test('a page names its picture in full, and says in words what is on it', async () => {
  writeSite();
  await add();
  expect(head()).toMatch(
    /^<head><meta property="og:type" content="article"><meta property="og:image" content="https:\/\/guide\.example\/repo\/images\/social\/[\da-f]{16}\.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="用 &lt;b&gt; &amp; &quot;引号&quot;：梯度下降 · 数学 · 梯径"><meta name="twitter:card" content="summary_large_image"><title>/,
  );
});

test('the same words give the same file, others another, and so does another accent', async () => {
  writeSite();
  await add();
  const first = cards();
  rmSync(join(root, 'kept'), { recursive: true });
  writeSite();
  await add();
  expect(cards()).toEqual(first);
  writeSite('另一题');
  await add();
  expect(cards().filter((name) => first.includes(name))).toHaveLength(2);
  writeSite();
  await add({ accent: '#005f73' });
  expect(cards().filter((name) => first.includes(name))).toEqual([]);
  expect(coloursOf(cardOf())).toContain('005f73');
});

test('what was drawn is taken again, unless it is damaged', async () => {
  writeSite();
  await add();
  const first = cards();
  const kept = readdirSync(join(root, 'kept')).map((name) => join(root, 'kept', name));
  // A card of its own making under its name: what is shown is then what was kept.
  const folder = openKeptFiles<KeptCard>(join(root, 'kept'));
  const key = kept[0]!.replace(/^.*\/|\.json$/g, '');
  const png = Buffer.from('kept').toString('base64');
  folder.write(key, { png, missing: [] });
  writeSite();
  await add();
  expect(cards().filter((name) => !first.includes(name))).toHaveLength(1);
  writeFileSync(kept[0]!, `${readFileSync(kept[0]!, 'utf8').slice(0, -9)}damaged"}`);
  writeSite();
  await add();
  expect(cards()).toEqual(first);
});

test('a character that the font has not is told with its page, whether the card is drawn or kept', async () => {
  for (let round = 0; round < 2; round++) {
    writeSite('表情 😀 在题里');
    expect(await add()).toMatchObject([
      {
        ruleId: 'dist-card-character',
        severity: 'warning',
        file: 'content/maths/gradient.mdx',
        params: { page: '/maths/gradient/', value: ['😀'] },
      },
    ]);
  }
});

test('a guide with a mark of its own has it on its cards, and no staircase', async () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#12ab34"/></svg>';
  writeSite('题', logo);
  await add({ logo: '/logo.svg' });
  const colours = coloursOf(cardOf());
  expect(colours).toContain('12ab34');
  expect(colours).not.toContain('e6e0d3');
});
