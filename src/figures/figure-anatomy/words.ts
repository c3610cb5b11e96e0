import { paragraphs, table } from '../shared/html.ts';
import { parts } from './model.ts';

export const sentence =
  '一张画布，上下两个坐标系：上面是损失随轮数下降的两条线，有网格和图例；下面是三根柱，A、B、C 的准确率。';

export function textAlternative(): string {
  return (
    paragraphs(
      sentence,
      '画布与总标题归 fig，其余归各自的坐标系 ax。Axes 是一块绘图区，Axis 是它的一根轴，连同轴上的刻度与刻度标签。横轴的写法换成 y 就是纵轴的。柱是 Rectangle，一次 ax.bar() 画出的几根合在一个 BarContainer 里。',
    ) +
    table(
      '各部分的名字',
      ['编号', '中文', '英文', '造出或找到它', '归谁'],
      parts.map(({ name, english, call, owner }, i) => [String(i + 1), name, english, call, owner]),
    )
  );
}
