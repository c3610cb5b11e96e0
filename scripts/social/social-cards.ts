import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { escapeText } from '../../src/figures/shared/svg.ts';
import type { KeptFiles } from '../../src/notes/kept-files.ts';
import { withBase } from '../../src/schema/address.ts';
import type { GuideRecord } from '../../src/schema/guide-data.ts';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import type { Words } from '../../src/words/index.ts';
import { makeFolder } from '../files/make-folder.ts';
import { openCardFont, type CardFont } from './card-font.ts';
import { drawCard, drawing, height, pencil, width, type Look } from './draw-card.ts';
import { listCards, type Card } from './list-cards.ts';
import { rendererVersion, renderPng } from './render-png.ts';

/** A card as it is kept between builds. */
export interface KeptCard {
  /** PNG as base64. */
  png: string;
  /** Characters that the font has not. */
  missing: readonly string[];
}

interface Surroundings {
  base: string;
  words: Words;
  /** Of guide.yaml: its accent and the address of its own mark, both for light paper. */
  accent: string | undefined;
  logo: string | undefined;
  kept: KeptFiles<KeptCard>;
  /** The files behind the pages, for messages. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Draws a picture for each page that is likely to be passed on, its home page, parts and notes, and has the pages name
 * it for those who show links with a picture. What the pictures say is read from the built site.
 * @param dir the built site
 * @returns what could not be drawn
 */
export async function addSocialCards(dir: string, surroundings: Surroundings): Promise<Issue[]> {
  const { base, words, sources, kept } = surroundings;
  const guide = JSON.parse(readFileSync(join(dir, 'guide.json'), 'utf8')) as GuideRecord;
  const look = {
    accent: surroundings.accent ?? pencil,
    logo: surroundings.logo && readLogo(join(dir, surroundings.logo)),
  };
  const font = openCardFont();
  const folder = withBase('/images/social/', base);
  makeFolder(join(dir, 'images/social'));
  const issues: Issue[] = [];
  for (const card of listCards(guide, words)) {
    const key = digestOf(JSON.stringify([{ ...card, url: '' }, look, versionOf(font)]));
    let drawn = kept.read(key);
    if (!drawn) kept.write(key, (drawn = await draw(card, look, font)));
    const png = Buffer.from(drawn.png, 'base64');
    const name = `${digestOf(png).slice(0, 16)}.png`;
    writeFileSync(join(dir, 'images/social', name), png);
    const page = new URL(card.url).pathname.slice(base.length);
    const file = join(dir, page, 'index.html');
    writeFileSync(
      file,
      nameCard(readFileSync(file, 'utf8'), card, new URL(folder + name, card.url).href),
    );
    if (drawn.missing.length > 0)
      issues.push(
        createIssue(
          'dist-card-character',
          { file: sources.get(`/${page}`) ?? file, line: 1, column: 1 },
          { page: `/${page}`, value: drawn.missing },
        ),
      );
  }
  kept.prune();
  return issues;
}

async function draw(card: Card, look: Look, font: CardFont): Promise<KeptCard> {
  const text = [card.guide, card.over, card.title, card.text, ...card.facts].join('');
  await font.load(`${text} ·…`);
  const missing = [...new Set(font.outline(text, 400).missing)];
  const png = await renderPng(drawCard(card, look, font));
  return { png: Buffer.from(png).toString('base64'), missing };
}

/** Whatever a card of the same words might look different by: Chinese words are told by Node's dictionary. */
function versionOf(font: CardFont): string {
  return [drawing, font.version, rendererVersion(), process.versions.icu].join(' ');
}

function nameCard(html: string, { over, title, guide }: Card, address: string): string {
  const alt = [title, over, guide].filter((part) => part !== undefined).join(' · ');
  const facts: [string, string][] = [
    ['og:image', address],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ['og:image:alt', alt],
  ];
  const tags = facts.map(
    ([name, value]) => `<meta property="${name}" content="${escapeText(value)}">`,
  );
  const before = /<meta property="og:type"[^>]*>/.exec(html);
  if (!before) throw new Error(`the page of ${title} says nothing for those who show links`);
  const at = before.index + before[0].length;
  const card = '<meta name="twitter:card" content="summary_large_image">';
  return html.slice(0, at) + tags.join('') + card + html.slice(at);
}

function readLogo(file: string): string {
  const type = extname(file) === '.svg' ? 'image/svg+xml' : 'image/png';
  return `data:${type};base64,${readFileSync(file, 'base64')}`;
}

function digestOf(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
