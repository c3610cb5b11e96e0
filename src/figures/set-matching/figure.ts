import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { rect } from '../shared/path.ts';
import { outline } from '../shared/picture.ts';
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
import { cost, match, predictions } from './model.ts';

export { drag } from '../shared/scene.ts';

export const figure: SliderFigure<Place> = {
  tag: 'figure-set-matching',
  legend: '拖动物体，看配对怎样变',
  hint,
  controls: places('sm'),
  panels: (values) => [picturePanel(values), costPanel(values)],
  verdict,
  text: (values) =>
    paragraphs(
      `图 ${size.width} × ${size.height} 像素。${sayObjects(values)}`,
      `四个预测：${predictions.map(({ box, chances }, i) => `P${i + 1} (${box.join(', ')})，人 ${fixed(chances[0], 2)}，车 ${fixed(chances[1], 2)}`).join('；')}。`,
      '代价 = −概率 + 5 × L1 − 2 × GIoU，L1 按中心、宽、高占图的比例算，L1 与 GIoU 取三位小数。',
      verdict(values),
    ) +
    table(
      '每个预测配每个物体的代价',
      ['预测', ...names.flatMap((name) => [`${name}：L1`, 'GIoU', '代价']), '学什么'],
      matched(values).all.map((row, i) => [
        nameOf(i),
        ...row.flatMap((one) =>
          [one.distance, one.giou, one.total].map((value) => fixed(value, 3)),
        ),
        matched(values).taught[i]!,
      ]),
    ),
};

const nameOf = (index: number) => `P${index + 1}`;

function matched(values: Values<Place>) {
  const [person, car] = objectsOf(values);
  const all = predictions.map((one) => [cost(one, person, 0), cost(one, car, 1)] as const);
  const costs = all.map((row) => row.map(({ total }) => total));
  const chosen = match(costs);
  return {
    all,
    chosen,
    sum: chosen.reduce((sum, row, i) => sum + costs[row]![i]!, 0),
    taught: all.map((_, i) => names[chosen.indexOf(i)] ?? '无物体'),
    /** Whether both objects have their least cost at the same prediction. */
    isContested:
      new Set(
        names
          .map((_, i) => costs.map((row) => row[i]!))
          .map((row) => row.indexOf(Math.min(...row))),
      ).size === 1,
  };
}

function verdict(values: Values<Place>): string {
  const { chosen, sum, isContested } = matched(values);
  const rest = predictions.map((_, i) => i).filter((i) => !chosen.includes(i));
  return `${chosen.map((row, i) => `${names[i]}配 ${nameOf(row)}`).join('，')}，总代价 ${fixed(sum, 3)}，十二种配法里没有更小的。${isContested ? '两个物体单看都是同一个预测最便宜，一对一不许共用，所以看总和。' : ''}${rest.map(nameOf).join('、')} 学“无物体”。`;
}

function picturePanel(values: Values<Place>) {
  const { chosen } = matched(values);
  const { below, above } = drawObjects(values);
  return {
    name: 'picture',
    heading: '粗框是物体，预测里实线的配上了，虚线的没有',
    viewBox: '0 0 320 208',
    title: '两个物体与四个预测',
    description: verdict(values),
    drawing:
      path(rect(map.left, map.top, map.right - map.left, map.bottom - map.top), 'fig-frame') +
      below +
      above +
      predictions
        .map(({ box }, i) =>
          path(outline(map, box), chosen.includes(i) ? 'fig-mark' : 'fig-dashed'),
        )
        .join('') +
      predictions
        .map(({ box }, i) => {
          const isLeft = i % 2 === 0;
          return label(
            map.x(box[isLeft ? 0 : 2]) + (isLeft ? 5 : -5),
            map.y(box[3]) - 6,
            nameOf(i),
            'fig-text fig-halo',
            isLeft ? 'start' : 'end',
          );
        })
        .join(''),
  };
}

function costPanel(values: Values<Place>) {
  const { all, chosen, sum, taught } = matched(values);
  const at = [6, 70, 150, 230];
  const heading = '代价 = −概率 + 5 × L1 − 2 × GIoU';
  return {
    name: 'costs',
    heading,
    viewBox: '0 0 320 248',
    title: heading,
    description:
      all
        .map(
          (row, i) =>
            `${nameOf(i)}：${row.map(({ total }, j) => `${names[j]} ${fixed(total, 3)}`).join('，')}`,
        )
        .join('；') + '。',
    drawing:
      ['预测', ...names, '学什么'].map((head, i) => label(at[i]!, 18, head, 'fig-muted')).join('') +
      path('M4 25H316', 'fig-axis') +
      all
        .map((row, line) => {
          const y = 46 + 24 * line;
          const object = chosen.indexOf(line);
          const words = [nameOf(line), ...row.map(({ total }) => fixed(total, 3)), taught[line]!];
          return (
            (object < 0 ? '' : path(rect(at[object + 1]! - 8, y - 17, 68, 23), 'fig-soft')) +
            words
              .map((cell, i) =>
                label(
                  at[i]!,
                  y,
                  cell,
                  `fig-text${object >= 0 && i === object + 1 ? ' fig-strong-text' : ''}`,
                ),
              )
              .join('')
          );
        })
        .join('') +
      chosen
        .map((row, i) => {
          const { chance, distance, giou, total } = all[row]![i]!;
          const last = giou < 0 ? `(${fixed(giou, 3)})` : fixed(giou, 3);
          const y = 148 + 44 * i;
          return (
            label(4, y, `${names[i]}配 ${nameOf(row)}`, 'fig-muted') +
            label(
              4,
              y + 20,
              `−${fixed(chance, 2)} + 5 × ${fixed(distance, 3)} − 2 × ${last} = ${fixed(total, 3)}`,
            )
          );
        })
        .join('') +
      label(4, 240, `总和 ${fixed(sum, 3)}`, 'fig-text fig-strong-text'),
  };
}
