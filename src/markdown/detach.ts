import type { Element, Root, RootContent } from 'hast';
import { addresses, withBase } from '../schema/address.ts';
import { isComponent, textAttributes, toPieces, type Piece } from './pieces.ts';
import { SKIP, visit } from './visit.ts';

/** A card or an exercise apart from its note, to be shown among those of others. */
export interface DetachedTask {
  kind: 'card' | 'exercise';
  /** Its id in its note, where it has one: by it a reader's record knows it. */
  id: string | undefined;
  /** Its other attributes. */
  attributes: Readonly<Record<string, string>>;
  pieces: readonly Piece[];
}

interface Surroundings {
  noteId: string;
  base: string;
  /** What stands where a figure stood: its name, leading to it. */
  figureLabel: string;
}

/** Cards and exercises of a rendered note, in order, as pieces that hold no id and lead back into the note. */
export function detachTasks(tree: Root, surroundings: Surroundings): DetachedTask[] {
  const tasks: DetachedTask[] = [];
  visit(tree, (node) => {
    if (!isComponent(node) || (node.name !== 'Card' && node.name !== 'Exercise')) return undefined;
    const { id, ...attributes } = textAttributes(node);
    tasks.push({
      kind: node.name === 'Card' ? 'card' : 'exercise',
      id,
      attributes,
      pieces: toPieces(detach(node.children, surroundings)),
    });
    return SKIP;
  });
  return tasks;
}

/** A copy without ids, which another note may use as well, whose links into its own page say which page that is. */
function detach(children: RootContent[], { noteId, base, figureLabel }: Surroundings): Root {
  const root: Root = { type: 'root', children: structuredClone(children) };
  const page = withBase(addresses.note(noteId), base);
  visit(root, (node, index, parent) => {
    if (isComponent(node) && parent && index !== undefined) {
      if (node.name === 'Figure') {
        const { name } = textAttributes(node);
        parent.children[index] = leadTo(`${page}#figure-${name}`, figureLabel);
      } else if (node.name === 'ReadingList') parent.children.splice(index, 1);
      else return undefined;
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    // What a note of a footnote is described by stays in its own page.
    const {
      id: _,
      href,
      ariaDescribedBy: _by,
      ariaLabelledBy: _of,
      ...properties
    } = node.properties;
    node.properties = properties;
    if (typeof href === 'string')
      node.properties.href = href.startsWith('#') ? `${page}${href}` : href;
    // Among the tasks of other notes its headings head nothing.
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = 'p';
    return undefined;
  });
  return root;
}

function leadTo(href: string, text: string): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: text }],
  };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}
