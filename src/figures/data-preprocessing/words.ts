import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Cloud, Preprocessing, Summary } from './model.ts';

/** The text alternative: mean, standard deviation and range of each coordinate at each stage. */
export function textAlternative({ raw, centred, normalised }: Preprocessing): string {
  const stages: readonly (readonly [string, Cloud])[] = [
    ['原始', raw],
    ['零中心化', centred],
    ['标准化', normalised],
  ];
  const row = (name: string, { mean, deviation, min, max }: Summary) => [
    name,
    fixed(mean, 2),
    fixed(deviation, 2),
    `${fixed(min, 2)} 至 ${fixed(max, 2)}`,
  ];
  return (
    paragraphs(
      `由固定种子生成的 ${raw.points.length} 个二维点；三幅图用同一副坐标轴，十字标出均值。`,
    ) +
    table(
      '每一步之后的均值、标准差与范围',
      ['坐标', '均值', '标准差', '范围'],
      stages.flatMap(([name, cloud]) => [row(`${name} x₁`, cloud.x), row(`${name} x₂`, cloud.y)]),
    ) +
    paragraphs('两步只平移、缩放，不转动：点云原来斜着，标准化之后仍斜着，两个坐标的相关系数不变。')
  );
}
