import { clipped } from '../shared/axes.ts';
import { equals, fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { dots, grid, rect, type Point } from '../shared/path.ts';
import { outline } from '../shared/picture.ts';
import { linearScale } from '../shared/scale.ts';
import {
  drawObjects,
  hint,
  map,
  names,
  objectsOf,
  places,
  sayObjects,
  size,
  type Place,
} from '../shared/scene.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  anchors,
  byCentre,
  byIou,
  columns,
  points,
  rows,
  shapes,
  stride,
  type Assigned,
  type Located,
} from './model.ts';

export { drag } from '../shared/scene.ts';

type Name = 'rule' | 'positive' | 'negative' | 'rescue' | 'radius' | Place;

const shapeNames = ['高', '方', '宽'];

const viewBox = '0 0 320 240';
const isIou = ({ rule }: Readonly<Record<string, number>>) => rule === 0;
const share = { step: 0.05, say: (value: number) => fixed(value, 2), when: isIou } as const;

export const figure: SliderFigure<Name> = {
  tag: 'figure-anchor-assignment',
  legend: '换分配的办法，拖动物体',
  hint,
  controls: {
    rule: {
      param: 'aa-rule',
      label: '办法',
      min: 0,
      max: 2,
      step: 1,
      initial: 0,
      options: ['锚框的 IoU', 'FCOS：框内的点', 'FCOS：中心采样'],
    },
    positive: {
      ...share,
      param: 'aa-pos',
      label: '正 ≥',
      min: 0.4,
      max: 0.8,
      initial: 0.5,
    },
    negative: {
      ...share,
      param: 'aa-neg',
      label: '负 <',
      min: 0.2,
      max: 0.6,
      initial: 0.4,
    },
    rescue: {
      param: 'aa-best',
      label: '每个物体 IoU 最高的锚框',
      min: 0,
      max: 1,
      step: 1,
      initial: 1,
      options: ['也要过下限', '总算正样本'],
      when: isIou,
    },
    radius: {
      param: 'aa-r',
      label: '半径（步幅的几倍）',
      min: 0.5,
      max: 2,
      step: 0.25,
      initial: 1,
      when: ({ rule }) => rule === 2,
    },
    ...places('aa'),
  },
  panels: (values) => {
    const { drawing, numbers, side, heading, sideHeading, rowsOfText, legend } = shown(values);
    const { below, above } = drawObjects(values);
    const said = verdict(values);
    return [
      {
        name: 'picture',
        heading,
        viewBox,
        title: '图、物体与特征图的格子',
        description: said,
        drawing:
          path(grid(map.left, map.top, columns, rows, stride * map.unit), 'fig-grid') +
          below +
          drawing +
          above +
          numbers +
          legend,
      },
      {
        name: 'numbers',
        heading: sideHeading,
        viewBox,
        title: sideHeading,
        description: rowsOfText.map((row) => row.join(' ')).join('；') + '。',
        drawing: side,
      },
    ];
  },
  verdict,
  text: (values) => {
    const { head, rowsOfText } = shown(values);
    return (
      paragraphs(
        `图 ${size.width} × ${size.height} 像素，步幅 ${stride}，特征图 ${columns} × ${rows} = ${points.length} 格，第一格的中心在 (24, 24)。${sayObjects(values)}`,
        values.rule === 0
          ? `每格三个锚框，面积都是 128²：${shapes.map(([w, h], i) => `${shapeNames[i]} ${fixed(w, 1)} × ${fixed(h, 1)}`).join('，')}。`
          : '只有一层特征图，FCOS 按物体大小分层的那一步这里没有。',
        verdict(values),
      ) + table('明细', head, rowsOfText)
    );
  },
};

/** What the rule chosen has to show. */
interface Shown {
  readonly heading: string;
  /** Between the objects' areas and their outlines. */
  readonly drawing: string;
  /** Above them. */
  readonly numbers: string;
  readonly legend: string;
  readonly sideHeading: string;
  readonly side: string;
  readonly head: readonly string[];
  readonly rowsOfText: readonly (readonly string[])[];
}

function shown(values: Values<Name>): Shown {
  return values.rule === 0 ? anchorsShown(values) : pointsShown(values);
}

function assigned(values: Values<Name>): readonly Assigned[] {
  const { positive, negative, rescue } = values;
  return byIou(objectsOf(values), {
    positive,
    negative: Math.min(negative, positive),
    rescue: rescue === 1,
  });
}

const located = (values: Values<Name>) =>
  byCentre(objectsOf(values), values.rule === 2 ? values.radius : Infinity);

function verdict(values: Values<Name>): string {
  if (values.rule === 0) {
    const all = assigned(values);
    const { positive } = values;
    const negative = Math.min(values.negative, positive);
    const found = names
      .map((name, i) => {
        const own = all.filter(({ object, verdict }) => object === i && verdict === 'positive');
        const rescued = own.filter(({ isRescued }) => isRescued).length;
        return `${name}得 ${own.length} 个${rescued > 0 ? `（${rescued} 个没过 ${fixed(positive, 2)}，因为最高才算上）` : ''}`;
      })
      .join('，');
    return `IoU 至少 ${fixed(positive, 2)} 算正，小于 ${fixed(negative, 2)} 算负，${anchors.length} 个锚框里${found}，忽略 ${count(all, 'ignored')} 个，负 ${count(all, 'negative')} 个。`;
  }
  const all = located(values);
  const found = names.map(
    (name, i) => `${name}得 ${all.filter(({ object }) => object === i).length} 个`,
  );
  const rule =
    values.rule === 1
      ? '中心落在框里的格子都算正'
      : `中心落在框里，横竖又都离物体的中心不到 ${values.radius} 个步幅（${values.radius * stride} 像素）的格子算正`;
  return `${rule}，两框重叠处归小的：${points.length} 格里${found.join('，')}，负 ${points.length - all.length} 个。`;
}

const count = (all: readonly Assigned[], verdict: Assigned['verdict']) =>
  all.filter((one) => one.verdict === verdict).length;

/** A little box of an anchor's form, beside its two fellows in their cell. */
function form(point: number, shape: number): string {
  const [x, y] = points[point]!;
  const [w, h] = [[5, 10] as const, [7, 7] as const, [10, 5] as const][shape]!;
  return rect(map.x(x) + 12 * (shape - 1) - w / 2, map.y(y) - h / 2, w, h);
}

function anchorsShown(values: Values<Name>): Shown {
  const all = assigned(values);
  const negative = Math.min(values.negative, values.positive);
  const of = (verdict: Assigned['verdict'], object?: number) =>
    all.filter((one) => one.verdict === verdict && (object === undefined || one.object === object));
  const draw = (some: readonly Assigned[], className: string) =>
    path(some.map(({ anchor }) => form(anchor.point, anchor.shape)).join(''), className);
  const scale = linearScale([0, 1], [22, 300]);
  const ticks = (some: readonly Assigned[], y: number, length: number) =>
    some
      .filter(({ iou }) => iou > 0)
      .map(({ iou }) => `M${scale(iou).toFixed(1)} ${y - length}V${y}`)
      .join('');
  const rowsOfText = names.map((name, i) => [
    name,
    String(of('positive', i).length),
    String(of('ignored', i).length),
    fixed(Math.max(0, ...all.filter(({ object }) => object === i).map(({ iou }) => iou)), 3),
  ]);
  rowsOfText.push([
    '合计',
    String(of('positive').length),
    String(of('ignored').length),
    `负 ${of('negative').length}，共 ${all.length}`,
  ]);
  const lineY = [62, 98];
  const key = (at: number, className: string, words: string) =>
    path(rect(at, 213, 8, 8), className) + label(at + 14, 222, words, 'fig-muted');
  return {
    heading: '每格三个锚框，细线是正样本的锚框',
    drawing:
      clipped(
        map,
        path(
          of('positive')
            .map(({ anchor }) => outline(map, anchor.box))
            .join(''),
          'fig-axis',
        ),
      ) +
      draw(of('negative'), 'fig-contour') +
      draw(of('ignored'), 'fig-edge') +
      [0, 1].map((i) => draw(of('positive', i), `fig-fill-${i + 1}`)).join(''),
    numbers: '',
    legend:
      key(14, 'fig-fill-1', '正') + key(74, 'fig-edge', '忽略') + key(148, 'fig-contour', '负'),
    sideHeading: '每个锚框与它最合的物体的 IoU',
    side:
      path(`M${scale(negative)} 24V104M${scale(values.positive)} 24V104`, 'fig-dashed') +
      label(scale(negative) - 4, 20, `负 < ${fixed(negative, 2)}`, 'fig-muted', 'end') +
      label(scale(values.positive) + 4, 20, `正 ≥ ${fixed(values.positive, 2)}`, 'fig-muted') +
      names
        .map((name, i) => {
          const y = lineY[i]!;
          return (
            label(2, y, name) +
            path(`M22 ${y}H300`, 'fig-axis') +
            path(ticks(of('negative', i), y, 10), 'fig-axis') +
            path(ticks(of('ignored', i), y, 16), 'fig-mark') +
            path(ticks(of('positive', i), y, 22), `fig-line-${i + 1} fig-strong`)
          );
        })
        .join('') +
      [0, 0.5, 1].map((at) => label(scale(at), 120, String(at), 'fig-muted', 'middle')).join('') +
      cells(['', '正', '忽略', '最高 IoU'], rowsOfText, [6, 84, 140, 196], 150, 25),
    head: ['物体', '正', '忽略', '最高的 IoU'],
    rowsOfText,
  };
}

/** A table of the drawing: heads, a line, rows. */
function cells(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  at: readonly number[],
  top: number,
  height: number,
): string {
  return (
    head.map((cell, i) => (cell ? label(at[i]!, top, cell, 'fig-muted') : '')).join('') +
    path(`M4 ${top + 7}H316`, 'fig-axis') +
    rows
      .map((row, line) =>
        row.map((cell, i) => label(at[i]!, top + height * (line + 1), cell)).join(''),
      )
      .join('')
  );
}

/** Of an object's points the one with the greatest centerness. */
function central(all: readonly Located[], object: number): Located | undefined {
  return all.filter((one) => one.object === object).sort((a, b) => b.centerness - a.centerness)[0];
}

function pointsShown(values: Values<Name>): Shown {
  const all = located(values);
  const at = ({ point }: Located): Point => [map.x(points[point]![0]), map.y(points[point]![1])];
  const others = points
    .map((_, i) => i)
    .filter((i) => all.every(({ point }) => point !== i))
    .map((i): Point => [map.x(points[i]![0]), map.y(points[i]![1])]);
  const rowsOfText = all.map(({ point, object, distances, centerness }) => [
    `(${points[point]!.join(', ')})`,
    names[object]!,
    ...distances.map(String),
    fixed(centerness, 2),
  ]);
  const side = names
    .map((name, i) => {
      const y = 24 + 112 * i;
      const one = central(all, i);
      const number = all.filter(({ object }) => object === i).length;
      const head = label(4, y, `${name}：${number} 个正的格子`, 'fig-text fig-strong-text');
      if (!one) return head;
      const [l, t, r, b] = one.distances;
      const ratio = (p: number, q: number) => `${Math.min(p, q)}/${Math.max(p, q)}`;
      return (
        head +
        label(
          4,
          y + 24,
          `最居中的 (${points[one.point]!.join(', ')}) 要学的四个距离：`,
          'fig-muted',
        ) +
        label(4, y + 48, `左 ${l}　上 ${t}　右 ${r}　下 ${b}`) +
        label(4, y + 72, `centerness ${equals(one.centerness, 2)}`) +
        label(316, y + 72, `√(${ratio(l, r)} × ${ratio(t, b)})`, 'fig-muted', 'end')
      );
    })
    .join('');
  return {
    heading: '格里的数是 centerness，点是负的格子',
    drawing:
      path(dots(others), 'fig-dots-text fig-small') +
      all
        .map((one) => {
          const [x, y] = at(one);
          const half = (stride * map.unit) / 2;
          return path(rect(x - half, y - half, 2 * half, 2 * half), `fig-wash-${one.object + 1}`);
        })
        .join(''),
    numbers: all
      .map((one) => {
        const [x, y] = at(one);
        return label(x, y + 5, fixed(one.centerness, 2), 'fig-text fig-halo', 'middle');
      })
      .join(''),
    legend: label(8, 222, '涂色的格子是正的', 'fig-muted'),
    sideHeading: '每个物体得到几格，最居中的一格学什么',
    side,
    head: ['格子的中心', '物体', '左', '上', '右', '下', 'centerness'],
    rowsOfText,
  };
}
