import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { CitationData } from '../../src/model/citation/citations.ts';
import type { Link } from '../../src/schema/link.ts';
import type { ReadingData } from '../../src/schema/reading.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth } from './both.ts';
import { mainUrl, sites } from './built.ts';

describe.each([sites.repo, sites.tiny])('citations of the site $name', (site) => {
  const { content, words, treeOf, links } = readBoth(site);
  const textOf = (name: string) => readFileSync(join(site.dir, name), 'utf8');
  const parts = content.guide.data!.parts.map(({ id }) => id);
  const bib = textOf('reading.bib');
  const { links: records } = JSON.parse(textOf('reading.json')) as ReadingData;
  const accessed = new Map(records.map((record) => [record.id, record.accessed]));
  const dataOf = (part: string) =>
    JSON.parse(textOf(`reading/${part}/cite/citations.json`)) as CitationData;

  it('holds each link once in reading.bib, in the order of reading.json', () => {
    const keys = [...bib.matchAll(/^@[a-z]+\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(records.map(({ id }) => id));
    expect(keys.toSorted()).toEqual(links.map(({ link }) => link.id).sort());
  });

  it('is read back by another program with the facts that the notes have', () => {
    const entries = new Map(
      new Cite(bib).data.map((entry) => [entry['citation-key'] as string, entry]),
    );
    expect(entries.size).toBe(links.length);
    for (const { link } of links) {
      const entry = entries.get(link.id)!;
      expect(entry.title, link.id).toBe(link.title);
      expect(entry.URL, link.id).toBe(link.url);
      expect(entry.issued?.['date-parts']?.[0]?.[0], link.id).toBe(link.year);
      expect(namesOf(entry), link.id).toEqual(wantedNames(link));
      if (link.venue !== undefined && entry.type !== 'document')
        expect(entry['container-title'], link.id).toBe(link.venue);
      if (link.publisher !== undefined) expect(entry.publisher, link.id).toBe(link.publisher);
      const day = entry.accessed?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0'));
      expect(day?.join('-'), link.id).toBe(accessed.get(link.id));
    }
  });

  it('has a row for each link in reading.csv, as wide as its head', () => {
    const [head, ...rows] = readCsv(textOf('reading.csv'));
    expect(head![0]).toBe('\uFEFFid');
    expect(rows.map(([id]) => id)).toEqual(records.map(({ id }) => id));
    for (const row of rows) expect(row).toHaveLength(head!.length);
    const title = head!.indexOf('title');
    expect(rows.map((row) => row[title]!.replace(/^'/, ''))).toEqual(
      records.map((record) => record.title),
    );
  });

  it('shows each note and link once on the page of its part, in four forms that its data has, too', () => {
    const shown = parts.flatMap((part) => {
      const { formats, works } = dataOf(part);
      expect(formats.map(({ name }) => name)).toEqual(Object.values(words.citeFormats));
      const cited = selectAll('.cited', treeOf(`reading/${part}/cite/index.html`));
      expect(cited.map(({ properties }) => properties.id).sort()).toEqual(
        Object.keys(works).sort(),
      );
      for (const work of cited) {
        const texts = selectAll('dd', work).map((text) => toString(text));
        expect(texts).toEqual(works[work.properties.id as string]);
      }
      return Object.keys(works);
    });
    const notes = content.notes.map(({ id }) => id);
    expect(shown.toSorted()).toEqual([...notes, ...links.map(({ link }) => link.id)].sort());
  });

  it('cites a note by its address, the guide as its author and a day', () => {
    for (const { id, data } of content.notes) {
      const [gbt7714, bibtex] = dataOf(id.split('/')[0]!).works[id]!;
      const { title } = content.guide.data!;
      const url = mainUrl(site, `${id}/`);
      expect(gbt7714).toMatch(/（\d{4}-\d{2}-\d{2}）\[\d{4}-\d{2}-\d{2}\]/);
      expect(gbt7714!.startsWith(`${title}. ${data!.title}[EB/OL]. `)).toBe(true);
      expect(gbt7714!.endsWith(`. ${url}.`)).toBe(true);
      expect(bibtex).toContain(`{${id},`);
    }
  });

  it('leads from every entry and the end of every note to its citations', () => {
    for (const { id } of content.notes) {
      const tree = treeOf(`${id}/index.html`);
      const hrefs = [
        select('.note-foot .cite-link', tree)!,
        ...selectAll('[data-entry]', tree).map((entry) => select('.entry-menu .cite-link', entry)!),
      ].map(({ properties }) => properties.href as string);
      for (const href of hrefs) {
        const [, part, work] = /reading\/([^/]+)\/cite\/#(.+)$/.exec(href)!;
        expect(href.startsWith(site.base)).toBe(true);
        expect(Object.keys(dataOf(part!).works), id).toContain(work);
      }
      expect(hrefs[0]!.endsWith(`#${id}`)).toBe(true);
    }
  });
});

/** Names as the work has them, from the parts that BibTeX makes of them. */
function namesOf({ author = [] }: CSL): string[] {
  return author.map((name) =>
    [name.given, name['non-dropping-particle'], name.family, name.suffix, name.literal]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

function wantedNames({ by = [], etAl }: Link): string[] {
  return [...by, ...(etAl ? ['others'] : [])];
}

/** Cells of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
