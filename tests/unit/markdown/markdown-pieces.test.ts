import { describe, expect, it } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { toMarkdownPieces, type MarkdownPiece } from '../../../src/markdown/markdown-pieces.ts';

const head =
  '---\ntitle: t\nsummary: s\nlevel: intro\nrequires: []\nteaches: []\nreviewed: 2026-01-01\n---\n\n';

function cut(body: string): MarkdownPiece[] {
  const text = head + body;
  const { tree } = readNote('a/b.mdx', 'a/b', text);
  return toMarkdownPieces(tree!, text, { noteId: 'a/b', base: '/repo/' });
}

const textOf = (pieces: readonly MarkdownPiece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `<${piece.name}>`)).join('');

describe('the text of a note as Markdown', () => {
  it('stays what its author wrote: formulas, code, tables, emphasis', () => {
    const body =
      '## 甲\n\n若 $a<b$，则 **甲**、`{x}`\\<1。\n\n$$\nx\n$$\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```python run {1}\nx = {1}\n```\n';
    expect(cut(body)).toEqual([body.trimEnd()]);
  });

  it('has no comments, and so no ids of headings', () => {
    expect(textOf(cut('## 甲 {/* a */}\n\n话\n\n{/* 待办 */}\n\n再说'))).toBe(
      '## 甲\n\n话\n\n再说',
    );
  });

  it('leads to the addresses of the site', () => {
    expect(
      textOf(
        cut(
          '[甲](/a/c/#x) [`乙`](../d/ "题") [丙](#here) [丁](./e.mdx) [戊](https://x.org/) [己][n]\n\n[n]: /a/f/\n',
        ),
      ),
    ).toBe(
      '[甲](/repo/a/c/#x) [`乙`](/repo/a/d/ "题") [丙](/repo/a/b/#here) [丁](/repo/a/e/) [戊](https://x.org/) [己][n]\n\n[n]: /repo/a/f/',
    );
  });

  it('is cut at its components, with what stands in them', () => {
    const [before, callout, after] = cut(
      '前\n\n<Callout kind="tip" title="题">\n\n见 <Term id="t">甲</Term>。\n\n</Callout>\n\n后 <Cite link="l" locator="§2" />',
    );
    expect(before).toBe('前\n\n');
    expect(callout).toEqual({
      name: 'Callout',
      attributes: { kind: 'tip', title: '题' },
      indent: 0,
      pieces: ['见 ', { name: 'Term', attributes: { id: 't' }, indent: 0, pieces: ['甲'] }, '。'],
    });
    expect(after).toBe('\n\n后 ');
  });

  it('knows how far a component in a list is indented', () => {
    const component = cut('- 甲\n\n  <Figure name="f" />\n').find(
      (piece) => typeof piece !== 'string',
    );
    expect(component).toMatchObject({ name: 'Figure', indent: 2 });
  });
});
