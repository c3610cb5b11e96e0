import type { Panel } from '../shared/panel.ts';
import { grid, polyline, rect } from '../shared/path.ts';
import { label, path } from '../shared/svg.ts';
import type { Stack } from './model.ts';

const ordinals = ['第一层', '第二层', '第三层'];

/** The layers seen from the side: one cell at the top, and all below it that reach it. */
export function sidePanel({ fields, kernel }: Stack): Panel {
  const rows = [1, ...fields];
  const cell = 30;
  const left = 6;
  const widest = Math.max(...rows) * cell;
  const top = (index: number) => 8 + index * 64;
  const start = (count: number) => left + (widest - count * cell) / 2;
  const drawing = rows
    .flatMap((count, i) => {
      const x = start(count);
      const below = rows[i + 1];
      const fan = below
        ? polyline([
            [x, top(i) + cell],
            [start(below), top(i + 1)],
          ]) +
          polyline([
            [x + count * cell, top(i) + cell],
            [start(below) + below * cell, top(i + 1)],
          ])
        : '';
      const layer = rows.length - 1 - i;
      return [
        path(rect(x, top(i), count * cell, cell), i === 0 ? 'fig-fill-2' : 'fig-soft'),
        path(grid(x, top(i), count, 1, cell), 'fig-cells'),
        path(fan, 'fig-dashed'),
        label(left + widest + 14, top(i) + 20, layer === 0 ? '输入' : (ordinals[layer - 1] ?? '')),
        label(left + widest + 14, top(i) + 40, `${count} 格`, 'fig-muted'),
      ];
    })
    .join('');
  return {
    name: 'side',
    heading: `从侧面看：最上面一格往下铺开，${rows.join(' → ')}`,
    viewBox: `0 0 320 ${top(rows.length - 1) + 48}`,
    title: `${fields.length} 层 ${kernel} × ${kernel} 卷积的感受野，侧视`,
    description: `自上而下各层有 ${rows.join('、')} 格参与算出最上面那一格；最下面是输入，${rows.at(-1)} 格。`,
    drawing,
  };
}

/** The receptive fields on the input, one square inside the other. */
export function inputPanel({ fields }: Stack): Panel {
  const widest = Math.max(...fields);
  const cell = 30;
  const left = 6;
  const square = (count: number) => {
    const inset = ((widest - count) / 2) * cell;
    return rect(left + inset, 6 + inset, count * cell, count * cell);
  };
  const drawing = [
    path(grid(left, 6, widest, widest, cell), 'fig-cells'),
    ...fields.map((count, i) => path(square(count), `fig-line-${i + 1} fig-strong`)),
    path(square(1), 'fig-fill-2'),
    ...fields.flatMap((count, i) => {
      const inset = ((widest - count) / 2) * cell;
      const y = 6 + inset + cell / 2;
      return [
        path(
          `M${left + widest * cell - inset} ${y}H${left + widest * cell + 10}`,
          `fig-line-${i + 1}`,
        ),
        label(left + widest * cell + 14, y + 5, `${ordinals[i]} ${count} × ${count}`),
      ];
    }),
  ].join('');
  return {
    name: 'input',
    heading: '从上面看：每层一格在输入上的感受野',
    viewBox: `0 0 320 ${widest * cell + 12}`,
    title: '输入上的感受野',
    description: `以同一格为中心的 ${fields.length} 个方框：${fields.map((count, i) => `${ordinals[i]} ${count} × ${count}`).join('，')}。`,
    drawing,
  };
}

/** The weights counted out: the stack's kernels against the single kernel. */
export function weightsPanel({ kernel, fields, weights, singleWeights }: Stack): Panel {
  const cell = 13;
  const size = fields.at(-1) ?? 1;
  const stackWidth = fields.length * kernel * cell + (fields.length - 1) * 10;
  const singleLeft = 304 - size * cell;
  const bottom = 8 + size * cell;
  const drawing = [
    ...fields.map((_, i) =>
      path(
        grid(16 + i * (kernel * cell + 10), bottom - kernel * cell, kernel, kernel, cell),
        'fig-cells',
      ),
    ),
    path(grid(singleLeft, 8, size, size, cell), 'fig-cells'),
    label(
      16 + stackWidth / 2,
      bottom + 22,
      `${fields.length} × ${kernel}² = ${weights}`,
      'fig-text',
      'middle',
    ),
    label(
      singleLeft + (size * cell) / 2,
      bottom + 22,
      `${size}² = ${singleWeights}`,
      'fig-text',
      'middle',
    ),
  ].join('');
  return {
    name: 'weights',
    heading: `权重数：${weights} 对 ${singleWeights}`,
    viewBox: `0 0 320 ${bottom + 30}`,
    title: '权重数的比较',
    description: `${fields.length} 个 ${kernel} × ${kernel} 的核共 ${weights} 个权重，一个 ${size} × ${size} 的核有 ${singleWeights} 个。`,
    drawing,
  };
}
