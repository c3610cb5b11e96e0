import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, it } from 'vitest';
import { parseNoteBody } from '../../../src/markdown/parser.ts';
import { wrapTables } from '../../../src/markdown/wide-content.ts';

function shape(markdown: string): Root {
  const tree = toHast(parseNoteBody(markdown)) as Root;
  wrapTables(tree, 'wide');
  return tree;
}

const shares = (tree: Root): string[] =>
  selectAll('table', tree).map((table) =>
    selectAll('tr:first-child > *', table)
      .slice(0, 3)
      .flatMap(({ properties }) => properties.className ?? [])
      .join(' '),
  );

describe('tables before they are drawn', () => {
  it('stack two columns that no phone has room for, each cell with the name of its column', () => {
    const tree = shape(
      '| Old | New |\n| --- | --- |\n| `tf.global_variables_initializer()` | not needed |\n| `tf.placeholder` | `tf.data.Dataset` |',
    );
    const [table] = selectAll('table.stacked[role=table]', tree);
    expect(table).toBeDefined();
    const cells = selectAll('td[role=cell]', tree);
    expect(cells.map(({ properties }) => properties.dataLabel)).toEqual([
      'Old',
      'New',
      'Old',
      'New',
    ]);
    expect(selectAll('tr[role=row]', tree)).toHaveLength(3);
    expect(selectAll('th[role=columnheader]', tree).map((cell) => toString(cell))).toEqual([
      'Old',
      'New',
    ]);
    expect(selectAll('[role=rowgroup]', tree)).toHaveLength(2);
  });

  it('stack rows that say the same in three columns of code or more, which may break where a name does', () => {
    const tree = shape(
      '| 1.x | 2.x | PyTorch |\n| --- | --- | --- |\n| `tf.assign(v, x)` | `v.assign(x)` | `v.copy_(x)` |\n| `tf.truncated_normal` | the same | `nn.init.trunc_normal_` |',
    );
    expect(selectAll('table.stacked', tree)).toHaveLength(1);
    expect(
      selectAll('td', tree)
        .slice(0, 3)
        .map(({ properties }) => properties.dataLabel),
    ).toEqual(['1.x', '2.x', 'PyTorch']);
    const [, , , long] = selectAll('code', tree);
    expect(long!.children.map((child) => (child.type === 'text' ? child.value : '|'))).toEqual([
      'tf.',
      '|',
      'truncated_',
      '|',
      'normal',
    ]);
  });

  it('let paths in rows of code break after a slash of either kind', () => {
    const tree = shape(
      '| what | Linux | Windows |\n| --- | --- | --- |\n| venv | `source .venv/bin/activate` | `.venv\\Scripts\\activate` |',
    );
    const pieces = selectAll('code', tree).map(({ children }) =>
      children.map((child) => (child.type === 'text' ? child.value : '|')).join(''),
    );
    expect(pieces).toEqual(['source .venv/|bin/|activate', '.venv\\|Scripts\\|activate']);
  });

  it.each([
    [
      'of numbers under long names',
      `| model | top-1 | top-5 |\n| --- | --- | --- |\n| \`${'x'.repeat(40)}\` | 0.1 | 0.2 |`,
    ],
    [
      'of formulas',
      `| a | b | c |\n| --- | --- | --- |\n| $${'x'.repeat(30)}$ | $${'y'.repeat(30)}$ | z |`,
    ],
    [
      'of code in a row of many',
      `| a | b | c |\n| --- | --- | --- |\n| ${'x'.repeat(30)} | y | z |\n| 1 | 2 | 3 |\n| \`${'x'.repeat(30)}\` | \`${'x'.repeat(30)}\` | 3 |`,
    ],
    ['short', '| 写法 | 默认除以 |\n| --- | --- |\n| `numpy.std` | `ddof=0` |'],
    ['Chinese', `| 概念 | 一句话 |\n| --- | --- |\n| 神经元 | ${'加权求和再过激活'.repeat(9)} |`],
    ['of three columns', `| a | b | c |\n| --- | --- | --- |\n| ${'x'.repeat(60)} | y | z |`],
    ['without a header', `| | |\n| --- | --- |\n| ${'x'.repeat(40)} | y |`],
  ])('leave tables that are %s as they are', (_, markdown) => {
    expect(selectAll('.stacked, [role=table]', shape(markdown))).toEqual([]);
  });

  it('give tables under one heading, and those with one header, the same columns', () => {
    const tree = shape(
      [
        '## A',
        '| 步骤 | 算式 | 结果 |\n| --- | --- | ---: |\n| $z$ | 1 + 1 | 2 |',
        '| 求什么 | 上游 × 局部，写得长一些 | 结果 |\n| --- | --- | ---: |\n| $a$ | b | 0.5000 |',
        '## B',
        '| 概念 | 一句话 |\n| --- | --- |\n| 批 | 一次更新所用的样本 |',
        '## C',
        '| 概念 | 一句话 |\n| --- | --- |\n| 轮 | 把训练集完整看过一遍，看一遍就是一轮 |',
        '| 另 | 外 | 三 | 列 |\n| - | - | - | - |\n| 1 | 2 | 3 | 4 |',
      ].join('\n\n'),
    );
    const [first, second, third, fourth, alone] = shares(tree);
    expect(first).toMatch(/^share-\d+ share-\d+ align-right share-\d+$/);
    expect(second).toBe(first);
    expect(third).toMatch(/^share-\d+ share-\d+$/);
    expect(fourth).toBe(third);
    expect(alone).toBe('');
  });

  it('leaves a table of nothing alone, also behind another one', () => {
    const tree = shape('| a |\n| - |\n| b |\n\n| |\n|-|\n\n| |\n|-|');
    expect(selectAll('table', tree)).toHaveLength(3);
    expect(shares(tree)).toEqual(['', '', '']);
  });
});
