import type { ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { printContentSecurityPolicy } from '../../../src/security.ts';
import { addressOf, type BookInput } from './book-input.ts';
import { hasClass } from './elements.ts';
import { colophon, titleOf, titlePage } from './front-matter.ts';
import { plainName } from './plain-name.ts';
import { mapImages, readImage } from './images.ts';
import { mapLinks, resolver, type SiteTarget } from './links.ts';
import type { Chapter } from './book-types.ts';
import { classesOf } from '../../../src/markdown/formula-styles.ts';
import { toString } from 'hast-util-to-string';

/** A part as one page to print, which needs no other file. */
export function printPart(input: BookInput): string {
  const { subject, parts, edition, words, base, site } = input;
  const chapters = parts.flatMap((part) => part.chapters);
  const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const title = titleOf(subject, words);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.htmlLang }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: printContentSecurityPolicy }),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('title', title),
          h('style', input.sheet),
        ]),
        h('body.print', [
          ...titlePage(subject, edition, words),
          h('nav.contents', [
            h('h2', words.books.contents),
            h(
              'ol',
              chapters.map((chapter) =>
                h('li', h('a', { href: `#${slugOf(chapter)}` }, chapter.title)),
              ),
            ),
          ]),
          ...chapters.map((chapter) => h('article', { id: slugOf(chapter) }, place(chapter))),
          ...colophon(subject, edition, { words, address: addressOf(input) }),
        ]),
      ]),
    ],
  };
  return toHtml(tree);

  function place({ id, tree: nodes }: Chapter): ElementContent[] {
    const own = slugOf({ id });
    const onPaper = nodes.filter((node) => !hasClass(node, 'figure-texts')).map(withoutUnfolding);
    const resolve = resolver({ base, path: id, site }, find);
    const linked = mapLinks(mapImages(onPaper, embed, words), resolve);
    return linked.map((node) => markAddresses(prefixIds(node, own), addressOf(input)));
  }

  function find({ path, fragment }: SiteTarget): string | undefined {
    const chapter = byId.get(path);
    if (!chapter) return undefined;
    const id = plainName(fragment);
    return chapter.ids.has(id)
      ? `#${slugOf(chapter)}/${encodeURIComponent(id)}`
      : `#${slugOf(chapter)}`;
  }

  function embed(src: string): string | undefined {
    const image = readImage(src, base);
    const bytes = image && input.readFile(image.path);
    return bytes && `data:${image.type};base64,${Buffer.from(bytes).toString('base64')}`;
  }
}

/** Slugs of one part are different. */
const slugOf = ({ id }: Pick<Chapter, 'id'>): string => id.split('/')[1]!;

/** On paper a figure shows its numbers, and nobody unfolds or moves it. */
function withoutUnfolding(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children
    .filter((child) => !hasClass(child, 'figure-link'))
    .map(withoutUnfolding);
  return { ...node, children };
}

const idLists = new Set(['ariaLabelledBy', 'ariaDescribedBy', 'headers']);

/** Many notes are one page: the ids of each get its name in front. */
function prefixIds(node: ElementContent, own: string): ElementContent {
  if (node.type !== 'element') return node;
  const properties: Properties = { ...node.properties };
  if (properties.id !== undefined) properties.id = `${own}/${String(properties.id)}`;
  for (const name of idLists) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const ids = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
    properties[name] = ids.map((id) => `${own}/${id}`);
  }
  return { ...node, properties, children: node.children.map((child) => prefixIds(child, own)) };
}

/** Paper cannot be clicked: links to other sites say where they lead, unless their words do. */
function markAddresses(node: ElementContent, guide: string | undefined): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => markAddresses(child, guide));
  const href = String(node.properties.href ?? '');
  const isAway =
    node.tagName === 'a' &&
    /^https?:/.test(href) &&
    !(guide !== undefined && href.startsWith(guide)) &&
    toString(node).trim() !== href;
  if (!isAway) return { ...node, children };
  const className = [...classesOf(node), 'away'];
  return { ...node, properties: { ...node.properties, className }, children };
}
