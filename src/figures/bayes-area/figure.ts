import { equals, grouped, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { count, parts, people, posterior, type Test } from './model.ts';

type Name = 'prior' | 'sensitivity' | 'alarm';
const priors = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
const side = 216;
const left = 52;
const top = 30;
const right = left + side;
const bottom = top + side;
/** A column that is narrower could not be seen; the drawing says when it is drawn so. */
const narrowest = 4;

const percent = (share: number, digits = 1) => `${trimmed(share * 100, digits)}%`;
const testOf = ({ prior, sensitivity, alarm }: Values<Name>): Test => ({
  prior: priors[prior]!,
  sensitivity: sensitivity / 100,
  falseAlarm: alarm / 100,
});
const share = (param: string, text: string, min: number, max: number, initial: number) => ({
  param,
  label: text,
  min,
  max,
  step: 1,
  initial,
  say: (value: number) => `${value}%`,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-bayes-area',
  legend: '改患病率与检测的两个比例',
  controls: {
    prior: {
      param: 'ba-p',
      label: '患病率',
      min: 0,
      max: priors.length - 1,
      step: 1,
      initial: 0,
      say: (index) => percent(priors[index]!),
    },
    sensitivity: share('ba-s', '病人呈阳性', 50, 100, 99),
    alarm: share('ba-f', '健康人误报', 0, 30, 2),
  },
  panels: (values) => [everyone(testOf(values)), positives(testOf(values))],
  verdict: (values) => verdict(testOf(values)),
  text: (values) => {
    const test = testOf(values);
    const { hits, misses, alarms, clear } = parts(test);
    const healthy = 1 - test.prior;
    const row = (name: string, product: string, area: number) => [
      name,
      product,
      trimmed(area, 5),
      grouped(count(area)),
    ];
    return (
      paragraphs(verdict(test)) +
      table(
        `正方形的四块：宽乘高是面积，乘 ${grouped(people)} 是人数`,
        ['块', '宽 × 高', '面积', '人数'],
        [
          row('病，阳性', product(test.prior, test.sensitivity), hits),
          row('病，阴性', product(test.prior, 1 - test.sensitivity), misses),
          row('健康，阳性（误报）', product(healthy, test.falseAlarm), alarms),
          row('健康，阴性', product(healthy, 1 - test.falseAlarm), clear),
        ],
      )
    );
  },
};

const product = (width: number, height: number) => `${trimmed(width, 3)} × ${trimmed(height, 2)}`;

function verdict(test: Test): string {
  const { hits, alarms } = parts(test);
  const [ill, healthy] = [count(hits), count(alarms)];
  const after = posterior(test);
  const times = trimmed(after / test.prior, 1);
  const remark =
    healthy === 0
      ? '没有误报，阳性的都是病人'
      : ill === healthy
        ? '阳性的人里病与不病各半'
        : `阳性的人里多数${ill < healthy ? '没有' : '有'}病`;
  return `${grouped(people)} 人里，病且阳性 ${grouped(ill)} 人，误报 ${grouped(healthy)} 人。阳性时得病的概率是 ${grouped(ill)} ÷ ${grouped(ill + healthy)} ${equals(after * 100, 2)}%，是检测以前的 ${times} 倍，${remark}。`;
}

/** Both columns of the square: the ill on the left, the healthy on the right, the positive below. */
function everyone(test: Test): Panel {
  const { hits, misses, alarms, clear } = parts(test);
  const isNarrow = test.prior * side < narrowest;
  const width = isNarrow ? narrowest : test.prior * side;
  const split = left + width;
  const hit = bottom - test.sensitivity * side;
  const alarm = bottom - test.falseAlarm * side;
  return {
    name: 'all',
    heading: '所有人：面积 = 所占比例 × 阳性的概率',
    viewBox: '0 0 320 298',
    title: '所有人分成四块',
    description: `病人占 ${percent(test.prior)}，其中 ${percent(test.sensitivity)} 呈阳性，共 ${grouped(count(hits))} 人，阴性 ${grouped(count(misses))} 人；健康人占 ${percent(1 - test.prior)}，其中 ${percent(test.falseAlarm)} 误报，共 ${grouped(count(alarms))} 人，阴性 ${grouped(count(clear))} 人。`,
    drawing: [
      path(rect(left, top, width, hit - top), 'fig-soft'),
      path(rect(left, hit, width, bottom - hit), 'fig-fill-1'),
      path(rect(split, alarm, right - split, bottom - alarm), 'fig-fill-2'),
      path(`M${split} ${top}V${bottom}`, 'fig-cells'),
      path(rect(left, top, side, side), 'fig-cells'),
      label(left, top - 9, `病 ${percent(test.prior)}`),
      label(right, top - 9, `健康 ${percent(1 - test.prior)}`, 'fig-text', 'end'),
      label(left - 6, Math.max(hit + 5, top + 10), percent(test.sensitivity), 'fig-text', 'end'),
      label(right + 6, Math.min(alarm + 5, bottom), percent(test.falseAlarm)),
      ...['健康，阴性', `${grouped(count(clear))} 人`].map((line, row) =>
        label((split + right) / 2, (top + alarm) / 2 - 4 + row * 20, line, 'fig-muted', 'middle'),
      ),
      key(0, 0, 'fig-fill-1', `病，阳性 ${grouped(count(hits))} 人`),
      key(1, 0, 'fig-fill-2', `误报 ${grouped(count(alarms))} 人`),
      key(0, 1, 'fig-soft', `病，阴性 ${grouped(count(misses))} 人`),
      isNarrow ? label(178, bottom + 48, '（病一列画宽了）', 'fig-muted') : '',
    ].join(''),
  };
}

/** The two positive parts side by side, blown up to fill a square: the width of the left one is the posterior. */
function positives(test: Test): Panel {
  const { hits, alarms } = parts(test);
  const [ill, healthy] = [count(hits), count(alarms)];
  const after = posterior(test);
  const split = left + after * side;
  return {
    name: 'positive',
    heading: `只留阳性的 ${grouped(ill + healthy)} 人，放大成一整块`,
    viewBox: '0 0 320 298',
    title: '阳性的人里有多少得病',
    description: verdict(test),
    drawing: [
      path(rect(left, top, after * side, side), 'fig-fill-1'),
      path(rect(split, top, right - split, side), 'fig-fill-2'),
      path(rect(left, top, side, side), 'fig-cells'),
      label(left, top - 9, `病 ${percent(after)}`, 'fig-strong-text'),
      label(right, top - 9, `误报 ${percent(1 - after)}`, 'fig-text', 'end'),
      label(
        160,
        bottom + 24,
        `${grouped(ill)} ÷ (${grouped(ill)} + ${grouped(healthy)})`,
        'fig-text',
        'middle',
      ),
      label(160, bottom + 45, equals(after, 4), 'fig-strong-text', 'middle'),
    ].join(''),
  };
}

/** One entry of the legend: a swatch and what it stands for. */
function key(column: number, row: number, className: string, text: string): string {
  const [x, y] = [8 + column * 170, bottom + 15 + row * 22];
  const swatch = rect(x, y, 12, 12);
  return path(swatch, className) + path(swatch, 'fig-edge') + label(x + 19, y + 11, text);
}
