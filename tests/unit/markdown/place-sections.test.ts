import { describe, expect, it } from 'vitest';
import { buildToc, collectLandmarks } from '../../../src/markdown/landmarks.ts';
import { attributeOf, type Jsx } from '../../../src/markdown/jsx.ts';
import { parseNoteBody } from '../../../src/markdown/parser.ts';
import { placeSections } from '../../../src/markdown/place-sections.ts';

const sections = [
  { id: 'first', title: '其一', links: ['a', 'b'] },
  { id: 'second', title: '其二', links: ['c'] },
];

/** Top-level nodes as words: headings by text, components by name and key attribute. */
function outline(body: string): string[] {
  const tree = parseNoteBody(body);
  placeSections(tree, sections);
  return tree.children.map((node) => {
    if (node.type !== 'mdxJsxFlowElement') return node.type;
    const links = node.children.map((child) => attributeOf(child as Jsx, 'link'));
    return `${node.name} ${attributeOf(node, 'section')}${links.length > 0 ? ` [${links.join(' ')}]` : ''}`;
  });
}

describe('the terms of a note', () => {
  it('stand under the heading or reading list before them, or under none', () => {
    const body = [
      '<Term id="a">A</Term>',
      '## One {/* one */}',
      'See <Term id="b">B</Term>.',
      '| x |\n| - |\n| <Term id="a">A</Term> |',
      '### Two {/* two */}',
      '<Card question="?">\n\n<Term id="c">C</Term>\n\n</Card>',
      '<ReadingList section="list">\n\n<About link="l">\n\nIt says <Term id="d">D</Term>.\n\n</About>\n\n</ReadingList>',
    ].join('\n\n');
    expect(collectLandmarks(parseNoteBody(body)).terms).toEqual([
      { id: 'a', place: undefined },
      { id: 'b', place: 'one' },
      { id: 'a', place: 'one' },
      { id: 'c', place: 'two' },
      { id: 'd', place: 'list' },
    ]);
  });
});

describe('placing reading lists', () => {
  it('appends the sections that the author did not place, in order', () => {
    expect(outline('text')).toEqual(['paragraph', 'ReadingList first', 'ReadingList second']);
  });

  it('leaves a placed section where it stands', () => {
    expect(outline('<ReadingList section="second" />\n\ntext')).toEqual([
      'ReadingList second',
      'paragraph',
      'ReadingList first',
    ]);
  });

  it('moves every about into the list of its link', () => {
    const body = '<About link="c">\n\nc\n\n</About>\n\ntext\n\n<About link="b">\n\nb\n\n</About>';
    expect(outline(body)).toEqual(['paragraph', 'ReadingList first [b]', 'ReadingList second [c]']);
  });

  it('gives a quote the link of the about around it, unless it names its own', () => {
    const tree = parseNoteBody(
      '<About link="a">\n\n<Quote by="x">\n\ny\n\n</Quote>\n\n<Quote by="x" link="c">\n\ny\n\n</Quote>\n\n</About>',
    );
    placeSections(tree, sections);
    const quotes = collectLandmarks(tree).elements.filter(({ name }) => name === 'Quote');
    const linksOf = ({ attributes }: Jsx) =>
      attributes.filter((item) => 'name' in item && item.name === 'link').map(({ value }) => value);
    // Of two attributes of one name the page would take the last.
    expect(quotes.map(linksOf)).toEqual([['a'], ['c']]);
  });

  it('lists headings and sections in the order of the page', () => {
    const body =
      '## 甲 {/* jia */}\n\n<ReadingList section="second" />\n\n### 乙 {/* yi */}\n\ntext';
    expect(buildToc(collectLandmarks(parseNoteBody(body)), sections)).toEqual([
      { id: 'jia', text: '甲', depth: 2 },
      { id: 'second', text: '其二', depth: 2 },
      { id: 'yi', text: '乙', depth: 3 },
      { id: 'first', text: '其一', depth: 2 },
    ]);
  });
});
