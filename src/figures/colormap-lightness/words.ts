import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { maps, read, small, steps, type Reading } from './model.ts';
import type { State } from './state.ts';

/** The value i / 32. */
export const sayValue = (i: number) => trimmed(i / steps, 3);
export const level = (value: number) => fixed(value, 1);

export function signed(change: number): string {
  const said = level(change);
  return said.startsWith('−') || Number(said) === 0 ? said : `+${said}`;
}

export function turnWords({ levels, turns }: Reading): string {
  if (turns.length === 0) return '一路上升，不转向';
  return `在 ${turns.map(sayValue).join('、')} 处转向（L* ${turns.map((i) => level(levels[i]!)).join('、')}）`;
}

export function rangeWords({ most, least }: Reading): string {
  return `值每加 1/32，L* 最多变 ${level(most)}，最少 ${level(least)}`;
}

export function stepWords({ levels, at, change }: State): readonly string[] {
  return [
    `值 ${sayValue(at)} → ${sayValue(at + small)}`,
    `L* ${level(levels[at]!)} → ${level(levels[at + small]!)}`,
    `变了 ${signed(change)}`,
  ];
}

export function verdict(state: State): string {
  const { map, levels, at, change } = state;
  return `${map} 的亮度从 ${level(levels[0]!)} 到 ${level(levels[steps]!)}，${turnWords(state)}；${rangeWords(state)}。值从 ${sayValue(at)} 到 ${sayValue(at + small)}，L* 的变化是 ${signed(change)}。`;
}

export function text(state: State): string {
  return (
    paragraphs(
      verdict(state),
      '颜色是 Matplotlib 的 cmap(i / 32)：jet 与 gray 按它的定义算，viridis 与 coolwarm 取自它的表。画面上其余的颜色在这 33 个之间连直线。L* 是 CIE 1976 的明度，由 sRGB 颜色算出，黑是 0，白是 100。转向按这 33 个值判断，数值保留一位小数。',
    ) +
    table(
      '四种色图',
      ['色图', 'L* 从', '到', '转向', '每 1/32 最多变', '最少变'],
      maps.map((map) => {
        const reading = read(map);
        return [
          map,
          level(reading.levels[0]!),
          level(reading.levels[steps]!),
          turnWords(reading),
          level(reading.most),
          level(reading.least),
        ];
      }),
    ) +
    table(
      `${state.map} 的 L*`,
      ['值', 'L*', '到后面 1/16 处的变化'],
      state.levels.map((one, i) => [
        sayValue(i),
        level(one),
        i + small <= steps ? signed(state.levels[i + small]! - one) : '—',
      ]),
    )
  );
}
