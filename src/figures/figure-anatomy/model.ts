import type { Point } from '../shared/path.ts';

/** A named part of a Matplotlib figure. */
export interface Part {
  readonly name: string;
  /** Its class, or what Matplotlib's own drawing of the parts calls it. */
  readonly english: string;
  /** What makes it, sets it or finds it. */
  readonly call: string;
  /** Whose method or attribute the call is. */
  readonly owner: '画布' | '坐标系' | 'pyplot';
}

/** In the order of their numbers, from 1. */
export const parts: readonly Part[] = [
  { name: '画布', english: 'Figure', call: 'plt.figure()', owner: 'pyplot' },
  { name: '总标题', english: 'suptitle', call: 'fig.suptitle()', owner: '画布' },
  { name: '坐标系', english: 'Axes', call: 'plt.subplots(2, 1)', owner: 'pyplot' },
  { name: '标题', english: 'title', call: 'ax.set_title()', owner: '坐标系' },
  { name: '坐标轴', english: 'Axis', call: 'ax.xaxis', owner: '坐标系' },
  { name: '边框', english: 'Spine', call: 'ax.spines["right"]', owner: '坐标系' },
  { name: '主刻度', english: 'major tick', call: 'ax.set_xticks()', owner: '坐标系' },
  { name: '次刻度', english: 'minor tick', call: 'ax.minorticks_on()', owner: '坐标系' },
  { name: '刻度标签', english: 'tick label', call: 'ax.tick_params()', owner: '坐标系' },
  { name: '轴标签', english: 'label', call: 'ax.set_xlabel()', owner: '坐标系' },
  { name: '网格', english: 'grid', call: 'ax.grid()', owner: '坐标系' },
  { name: '线', english: 'Line2D', call: 'ax.plot()', owner: '坐标系' },
  { name: '图例', english: 'Legend', call: 'ax.legend()', owner: '坐标系' },
  { name: '柱', english: 'Rectangle', call: 'ax.bar()', owner: '坐标系' },
];

/** A number in the drawing: where it stands, and where its line goes, if it needs one. */
export interface Badge {
  readonly part: string;
  readonly at: Point;
  readonly to?: Point;
}

export const size = { width: 320, height: 418 };
export const radius = 11;
/** The two plot areas. */
export const upper = { left: 84, right: 268, top: 74, bottom: 196 };
export const lower = { left: 84, right: 268, top: 302, bottom: 380 };

export const badges: readonly Badge[] = [
  { part: '画布', at: [20, 20] },
  { part: '总标题', at: [244, 23] },
  { part: '坐标系', at: [102, 180] },
  { part: '坐标系', at: [292, 316], to: [256, 316] },
  { part: '标题', at: [226, 55] },
  { part: '坐标轴', at: [294, 192], to: [268, 196] },
  { part: '边框', at: [292, 84], to: [268, 84] },
  { part: '主刻度', at: [140, 234], to: [174, 204] },
  { part: '次刻度', at: [236, 232], to: [223, 202] },
  { part: '刻度标签', at: [296, 226], to: [279, 216] },
  { part: '轴标签', at: [202, 245] },
  { part: '网格', at: [292, 146], to: [248, 145] },
  { part: '线', at: [150, 108], to: [124, 130] },
  { part: '图例', at: [292, 115], to: [262, 110] },
  { part: '柱', at: [292, 350], to: [240, 350] },
];

/** Loss after each of ten epochs, made up: it falls fast, then slowly. */
export const losses = {
  训练: (epoch: number) => 0.3 + 1.9 * Math.exp(-epoch / 2.2),
  验证: (epoch: number) => 0.5 + 1.7 * Math.exp(-epoch / 2.5),
} as const;
/** Accuracy of three models, made up. */
export const scores = [
  ['A', 0.9],
  ['B', 0.86],
  ['C', 0.89],
] as const;
