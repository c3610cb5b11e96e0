import { fixed } from '../shared/format.ts';

/** Large numbers as readers of Chinese say them: 13.94 亿, 26.21 万. */
export function spoken(value: number): string {
  if (value >= 1e8) return `${fixed(value / 1e8, 2)} 亿`;
  return value >= 1e4 ? `${fixed(value / 1e4, 2)} 万` : String(value);
}

export function percent(part: number, whole: number): string {
  const share = (100 * part) / whole;
  return share < 0.1 ? '不到 0.1%' : `${fixed(share, 1)}%`;
}
