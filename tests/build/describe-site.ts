import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../scripts/check/check-content.ts';
import { footnotePrefix, furniture } from '../../scripts/check/page-ids.ts';
import { expectedPages } from '../../scripts/check/expected-pages.ts';
import { rawSections } from '../../src/read/content.ts';
import { checkSite } from '../../scripts/site/check-site.ts';
import { validatePages } from '../../scripts/site/html.ts';
import { readIndexedPages } from '../../scripts/site/page-set.ts';
import { readingBrowsers } from '../../src/browsers.ts';
import { attributeOf } from '../../src/markdown/jsx.ts';
import { parseInline } from '../../src/markdown/parser.ts';
import { tasksOf } from '../../src/markdown/tasks.ts';
import { entryBudget } from '../../src/model/explorer.ts';
import { wordsOf as wordsIn } from '../../src/words/index.ts';
import { findNewCss } from '../helpers/browser-support/css.ts';
import { fallbacks, pageFallbacks } from '../helpers/browser-support/fallbacks.ts';
import { findNewHtml } from '../helpers/browser-support/html.ts';
import { wrongIn } from '../helpers/mathml.ts';
import { findNewSyntax } from '../helpers/browser-support/syntax.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth } from './both.ts';
import { mainUrl, type BuiltSite } from './built.ts';
import { readingOrder } from './reading-order.ts';

/**
 * What every built site shows of its content, and nothing else.
 * @param mayBeHeavy lets pages weigh more than is good for readers, where nobody reads them
 */
export function describeSite(site: BuiltSite, { mayBeHeavy = false } = {}): void {
  describe(`the site ${site.name} at ${site.base}`, () => {
    const { content, dist, pages } = readBoth(site);
    const pageOf = (name: string) => pages.find((page) => page.name === name)!;
    const notePages = content.notes.map((note) => ({
      note,
      page: pageOf(`${note.id}/index.html`),
    }));

    it('comes from content without errors', () => {
      expect(checkContent(content).filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it('passes every rule for built sites, without a warning', () => {
      const faults = checkSite(dist, {
        ...expectedPages(content),
        hasDownloads: site.hasDownloads === true,
      });
      expect(faults.filter(({ ruleId }) => !(mayBeHeavy && ruleId === 'dist-page-weight'))).toEqual(
        [],
      );
    });

    it('is valid HTML on every page', () => {
      expect(validatePages(site.dir)).toEqual([]);
    });

    it('gives the layers of its sheets one order on every page, whichever sheet comes first', () => {
      const order = /^@layer ([^;]+);/m.exec(readFileSync('src/styles/layers.css', 'utf8'))![1]!;
      const wanted = order.split(', ');
      const layersOf = new Map(
        [...dist.files]
          .filter((name) => name.endsWith('.css'))
          .map((name) => {
            const sheet = readFileSync(join(site.dir, name), 'utf8');
            const named = [...sheet.matchAll(/@layer ([\w, ]+)[;{]/g)];
            return [name, named.flatMap(([, names]) => names!.split(/,\s*/))] as const;
          }),
      );
      for (const { name, tree } of pages) {
        const hrefs = selectAll('link[rel=stylesheet]', tree).map((link) =>
          String(link.properties['href']).slice(site.base.length),
        );
        const seen = new Set(hrefs.flatMap((href) => layersOf.get(href) ?? []));
        expect([...seen], name).toEqual(wanted.filter((layer) => seen.has(layer)));
      }
    });

    it('asks nothing of a browser that the oldest reading ones lack', async () => {
      const read = (name: string) => readFileSync(join(site.dir, name), 'utf8');
      const files = [...dist.files];
      const sheets = files.filter((name) => name.endsWith('.css'));
      const scripts = files.filter((name) => name.endsWith('.js'));
      expect(sheets.length).toBeGreaterThan(1);
      expect(scripts.length).toBeGreaterThan(3);
      const found = [
        ...sheets.flatMap((name) => findNewCss(read(name), readingBrowsers, name)),
        ...(
          await Promise.all(scripts.map((name) => findNewSyntax(read(name), readingBrowsers, name)))
        ).flat(),
      ];
      expect(found.filter(({ feature }) => !Object.hasOwn(fallbacks, feature))).toEqual([]);
      const inPages = pages.flatMap(({ name, tree }) => findNewHtml(tree, readingBrowsers, name));
      const byFeature = Object.fromEntries(inPages.map((one) => [one.feature, one]));
      expect(byFeature).toEqual(
        Object.fromEntries(
          Object.keys(pageFallbacks).map((feature) => [feature, expect.anything()]),
        ),
      );
    });

    it('puts no blank inside the end of a link, which is underlined, or seen in Chinese', () => {
      for (const { name, tree } of pages) {
        for (const link of selectAll('.prose :is(p, li, figcaption):not(.entry-state) > a', tree)) {
          expect(toString(link), name).toBe(toString(link).trim());
        }
      }
    });

    it('has one page a note, and the index holds exactly the notes', () => {
      expect(notePages.filter(({ page }) => !page).map(({ note }) => note.id)).toEqual([]);
      expect(readIndexedPages(dist).sort()).toEqual(
        content.notes.map(({ id }) => `/${id}/`).sort(),
      );
    });

    it('prints one h1, a language, a skip link to its main and a title on every page', () => {
      for (const { name, tree } of pages) {
        expect(selectAll('h1', tree), name).toHaveLength(1);
        expect(select('html', tree)!.properties.lang, name).toBe(content.guide.data!.language);
        expect(select('a.skip-link', tree)!.properties.href, name).toBe('#content');
        expect(select('main#content', tree), name).toBeTruthy();
        expect(toString(select('title', tree)!).trim(), name).not.toBe('');
      }
    });

    it('keeps the base in every address of its own', () => {
      for (const { name, references } of pages) {
        for (const { value } of references) {
          if (value.startsWith('/'))
            expect(`${value}/`.startsWith(site.base), `${name}: ${value}`).toBe(true);
        }
      }
    });

    it('names the canonical address of the published site', () => {
      for (const { note, page } of notePages) {
        const address = mainUrl(site, `${note.id}/`);
        expect(select('link[rel=canonical]', page.tree)!.properties.href).toBe(address);
        expect(select('meta[property="og:url"]', page.tree)!.properties.content).toBe(address);
      }
    });

    it('renders each formula of a note exactly once, with its TeX', () => {
      for (const { note, page } of notePages) {
        const formulas = note.landmarks!.formulas.map(({ value }) => value.trim()).sort();
        const rendered = selectAll('.katex', select('.prose', page.tree)).map((node) =>
          toString(select('annotation', node) ?? node).trim(),
        );
        for (const tex of formulas) expect(rendered, `${note.id}: ${tex}`).toContain(tex);
        const display = note.landmarks!.formulas.filter(({ type }) => type === 'math').length;
        expect(selectAll('.prose .katex-display', page.tree), note.id).toHaveLength(display);
      }
    });

    it('gives every element of MathML the number of children it asks for', () => {
      for (const { name, tree } of pages)
        for (const math of selectAll('math', tree))
          expect(wrongIn(math), `${name}: ${toString(select('annotation', math)!)}`).toEqual([]);
    });

    it('shows every heading, card, code block and figure of the notes', () => {
      for (const { note, page } of notePages) {
        for (const { id, text } of note.landmarks!.headings) {
          expect(
            toString(select(`[id="${id}"]`, page.tree)!).replace(/\s/g, ''),
            note.id,
          ).toContain(text.replace(/\s/g, ''));
        }
        const count = (name: string) =>
          note.landmarks!.elements.filter((element) => element.name === name).length;
        expect(selectAll('details.card', page.tree), note.id).toHaveLength(count('Card'));
        expect(selectAll('.prose pre', page.tree), note.id).toHaveLength(
          note.landmarks!.code.length,
        );
        for (const element of note.landmarks!.elements.filter(({ name }) => name === 'Figure')) {
          const name = attributeOf(element, 'name');
          expect(
            select(`figure#figure-${name} svg`, page.tree),
            `${note.id}: ${name}`,
          ).toBeTruthy();
        }
      }
    });

    it('shows every word of the bodies, and of the questions of cards', () => {
      const squeeze = (text: string) => text.replace(/\s/g, '');
      for (const { id, landmarks } of [...content.notes, ...content.pages]) {
        const shown = squeeze(toString(select('.prose', pageOf(`${id}/index.html`).tree)!));
        const questions = landmarks!.elements
          .filter(({ name }) => name === 'Card')
          .flatMap((card) => wordsOf(attributeOf(card, 'question')!));
        const words = [...landmarks!.texts.map(({ value }) => value), ...questions].map(squeeze);
        expect(
          words.filter((text) => !shown.includes(text)),
          id,
        ).toEqual([]);
      }
    });

    it('uses no id of its own by which content may be called', () => {
      const entries = content.notes.flatMap((note) => rawSections(note.raw));
      const linkIds = entries.flatMap(({ links }) =>
        links.flatMap(({ id, aliases }) => [id ?? '', ...aliases]),
      );
      const foreign = (name: string, known: readonly string[]) =>
        [...pageOf(name).ids.keys()].filter((id) => !known.includes(id));
      expect(foreign('reading/index.html', [...furniture.reading, ...linkIds])).toEqual([]);
      for (const { id } of content.guide.data!.parts)
        expect(
          foreign(`reading/${id}/index.html`, [...furniture.readingPart, ...linkIds]),
          id,
        ).toEqual([]);
      const terms = content.terms.data!.map(({ id }) => id);
      const isLetter = /^letters?-[A-Z0-]+$/;
      expect(
        // Those with capitals are no ids of terms.
        foreign('terms/index.html', [...furniture.terms, ...terms]).filter(
          (id) => !isLetter.test(id),
        ),
      ).toEqual([]);
      for (const { id, raw, landmarks } of [...content.notes, ...content.pages]) {
        const own = rawSections(raw).flatMap((section) => [
          section.id ?? '',
          ...section.links.flatMap((link) => [link.id ?? '', ...link.aliases]),
        ]);
        const headings = landmarks!.headings.flatMap((heading) => heading.id ?? []);
        const tasks = tasksOf(landmarks).flatMap((task) => task.id ?? []);
        const found = foreign(`${id}/index.html`, [
          ...furniture.note,
          ...own,
          ...headings,
          ...tasks,
        ]);
        const prefixes = ['figure-', footnotePrefix.mark, footnotePrefix.text];
        expect(
          found.filter((name) => !prefixes.some((prefix) => name.startsWith(prefix))),
          id,
        ).toEqual([]);
      }
    });

    it('calls the footnotes in the language of the guide', () => {
      const words = wordsIn(content.guide.data!.language);
      for (const { name, tree } of pages) {
        const label = select('#footnote-label', tree);
        if (label) expect(toString(label), name).toBe(words.footnotes);
      }
    });

    it('shows every link of a section once at its home with address, rating, kind and reason', () => {
      for (const { note, page } of notePages) {
        for (const section of note.data!.sections ?? []) {
          for (const link of section.links) {
            const entry =
              'ref' in link
                ? select(`[data-entry="${link.ref}"]`, page.tree)
                : select(`li[id="${link.id}"]`, page.tree);
            expect(entry, `${note.id}: ${JSON.stringify(link)}`).toBeTruthy();
            if ('ref' in link) continue;
            expect(select('.entry-title a', entry)!.properties.href).toBe(link.url);
            const rating = select('.entry-title .rating', entry);
            if (link.rating === undefined) expect(rating, link.id).toBeUndefined();
            else expect(rating!.properties.className, link.id).toContain(`rating-${link.rating}`);
            expect(selectAll('.entry-why', entry), link.id).toHaveLength(
              link.why === undefined ? 0 : 1,
            );
            expect(selectAll('.entry-outline li', entry), link.id).toHaveLength(
              link.outline?.length ?? 0,
            );
            if (link.accessCode)
              expect(select('[data-copy]', entry)!.properties.dataCopy).toBe(link.accessCode);
            if (link.listedAs)
              expect(toString(select('.listed-as', entry)!)).toContain(link.listedAs);
          }
        }
      }
    });

    it('prints every about under its own entry and every quote with author and source', () => {
      for (const { note, page } of notePages) {
        for (const element of note.landmarks!.elements) {
          if (element.name === 'About') {
            expect(
              select(`li[id="${attributeOf(element, 'link')}"] .entry-about`, page.tree),
              note.id,
            ).toBeTruthy();
          }
        }
        const quotes = note.landmarks!.elements.filter(({ name }) => name === 'Quote');
        expect(selectAll('figure.quote', page.tree), note.id).toHaveLength(quotes.length);
        for (const quote of selectAll('figure.quote', page.tree)) {
          expect(select('figcaption a[href^=http]', quote), note.id).toBeTruthy();
          expect(toString(select('figcaption', quote)!), note.id).toMatch(
            /转述|原文|Paraphrase|Verbatim/,
          );
        }
      }
    });

    it('lists all links in reading.json and, by parts, on pages without JavaScript', () => {
      const { links: records } = JSON.parse(
        readFileSync(join(site.dir, 'reading.json'), 'utf8'),
      ) as { links: Record<string, string>[] };
      const own = content.notes.flatMap((note) =>
        rawSections(note.raw).flatMap(({ links }) => links.filter(({ id }) => id !== undefined)),
      );
      expect(records.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      expect(records.map(({ url }) => url).sort()).toEqual(own.map(({ url }) => url).sort());
      for (const { id: part } of content.guide.data!.parts) {
        const { tree } = pageOf(`reading/${part}/index.html`);
        const shown = selectAll('[data-entry]', tree).map(({ properties }) => properties.dataEntry);
        const wanted = content.notes
          .filter(({ id }) => id.startsWith(`${part}/`))
          .flatMap(({ raw }) => rawSections(raw).flatMap(({ links }) => links));
        // A reference may call a link by a name of old.
        expect(shown, part).toHaveLength(wanted.length);
        for (const { id, url, aliases } of wanted.filter(({ ref }) => ref === undefined)) {
          const entry = select(`li[id="${id}"]`, tree)!;
          expect(select('.entry-title a', entry)!.properties.href, id).toBe(url);
          for (const alias of aliases) expect(select(`[id="${alias}"]`, entry), alias).toBeTruthy();
        }
      }
    });

    it('leads from the reading list and from each part to the links of the part', () => {
      const hrefsOf = (name: string) =>
        selectAll('main a', pageOf(name).tree).map(({ properties }) => properties.href);
      for (const { id } of content.guide.data!.parts) {
        const list = `${site.base}reading/${id}/`;
        const hasLinks =
          selectAll('[data-entry]', pageOf(`reading/${id}/index.html`).tree).length > 0;
        expect(hrefsOf('reading/index.html').includes(list), id).toBe(hasLinks);
        expect(hrefsOf(`${id}/index.html`).includes(list), id).toBe(hasLinks);
        expect(hrefsOf(`reading/${id}/index.html`)).toContain(`${site.base}${id}/`);
      }
    });

    it('shows the whole list on its page while that stays light, else the essential links', () => {
      const { tree } = pageOf('reading/index.html');
      const shown = selectAll('[data-entry]', tree).map(({ properties }) => properties.dataEntry);
      const all = content.notes.flatMap(({ raw }) =>
        rawSections(raw).flatMap(({ links }) => links),
      );
      const essential = content.notes.flatMap(({ data }) =>
        (data!.sections ?? []).flatMap(({ links }) =>
          links.flatMap((link) => ('url' in link && link.rating === 'essential' ? link.id : [])),
        ),
      );
      expect(shown.length).toBeLessThanOrEqual(entryBudget);
      if (all.length <= entryBudget) expect(shown).toHaveLength(all.length);
      else expect(shown.toSorted()).toEqual(essential.toSorted());
    });

    it('carries the facts of each link in reading.json, and no others', () => {
      const facts = [
        ...(['rating', 'listedAs', 'by', 'etAl', 'via', 'level', 'year', 'venue'] as const),
        ...(['publisher', 'minutes', 'framework', 'group', 'draft'] as const),
      ];
      const { links: records } = JSON.parse(
        readFileSync(join(site.dir, 'reading.json'), 'utf8'),
      ) as { links: Record<string, unknown>[] };
      const byId = new Map(records.map((record) => [record['id'], record]));
      for (const { data, id: note } of content.notes) {
        for (const section of data!.sections ?? []) {
          for (const link of section.links) {
            if ('ref' in link) continue;
            const record = byId.get(link.id)!;
            expect(record).toMatchObject({
              title: link.title,
              url: link.url,
              kind: link.kind,
              lang: link.lang,
              access: link.access ?? 'open',
              note,
              section: section.id,
            });
            for (const fact of facts)
              expect(record[fact], `${link.id}: ${fact}`).toEqual(link[fact] || undefined);
          }
        }
      }
    });

    it('leads from each note to the one before and after in the order of guide.yaml', () => {
      const order = readingOrder(content.guide.data!).written;
      order.forEach((id, index) => {
        const { tree } = pageOf(`${id}/index.html`);
        const href = (rel: string) => select(`.previous-next a[rel=${rel}]`, tree)?.properties.href;
        expect(href('prev'), id).toBe(index === 0 ? undefined : `${site.base}${order[index - 1]}/`);
        expect(href('next'), id).toBe(
          index === order.length - 1 ? undefined : `${site.base}${order[index + 1]}/`,
        );
      });
    });

    it('links each note to what it requires, to its terms and to its source', () => {
      for (const { note, page } of notePages) {
        const required = selectAll('.requires > p a', page.tree).map(
          ({ properties }) => properties.href,
        );
        expect(required, note.id).toEqual(note.data!.requires.map((id) => `${site.base}${id}/`));
        const taught = selectAll('.teaches a', page.tree).map(({ properties }) => properties.href);
        expect(taught, note.id).toEqual(note.data!.teaches.map((id) => `${site.base}terms/#${id}`));
        expect(select('.note-foot a[rel]', page.tree)!.properties.href).toMatch(
          new RegExp(`/edit/${content.guide.data!.branch}/content/${note.id}\\.mdx$`),
        );
      }
    });

    it('shows every term with both names and the note that teaches it', () => {
      const { tree } = pageOf('terms/index.html');
      for (const term of content.terms.data!) {
        const item = select(`.terms > [id="${term.id}"]`, tree);
        expect(toString(item!), term.id).toContain(term.zh);
        expect(toString(item!), term.id).toContain(term.en);
        const place = String(select('.terms-place', item)!.properties.href);
        expect(place.split('#')[0], term.id).toBe(`${site.base}${term.note}/`);
      }
    });

    it('loads the sheet for formulas only where there is one, with woff2 fonts only', () => {
      const hasAny = pages.some(({ tree }) => select('.katex', tree) !== undefined);
      for (const { name, tree } of pages) {
        // Cards with formulas come to these pages once they are open.
        const isWaiting = /^(?:review|placement)\//.test(name) && hasAny;
        const hasFormula = select('.katex', tree) !== undefined || isWaiting;
        expect(select('link[href$="katex.css"]', tree) !== undefined, name).toBe(hasFormula);
      }
      const fonts = [...dist.files].filter((name) => /\.(?:woff2?|ttf|otf|eot)$/.test(name));
      const sheet = readFileSync(join(site.dir, 'katex.css'), 'utf8');
      const named = [...sheet.matchAll(/url\("?[^)"]*(_astro\/[^)"]+)"?\)/g)].map(
        ([, name]) => name,
      );
      expect(fonts).toEqual(named.sort());
      expect(fonts).toContainEqual(expect.stringContaining('KaTeX_Math-Italic'));
      expect(fonts.every((name) => name.endsWith('.woff2'))).toBe(true);
    });

    const scripts = [...dist.files].filter((name) => /^_astro\/.*\.js$/.test(name));
    const codeOf = (name: string) => readFileSync(join(site.dir, name), 'utf8');
    /** A script and all that it cannot run without. */
    const needs = (name: string): string[] => [
      name,
      ...[...codeOf(name).matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].flatMap(
        ([, next]) => needs(`_astro/${next}`),
      ),
    ];

    it('loads what every page runs as one file, and what notes run as another', () => {
      const needsOf = (owner: string) =>
        scripts.filter((name) => name.includes(`/${owner}.`)).flatMap(needs);
      const page = expect.stringContaining('/every-page.') as string;
      const note = expect.stringContaining('/note.') as string;
      expect(needsOf('BaseLayout').slice(1)).toEqual([page]);
      expect(needsOf('_slug_').slice(1)).toEqual([note, page]);
    });

    it('loads no program of notes where there is neither a note nor an entry', () => {
      for (const name of ['about/index.html', '404.html', 'health/index.html']) {
        const loaded = selectAll('script[type=module][src]', pageOf(name).tree)
          .map(({ properties }) => String(properties.src).slice(site.base.length))
          .flatMap(needs);
        expect(loaded.length, name).toBeGreaterThan(0);
        expect(
          loaded.filter((file) => file.includes('/note.')),
          name,
        ).toEqual([]);
      }
    });

    it('preloads nothing with a program on demand: Firefox reports what is there already as lost', () => {
      expect(scripts.filter((name) => codeOf(name).includes('mapDeps'))).toEqual([]);
    });

    it('publishes the JSON Schema of what authors write', () => {
      const schema = JSON.parse(readFileSync(join(site.dir, 'schemas/note.json'), 'utf8'));
      expect(schema.additionalProperties).toBe(false);
      expect(schema.required).toEqual([
        'title',
        'summary',
        'level',
        'requires',
        'teaches',
        'reviewed',
      ]);
      expect(Object.keys(schema.properties.sections.items.properties)).toEqual([
        'id',
        'title',
        'links',
      ]);
    });

    it('lists every page in the sitemap', () => {
      const sitemap = readFileSync(join(site.dir, 'sitemap.xml'), 'utf8');
      for (const { id } of content.notes)
        expect(sitemap).toContain(`<loc>${mainUrl(site, `${id}/`)}</loc>`);
    });

    it('leaves none of Pagefind’s own interfaces behind', () => {
      const shipped = readdirSync(join(site.dir, 'pagefind')).filter((name) =>
        /ui|modular|component|highlight|playground/.test(name),
      );
      expect(shipped).toEqual([]);
    });
  });
}

/** The texts of a line of Markdown, formulas and code left out. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  visit(parseInline(line), 'text', ({ value }) => void words.push(value));
  return words;
}
