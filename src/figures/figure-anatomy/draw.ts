import type { Panel } from '../shared/panel.ts';
import { polyline, rect, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import { el, label, path, round } from '../shared/svg.ts';
import { badges, losses, lower, parts, radius, scores, size, upper } from './model.ts';
import { sentence } from './words.ts';

const middle = (upper.left + upper.right) / 2;
const epoch = linearScale([0, 10], [upper.left, upper.right]);
const loss = linearScale([0, 2.4], [upper.bottom, upper.top]);
const score = linearScale([0, 1], [lower.bottom, lower.top]);

function badge([x, y]: Point, number: number): string {
  const circle = `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  return path(circle, 'fig-ring') + label(x, y + 5, String(number), 'fig-text', 'middle');
}

const numberOf = (name: string) => parts.findIndex((part) => part.name === name) + 1;

function upright(x: number, y: number, words: string): string {
  return el('text', { x, y, transform: `rotate(-90 ${x} ${y})`, 'text-anchor': 'middle' }, words);
}

const curve = (f: (epoch: number) => number) =>
  polyline(Array.from({ length: 41 }, (_, i): Point => [epoch(i / 4), loss(f(i / 4))]));

function upperAxes(): string {
  const { left, right, top, bottom } = upper;
  const legend = { x: 186, y: 80, width: 76, height: 42 };
  return [
    path(rect(left, top, right - left, bottom - top), 'fig-soft'),
    path(
      [0, 5, 10].map((at) => `M${round(epoch(at))} ${top}V${bottom}`).join('') +
        [1, 2].map((at) => `M${left} ${round(loss(at))}H${right}`).join(''),
      'fig-contour',
    ),
    path(curve(losses.训练), 'fig-line-1'),
    path(curve(losses.验证), 'fig-line-3 fig-dashed-frame'),
    path(rect(legend.x, legend.y, legend.width, legend.height), 'fig-paper'),
    path(rect(legend.x, legend.y, legend.width, legend.height), 'fig-frame'),
    path(`M${legend.x + 6} ${legend.y + 12}h24`, 'fig-line-1'),
    path(`M${legend.x + 6} ${legend.y + 31}h24`, 'fig-line-3 fig-dashed-frame'),
    label(legend.x + 38, legend.y + 17, '训练'),
    label(legend.x + 38, legend.y + 36, '验证'),
    path(
      rect(left, top, right - left, bottom - top) +
        [0, 5, 10].map((at) => `M${round(epoch(at))} ${bottom}v7`).join('') +
        [2.5, 7.5].map((at) => `M${round(epoch(at))} ${bottom}v4`).join('') +
        [0, 1, 2].map((at) => `M${left} ${round(loss(at))}h-7`).join(''),
      'fig-mark',
    ),
    ...[0, 5, 10].map((at) => label(epoch(at), bottom + 22, String(at), 'fig-text', 'middle')),
    ...[0, 1, 2].map((at) => label(left - 11, loss(at) + 5, String(at), 'fig-text', 'end')),
    label(middle, top - 14, '损失曲线', 'fig-text', 'middle'),
    label(middle, bottom + 54, '轮', 'fig-text', 'middle'),
    upright(48, (top + bottom) / 2, '损失'),
  ].join('');
}

function lowerAxes(): string {
  const { left, right, top, bottom } = lower;
  const centre = (i: number) => 125 + 50 * i;
  const heights = scores.map(([, value], i) =>
    rect(centre(i) - 15, score(value), 30, bottom - score(value)),
  );
  return [
    path(rect(left, top, right - left, bottom - top), 'fig-soft'),
    path(heights.join(''), 'fig-fill-1'),
    path(
      rect(left, top, right - left, bottom - top) +
        scores.map((_, i) => `M${centre(i)} ${bottom}v7`).join('') +
        [0, 1].map((at) => `M${left} ${round(score(at))}h-7`).join(''),
      'fig-mark',
    ),
    ...scores.map(([name], i) => label(centre(i), bottom + 22, name, 'fig-text', 'middle')),
    ...[0, 1].map((at) => label(left - 11, score(at) + 5, String(at), 'fig-text', 'end')),
    label(middle, top - 12, '各模型', 'fig-text', 'middle'),
    upright(48, (top + bottom) / 2, '准确率'),
  ].join('');
}

export function anatomyPanel(): Panel {
  return {
    name: 'anatomy',
    heading: '一张画布，两个坐标系',
    viewBox: `0 0 ${size.width} ${size.height}`,
    title: 'Matplotlib 一张图的各部分',
    description: sentence,
    drawing: [
      path(rect(3, 3, size.width - 6, size.height - 6), 'fig-edge'),
      label(middle, 29, '一次训练的结果', 'fig-strong-text', 'middle'),
      upperAxes(),
      lowerAxes(),
      path(badges.map(({ at, to }) => (to ? polyline([at, to]) : '')).join(''), 'fig-line-2'),
      ...badges.map(({ part, at }) => badge(at, numberOf(part))),
    ].join(''),
  };
}

export function listPanel(): Panel {
  const line = (i: number) => 28 + 28 * i;
  return {
    name: 'list',
    heading: '编号、名字、英文，与造出或找到它的写法',
    viewBox: `0 0 ${size.width} ${size.height}`,
    title: '各部分的名字',
    description:
      parts.map(({ name, english }, i) => `${i + 1} ${name} ${english}`).join('；') + '。',
    drawing: parts
      .flatMap(({ name, english, call }, i) => [
        badge([14, line(i) - 5], i + 1),
        label(34, line(i), name, 'fig-strong-text'),
        label(98, line(i), english),
        label(180, line(i), call, 'fig-muted'),
      ])
      .join(''),
  };
}
