import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingId } from '../../../../src/markdown/heading-ids.ts';
import { attributeOf, isComponent } from '../../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../../src/markdown/read-note.ts';
import type { Link } from '../../../../src/schema/link.ts';
import type { Form, Place } from './facts.ts';

/** A link of the guide with what the body says under it. */
export interface GuideLink {
  note: string;
  /** File, line and column of its address. */
  at: string;
  link: Link;
  /** Content of `<About>` and `<Quote link>` for it. */
  body: Nodes[];
}

export interface GuideFacts {
  notes: Map<string, ReadNote>;
  /** By id. */
  links: Map<string, GuideLink>;
  /** By the address in the list: `listedAs` where there is one, else `url`. */
  byAddress: Map<string, GuideLink>;
  /** Notes that show a link by reference, by its id. */
  refs: Map<string, string[]>;
}

/** Facts of the guide for the comparison. Notes that do not parse hold no facts. */
export function readGuideFacts(notes: readonly ReadNote[]): GuideFacts {
  const facts: GuideFacts = {
    notes: new Map(),
    links: new Map(),
    byAddress: new Map(),
    refs: new Map(),
  };
  for (const note of notes) {
    if (note.data === undefined) continue;
    facts.notes.set(note.id, note);
    note.data.sections?.forEach((section, index) => {
      section.links.forEach((link, position) => {
        if ('ref' in link) {
          facts.refs.set(link.ref, [...(facts.refs.get(link.ref) ?? []), note.id]);
          return;
        }
        const { file, line, column } = note.placeOf(['sections', index, 'links', position, 'url']);
        const found = {
          note: note.id,
          at: `${file}:${line}:${column}`,
          link,
          body: bodyOf(note, link.id),
        };
        facts.links.set(link.id, found);
        facts.byAddress.set(link.listedAs ?? link.url, found);
      });
    });
  }
  return facts;
}

/** True when one of the nodes is, or holds, a node of this form. */
export function hasForm(nodes: readonly Nodes[], form: Form, figure?: string): boolean {
  let found = false;
  const look = (node: Nodes) => {
    if (form === 'quote') found ||= isComponent(node, 'Quote');
    else if (form === 'figure')
      found ||= isComponent(node, 'Figure') && attributeOf(node, 'name') === figure;
    else if (form === 'prose') found ||= node.type === 'paragraph';
    else found ||= node.type === form;
  };
  for (const node of nodes) visit(node, look);
  return found;
}

/** Text at a place, or undefined when nothing of the form that the place names is there. */
export function textAt(facts: GuideFacts, place: Place): string | undefined {
  const { form, figure } = place;
  if (form === undefined) return undefined;
  if (place.link !== undefined) {
    const found = facts.links.get(place.link);
    if (form === 'outline') return found?.link.outline?.join('\n');
    const body = found?.body ?? [];
    if (form === 'about') return body.length > 0 ? textOf(body) : undefined;
    return hasForm(body, form, figure) ? textOf(body) : undefined;
  }
  const children = facts.notes.get(place.note ?? '')?.tree?.children ?? [];
  const nodes = underHeading(children, place.heading ?? '');
  if (!hasForm(nodes, form, figure)) return undefined;
  return textOf(form === 'code' ? nodes.filter(({ type }) => type === 'code') : nodes);
}

function textOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => toString(node)).join('\n');
}

function bodyOf(note: ReadNote, id: string): Nodes[] {
  return (note.landmarks?.elements ?? []).flatMap((element): Nodes[] => {
    if (attributeOf(element, 'link') !== id) return [];
    if (element.name === 'About') return element.children;
    return element.name === 'Quote' ? [element] : [];
  });
}

/** What stands below a heading, up to the next one of its depth or above. */
function underHeading(children: readonly RootContent[], id: string): RootContent[] {
  const start = children.findIndex((node) => node.type === 'heading' && headingId(node) === id);
  const heading = children[start];
  if (heading?.type !== 'heading') return [];
  const rest = children.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return end < 0 ? rest : rest.slice(0, end);
}
