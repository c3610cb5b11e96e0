import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { names, sayObjects, size } from '../shared/scene.ts';
import type { Values } from '../shared/slider-figure.ts';
import { anchors, columns, points, rows, shapes, stride } from './model.ts';
import { assigned, located, lowerBound, select, type Name } from './state.ts';

const shapeNames = ['高', '方', '宽'];

/** How many are positive by the rule chosen, and for which object. */
export function verdictSentence(values: Values<Name>): string {
  if (values.rule === 0) {
    const all = assigned(values);
    const { positive } = values;
    const negative = lowerBound(values);
    const found = names
      .map((name, i) => {
        const own = select(all, 'positive', i);
        const rescued = own.filter(({ isRescued }) => isRescued).length;
        return `${name}得 ${own.length} 个${rescued > 0 ? `（${rescued} 个没过 ${fixed(positive, 2)}，因为最高才算上）` : ''}`;
      })
      .join('，');
    return `IoU 至少 ${fixed(positive, 2)} 算正，小于 ${fixed(negative, 2)} 算负，${anchors.length} 个锚框里${found}，忽略 ${select(all, 'ignored').length} 个，负 ${select(all, 'negative').length} 个。`;
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

/** The text alternative: the picture, the rule, the verdict, and all the numbers. */
export function textAlternative(values: Values<Name>): string {
  const { head, rows: lines } = details(values);
  return (
    paragraphs(
      `图 ${size.width} × ${size.height} 像素，步幅 ${stride}，特征图 ${columns} × ${rows} = ${points.length} 格，第一格的中心在 (24, 24)。${sayObjects(values)}`,
      values.rule === 0
        ? `每格三个锚框，面积都是 128²：${shapes.map(([w, h], i) => `${shapeNames[i]} ${fixed(w, 1)} × ${fixed(h, 1)}`).join('，')}。`
        : '只有一层特征图，FCOS 按物体大小分层的那一步这里没有。',
      verdictSentence(values),
    ) + table('明细', head, lines)
  );
}

/** A table: its heads and its rows. */
export interface Details {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Anchors counted object by object, or positive points one by one. */
export function details(values: Values<Name>): Details {
  return values.rule === 0 ? anchorDetails(values) : pointDetails(values);
}

function anchorDetails(values: Values<Name>): Details {
  const all = assigned(values);
  const own = names.map((name, i) => [
    name,
    String(select(all, 'positive', i).length),
    String(select(all, 'ignored', i).length),
    fixed(Math.max(0, ...all.filter(({ object }) => object === i).map(({ iou }) => iou)), 3),
  ]);
  const whole = [
    '合计',
    String(select(all, 'positive').length),
    String(select(all, 'ignored').length),
    `负 ${select(all, 'negative').length}，共 ${all.length}`,
  ];
  return { head: ['物体', '正', '忽略', '最高的 IoU'], rows: [...own, whole] };
}

function pointDetails(values: Values<Name>): Details {
  return {
    head: ['格子的中心', '物体', '左', '上', '右', '下', 'centerness'],
    rows: located(values).map(({ point, object, distances, centerness }) => [
      `(${points[point]!.join(', ')})`,
      names[object]!,
      ...distances.map(String),
      fixed(centerness, 2),
    ]),
  };
}
