import { paragraphs, table } from '../shared/html.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import {
  align,
  counting,
  message,
  nest,
  print,
  resultShape,
  shapes,
  size,
  type Shape,
} from './model.ts';
import { aligned, numbers } from './draw.ts';

type Name = 'a' | 'b';
const names = shapes.map(print);
const choice = (param: string, text: string, shape: string) => ({
  ...{ param, label: text, min: 0, max: shapes.length - 1, step: 1 },
  initial: names.indexOf(shape),
  options: names,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-broadcasting',
  legend: '选两个形状',
  controls: {
    a: choice('bc-a', 'a 的形状', '(2, 3)'),
    b: choice('bc-b', 'b 的形状', '(3,)'),
  },
  panels: (values) => [
    {
      name: 'axes',
      heading: `从最后一维往前对齐${align(...chosen(values)).some(({ lengths }) => lengths.includes(undefined)) ? '，虚线格是补上的维' : ''}`,
      viewBox: '0 0 320 222',
      title: '两个形状怎样对齐',
      description: verdict(values),
      drawing: aligned(...chosen(values)),
    },
    {
      name: 'numbers',
      heading: headingOf(...chosen(values)),
      viewBox: '0 0 320 222',
      title: '两个数组与它们的和',
      description: verdict(values),
      drawing: numbers(...chosen(values)),
    },
  ],
  verdict,
  text: (values) => {
    const [a, b] = chosen(values);
    return (
      paragraphs(
        `a = ${nest(counting(a, 10).values, a)}，b = ${nest(counting(b, 1).values, b)}。${resultShape(a, b) ? '和的十位来自 a，个位来自 b。' : ''}`,
        verdict(values),
      ) +
      table(
        '逐维',
        ['从右数', 'a', 'b', '结果'],
        align(a, b)
          .map(({ lengths, result }, i, { length }) => [
            `第 ${length - i} 维`,
            ...lengths.map((own) => String(own ?? '没有')),
            String(result ?? '不能广播'),
          ])
          .reverse(),
      )
    );
  },
};

const chosen = ({ a, b }: Values<Name>): readonly [Shape, Shape] => [shapes[a]!, shapes[b]!];

function headingOf(a: Shape, b: Shape): string {
  const shape = resultShape(a, b);
  if (!shape) return '对不上，不能相加，NumPy 报错';
  const repeats = size(shape) > Math.min(size(a), size(b));
  return `逐个相加${repeats ? '，虚线格里是重复出来的数' : ''}`;
}

function verdict(values: Values<Name>): string {
  const [a, b] = chosen(values);
  const axes = align(a, b);
  const fromRight = (i: number) => `从右数第 ${axes.length - i} 维`;
  const bad = axes.map(({ result }) => result).lastIndexOf(undefined);
  const begin = `${print(a)} 加 ${print(b)}：`;
  if (bad !== -1) {
    const [p, q] = axes[bad]!.lengths;
    return `${begin}${fromRight(bad)}一边是 ${p}，一边是 ${q}，不相等，也都不是 1，不能广播。NumPy 报 ValueError: ${message(a, b)}。`;
  }
  const stretches = axes.flatMap(({ lengths, result }, i) =>
    lengths.flatMap((own, operand) =>
      (own ?? 1) === result
        ? []
        : `${'ab'[operand]} ${own === undefined ? '没有' : ''}${fromRight(i)}${own === undefined ? '，' : '是 1，'}重复 ${result} 遍`,
    ),
  );
  const shape = resultShape(a, b)!;
  const [small, other, all] = [size(a), size(b), size(shape)];
  const warning =
    all > Math.max(small, other)
      ? `两边都被拉长，${small} 个数加 ${other} 个数，得了 ${all} 个。`
      : '';
  return `${begin}${stretches.length === 0 ? '没有要重复的，逐个相加' : stretches.join('，')}。结果的形状是 ${print(shape)}。${warning}`;
}
