import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attributeOf, isComponent } from './jsx.ts';
import { visit } from './visit.ts';

/** What placing needs to know of a note's front matter. */
export interface SectionIds {
  id: string;
  links: readonly string[];
}

/**
 * Puts every reading list where it is printed and every `<About>` into the list of its link (transform): sections
 * that the author did not place follow the body in order, and an About is the source of the quotes in it.
 */
export function placeSections(tree: Root, sections: readonly SectionIds[]): void {
  const abouts = new Map<string, MdxJsxFlowElement>();
  const lists = new Map<string, MdxJsxFlowElement>();
  tree.children = tree.children.filter((node) => {
    if (isComponent(node, 'About')) {
      abouts.set(attributeOf(node, 'link') ?? '', node);
      return false;
    }
    if (isComponent(node, 'ReadingList')) lists.set(attributeOf(node, 'section') ?? '', node);
    return true;
  });
  for (const section of sections) {
    const list = lists.get(section.id) ?? appendList(tree, section.id);
    for (const link of section.links) {
      const about = abouts.get(link);
      if (!about) continue;
      visit(about, (node) => {
        if (isComponent(node, 'Quote') && attributeOf(node, 'link') === undefined) {
          node.attributes.push({ type: 'mdxJsxAttribute', name: 'link', value: link });
        }
      });
      list.children.push(about);
    }
  }
}

export function remarkPlaceSections() {
  return (tree: Root, file: { data: { astro?: { frontmatter?: unknown } } }) =>
    placeSections(tree, sectionIds(file.data.astro?.frontmatter));
}

function sectionIds(frontmatter: unknown): SectionIds[] {
  const { sections = [] } = (frontmatter ?? {}) as {
    sections?: { id: string; links: { id?: string }[] }[];
  };
  return sections.map(({ id, links }) => ({
    id,
    links: links.flatMap((link) => (link.id ? [link.id] : [])),
  }));
}

function appendList(tree: Root, section: string): MdxJsxFlowElement {
  const list: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'ReadingList',
    children: [],
    attributes: [{ type: 'mdxJsxAttribute', name: 'section', value: section }],
  };
  tree.children.push(list);
  return list;
}
