import { grouped } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, rect, type Point } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import { multiplications, parameters } from './model.ts';
import { percent, spoken } from './words.ts';

/** Lengths: `size` numbers a token, `length` tokens, `heads` tables of weights. */
export interface Block {
  isPre: boolean;
  size: number;
  length: number;
  heads: number;
}

const stream = 34;
const [boxLeft, boxWidth] = [96, 222];
const middle = boxLeft + boxWidth / 2;

/** The block from top to bottom: the residual stream on the left, what is added to it on the right. */
export function flow({ isPre, size, length, heads }: Block): Panel {
  const own = parameters(size);
  const shape = `${length} × ${size}`;
  const parts = [
    {
      height: 76,
      lines: [
        ['多头注意力', grouped(own.attention)],
        [`Q、K、V`, `各 ${shape}`],
        [`${heads} 张权重表`, `${length} × ${length}`],
      ],
    },
    {
      height: 54,
      lines: [
        ['前馈', grouped(own.feedForward)],
        ['中间', `${length} × ${4 * size}`],
      ],
    },
  ] as const;
  const drawing: string[] = [];
  let y = 22;
  drawing.push(label(stream + 20, 15, `X：${shape}`));
  let from: Point = [stream, 4];
  for (const { height, lines } of parts) {
    const branch = y + 10;
    let top = branch + 20;
    drawing.push(
      path(
        polyline([
          [stream, branch],
          [middle, branch],
        ]),
        'fig-edge',
      ),
      path(arrow([middle, branch], [middle, top], 6), 'fig-edge'),
    );
    if (isPre) {
      drawing.push(box(boxLeft, top, boxWidth, 28, [['LN', grouped(own.norms / 2)]]));
      drawing.push(path(arrow([middle, top + 28], [middle, top + 54], 6), 'fig-edge'));
      drawing.push(label(middle + 10, top + 46, shape, 'fig-muted'));
      top += 54;
    }
    drawing.push(box(boxLeft, top, boxWidth, height, lines));
    const plus = top + height + 26;
    drawing.push(
      path(
        polyline([
          [middle, top + height],
          [middle, plus],
        ]),
        'fig-edge',
      ),
      path(arrow([middle, plus], [stream + 14, plus], 6), 'fig-edge'),
      label(middle + 10, plus - 6, shape, 'fig-muted'),
      path(arrow(from, [stream, plus - 13], 8), 'fig-line-2 fig-strong'),
      el('circle', { class: 'fig-node', cx: stream, cy: plus, r: 12 }),
      path(`M${stream - 6} ${plus}h12M${stream} ${plus - 6}v12`, 'fig-mark'),
    );
    from = [stream, plus + 12];
    y = plus + 14;
    if (!isPre) {
      drawing.push(
        path(arrow(from, [stream, plus + 32], 8), 'fig-line-2 fig-strong'),
        box(2, plus + 33, 118, 28, [['LN', grouped(own.norms / 2)]]),
      );
      from = [stream, plus + 61];
      y = plus + 63;
    }
  }
  drawing.push(
    path(arrow(from, [stream, y + 28], 8), 'fig-line-2 fig-strong'),
    label(stream + 20, y + 24, `X：${shape}`),
  );
  return {
    name: 'flow',
    heading: '数据流：粗线是残差，框里是部分名与参数个数',
    viewBox: '0 0 320 450',
    title: `Transformer 块，归一化${isPre ? '前置' : '后置'}`,
    description: `输入 ${shape}。${
      isPre
        ? '分出一路，过 LN 与多头注意力，加回来；再分出一路，过 LN 与前馈，加回来'
        : '分出一路，过多头注意力，加回来，过 LN；再分出一路，过前馈，加回来，过 LN'
    }。参数：注意力 ${grouped(own.attention)}，前馈 ${grouped(own.feedForward)}，每个 LN ${grouped(own.norms / 2)}。权重表 ${heads} 张，各 ${length} × ${length}。`,
    drawing: drawing.join(''),
  };
}

/** A part: name on the left of each line, number on its right. */
function box(
  x: number,
  y: number,
  width: number,
  height: number,
  lines: readonly (readonly [string, string])[],
): string {
  return (
    el('rect', { class: 'fig-leaf', x, y, width, height, rx: 6 }) +
    lines
      .map(([name, number], i) => {
        const line = y + 19 + i * 22;
        return (
          label(x + 9, line, name, i === 0 ? 'fig-strong-text' : 'fig-muted') +
          label(x + width - 9, line, number, 'fig-text', 'end')
        );
      })
      .join('')
  );
}

/** Where the parameters and the multiplications are. */
export function costs({ size, length }: Block): Panel {
  const [own, work] = [parameters(size), multiplications(length, size)];
  const groups = [
    {
      title: `参数 ${grouped(own.all)}，与 N 无关`,
      all: own.all,
      bars: [
        ['注意力 4D² + 4D', own.attention, 'fig-fill-1'],
        ['前馈 8D² + 5D', own.feedForward, 'fig-fill-1'],
        ['两个 LN 4D', own.norms, 'fig-fill-1'],
      ],
    },
    {
      title: `乘法 ${spoken(work.all)}次，N = ${length}`,
      all: work.all,
      bars: [
        ['Q、K、V 与输出 4ND²', work.projections, 'fig-fill-1'],
        ['分数与加权 2N²D', work.pairs, 'fig-fill-2'],
        ['前馈 8ND²', work.feedForward, 'fig-fill-1'],
      ],
    },
  ] as const;
  return {
    name: 'costs',
    heading: '参数与乘法各在哪里',
    viewBox: '0 0 320 450',
    title: '参数与乘法的分布',
    description: groups
      .map(
        ({ title, bars, all }) =>
          `${title}：${bars.map(([name, value]) => `${name} 占 ${percent(value, all)}`).join('，')}。`,
      )
      .join(''),
    drawing: groups
      .flatMap(({ title, all, bars }, group) => {
        const top = 18 + group * 232;
        return [
          label(0, top, title, 'fig-strong-text'),
          ...bars.map(([name, value, fill], i) => {
            const y = top + 34 + i * 62;
            return (
              label(0, y, name) +
              label(320, y, percent(value, all), 'fig-text', 'end') +
              path(rect(0, y + 8, 320, 18), 'fig-frame') +
              path(rect(0, y + 8, (320 * value) / all, 18), fill)
            );
          }),
        ];
      })
      .join(''),
  };
}
