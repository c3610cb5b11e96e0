import { grouped } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { costs, flow, type Block } from './draw.ts';
import { headSize, multiplications, parameters } from './model.ts';
import { percent } from './words.ts';

type Name = 'order' | 'size' | 'length';
const sizes = [64, 128, 256, 512, 768, 1024];
const lengths = [16, 64, 197, 512, 1024, 4608, 8192];

export const figure: SliderFigure<Name> = {
  tag: 'figure-transformer-block',
  legend: '选归一化的位置、维数与长度',
  controls: {
    order: {
      param: 'tb-o',
      label: '归一化',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['前置', '后置'],
    },
    size: {
      param: 'tb-d',
      label: '维数 D',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 4,
      say: (index) => String(sizes[index]),
    },
    length: {
      param: 'tb-n',
      label: 'token 数 N',
      min: 0,
      max: lengths.length - 1,
      step: 1,
      initial: 2,
      say: (index) => String(lengths[index]),
    },
  },
  panels: (values) => [flow(chosen(values)), costs(chosen(values))],
  verdict,
  text: (values) => {
    const { size, length, heads } = chosen(values);
    const [own, work] = [parameters(size), multiplications(length, size)];
    const shape = `${length} × ${size}`;
    return (
      paragraphs(verdict(values)) +
      table(
        '各部分',
        ['部分', '输出的形状', '参数', '乘法'],
        [
          ['两个 LN', shape, grouped(own.norms), '不计'],
          [
            '注意力：Q、K、V 与输出',
            `${shape}，各 ${heads} 个头 × ${headSize} 维`,
            grouped(own.attention),
            grouped(work.projections),
          ],
          ['注意力：分数与加权', `${heads} × ${length} × ${length}`, '0', grouped(work.pairs)],
          [
            '前馈',
            `${length} × ${4 * size}，再回到 ${shape}`,
            grouped(own.feedForward),
            grouped(work.feedForward),
          ],
          ['合计', shape, grouped(own.all), grouped(work.all)],
        ],
      )
    );
  },
};

function chosen({ order, size, length }: Values<Name>): Block {
  const width = sizes[size]!;
  return { isPre: order === 0, size: width, length: lengths[length]!, heads: width / headSize };
}

function verdict(values: Values<Name>): string {
  const { isPre, size, length } = chosen(values);
  const work = multiplications(length, size);
  const way = isPre
    ? '前置：粗线从输入到输出只经过两个加号'
    : '后置：粗线每过一个加号都要穿过一次 LN';
  return `${way}。一块有 ${grouped(parameters(size).all)} 个参数，随 N² 长的部分占乘法的 ${percent(work.pairs, work.all)}。`;
}
