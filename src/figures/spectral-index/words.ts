import { equals, fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Values } from '../shared/slider-figure.ts';
import {
  bands,
  cells,
  columns,
  infrared,
  kinds,
  ndvi,
  reaches,
  red,
  rows,
  share,
} from './model.ts';
import type { Name } from './state.ts';

export function place(cell: number): string {
  return `第 ${Math.floor(cell / columns) + 1} 行第 ${(cell % columns) + 1} 列`;
}

export function verdict({ threshold, cell }: Values<Name>): string {
  const picked = cells[cell]!;
  const mask = cells.filter((one) => reaches(one, threshold));
  const wrong = mask.filter(({ kind }) => !kinds[kind]!.isPlant).length;
  const missed = cells.filter((one) => kinds[one.kind]!.isPlant && !reaches(one, threshold)).length;
  const errors = [
    ...(wrong > 0 ? [`混进 ${wrong} 格没有植物的`] : []),
    ...(missed > 0 ? [`漏掉 ${missed} 格植物`] : []),
  ];
  return `NDVI 至少 ${fixed(threshold, 2)} 的有 ${mask.length} 格，${errors.length > 0 ? errors.join('，') : '正好是有植物的那些'}。${place(cell)}是${kinds[picked.kind]!.name}，NDVI ${fixed(ndvi(picked.spectrum), 3)}，${reaches(picked, threshold) ? '选进' : '不选'}。`;
}

/** The index of the chosen cell, and what reaches the threshold, line by line. */
export function sums({ threshold, cell }: Values<Name>): readonly (readonly [string, string?])[] {
  const { spectrum } = cells[cell]!;
  const [r, n] = [spectrum[red]!, spectrum[infrared]!];
  const value = ndvi(spectrum);
  const shares = kinds.map((kind, i) => `${kind.name} ${share(i, threshold).join('/')}`);
  return [
    [`近红外 − 红：${fixed(n, 4)} − ${fixed(r, 4)} = ${fixed(n - r, 4)}`],
    [`近红外 + 红：${fixed(n, 4)} + ${fixed(r, 4)} = ${fixed(n + r, 4)}`],
    [
      `NDVI = ${fixed(n - r, 4)} / ${fixed(n + r, 4)} ${equals(value, 3)}`,
      'fig-text fig-strong-text',
    ],
    [`至少 ${fixed(threshold, 2)} 的格数 / 全部`, 'fig-muted'],
    [shares.slice(0, 4).join('　')],
    [shares.slice(4).join('　')],
  ];
}

/** The numbers of the figure, for who does not see it. */
export function textAlternative(values: Values<Name>): string {
  return (
    paragraphs(
      `示意的一小块地，${rows} 行 ${columns} 列，反射率按常见的大小编成：水、裸土、树、屋顶各有一组，疏草是树与土按 20% 到 60% 的盖度混合，影中的各波段一律只剩四分之一（真实的影里还有偏蓝的天光，不会这样整齐）。同一种格子明暗相差几个百分点。上色时反射率 0.35 及以上最亮，暗处略提亮。`,
      verdict(values),
    ) +
    table(
      '每种地面的反射率与 NDVI（第一格），与达到阈值的格数',
      ['地面', ...bands, 'NDVI', '达到阈值'],
      kinds.map(({ name }, kind) => {
        const { spectrum } = cells.find((cell) => cell.kind === kind)!;
        return [
          name,
          ...spectrum.map((value) => fixed(value, 4)),
          fixed(ndvi(spectrum), 3),
          share(kind, values.threshold).join('/'),
        ];
      }),
    ) +
    table(
      '每一格的 NDVI',
      ['行', ...Array.from({ length: columns }, (_, i) => `第 ${i + 1} 列`)],
      Array.from({ length: rows }, (_, row) => [
        String(row + 1),
        ...cells
          .slice(row * columns, (row + 1) * columns)
          .map(({ kind, spectrum }) => `${kinds[kind]!.name} ${fixed(ndvi(spectrum), 2)}`),
      ]),
    )
  );
}
