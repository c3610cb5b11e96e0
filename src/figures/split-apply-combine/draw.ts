import { fixed } from '../shared/format.ts';
import { hatch, type Hatch } from '../shared/hatch.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import { runs } from './model.ts';
import type { State } from './state.ts';
import { code, formula, sayResult, verdict } from './words.ts';

const patterns: readonly Hatch[] = ['slant', 'dots', 'lines'];
const row = 26;
/** Right edges of the row number, the swatch and the three columns. */
const columns = { number: 34, swatch: 70, model: 150, seed: 224, acc: 304 };

const wash = (group: number, x: number, y: number, width: number, height: number) =>
  el('rect', { class: `fig-fill-${group + 1}`, x, y, width, height, 'fill-opacity': '0.13' });

const swatch = (group: number, x: number, y: number, width: number, height: number) =>
  path(hatch(patterns[group]!, x, y, width, height), `fig-line-${group + 1}`);

export function tablePanel(state: State): Panel {
  const { by, groups } = state;
  const top = 28;
  const middle = (from: number, to: number) => (from + to) / 2;
  const at = {
    model: middle(columns.swatch, columns.model),
    seed: middle(columns.model, columns.seed),
    acc: middle(columns.seed, columns.acc),
  };
  const head = (['model', 'seed', 'acc'] as const).map((name) =>
    label(at[name], top - 9, name, name === by ? 'fig-strong-text' : 'fig-muted', 'middle'),
  );
  const body = runs.map((run, i) => {
    const group = groups.findIndex(({ rows }) => rows.includes(i));
    const y = top + row * i;
    const say = (name: 'model' | 'seed' | 'acc', value: string) =>
      label(at[name], y + 18, value, name === by ? 'fig-strong-text' : 'fig-text', 'middle');
    return (
      wash(group, columns.number, y, columns.acc - columns.number, row) +
      swatch(group, columns.number + 8, y + 5, 24, row - 10) +
      label(columns.number - 10, y + 18, String(i), 'fig-muted', 'end') +
      say('model', run.model) +
      say('seed', String(run.seed)) +
      say('acc', fixed(run.acc, 2))
    );
  });
  const lines = Array.from(
    { length: runs.length + 1 },
    (_, i) => `M${columns.number} ${top + row * i}H${columns.acc}`,
  );
  return {
    name: 'table',
    heading: `一、按 ${by} 拆分：花纹相同的行是一组`,
    viewBox: `0 0 320 ${top + row * runs.length + 8}`,
    title: '原表与每行所属的组',
    description: `${groups.map(({ key, rows }) => `${by} 为 ${key} 的是第 ${rows.join('、')} 行`).join('；')}。`,
    drawing: head.join('') + body.join('') + path(lines.join(''), 'fig-frame'),
  };
}

export function resultPanel(state: State): Panel {
  const { by, aggregate, groups } = state;
  const height = 48;
  const first = 34;
  const bottom = first + height * groups.length;
  const sums = groups.map(({ key, rows, values, result }, group) => {
    const y = first + height * group;
    return (
      wash(group, 8, y, 304, height - 8) +
      swatch(group, 14, y + 8, 24, 24) +
      label(48, y + 16, `${key}：第 ${rows.join('、')} 行`, 'fig-muted') +
      label(48, y + 34, formula(aggregate, values)) +
      label(306, y + 34, `= ${sayResult(aggregate, result)}`, 'fig-strong-text', 'end')
    );
  });
  const top = bottom + 54;
  const [left, split, right] = [96, 152, 224];
  const table = groups.map(({ key, result }, group) => {
    const y = top + row * group;
    return (
      wash(group, left, y, right - left, row) +
      swatch(group, left - 34, y + 5, 24, row - 10) +
      label((left + split) / 2, y + 18, key, 'fig-strong-text', 'middle') +
      label((split + right) / 2, y + 18, sayResult(aggregate, result), 'fig-text', 'middle')
    );
  });
  const lines = Array.from(
    { length: groups.length + 1 },
    (_, i) => `M${left} ${top + row * i}H${right}`,
  );
  return {
    name: 'result',
    heading: '二、每组算一个数；三、合成新表',
    viewBox: `0 0 320 ${top + row * groups.length + 8}`,
    title: '各组的算式与结果',
    description: `${code(state)}。${verdict(state)}`,
    drawing: [
      label(160, 19, code(state), 'fig-code', 'middle'),
      ...sums,
      path(arrow([160, bottom + 2], [160, bottom + 24]), 'fig-edge'),
      label((left + split) / 2, top - 9, by, 'fig-strong-text', 'middle'),
      label((split + right) / 2, top - 9, 'acc', 'fig-muted', 'middle'),
      ...table,
      path(`${lines.join('')}M${split} ${top}v${row * groups.length}`, 'fig-frame'),
    ].join(''),
  };
}
