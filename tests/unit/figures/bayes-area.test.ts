import { expect, it } from 'vitest';
import { figure } from '../../../src/figures/bayes-area/figure.ts';
import { count, parts, people, posterior } from '../../../src/figures/bayes-area/model.ts';
import { controlsOf, initialValues } from '../../../src/figures/shared/slider-figure.ts';

const lesson = { prior: 0.001, sensitivity: 0.99, falseAlarm: 0.02 };

it('has the people of the lesson: 99 ill and 1998 healthy among the positive', () => {
  const { hits, misses, alarms, clear } = parts(lesson);
  expect([hits, misses, alarms, clear].map(count)).toEqual([99, 1, 1998, 97_902]);
  expect(posterior(lesson)).toBeCloseTo(99 / 2097, 12);
  expect(posterior({ ...lesson, prior: 0.05 })).toBeCloseTo(0.0495 / 0.0685, 12);
});

it('has parts that make up the square', () => {
  for (const test of [lesson, { prior: 0.3, sensitivity: 0.5, falseAlarm: 0 }])
    expect(
      Object.values<number>({ ...parts(test) }).reduce((sum, part) => sum + part, 0),
    ).toBeCloseTo(1, 12);
});

it('leaves a test that says nothing without effect, and one without false alarms without doubt', () => {
  expect(posterior({ prior: 0.2, sensitivity: 0.3, falseAlarm: 0.3 })).toBeCloseTo(0.2, 12);
  expect(posterior({ prior: 0.001, sensitivity: 0.5, falseAlarm: 0 })).toBe(1);
});

it('counts whole people at every setting, and says how many', () => {
  const controls = Object.fromEntries(controlsOf(figure));
  const priors = Array.from({ length: controls['prior']!.max + 1 }, (_, i) =>
    Number(controls['prior']!.say!(i).replace('%', '')),
  );
  for (const prior of priors)
    for (const percent of [0, 1, 29, 50, 77, 99, 100]) {
      const test = {
        prior: prior / 100,
        sensitivity: percent / 100,
        falseAlarm: percent / 100,
      };
      for (const part of Object.values(parts(test)))
        expect(Math.abs(part * people - count(part))).toBeLessThan(1e-6);
    }
  expect(figure.verdict(initialValues(figure))).toBe(
    '100,000 人里，病且阳性 99 人，误报 1,998 人。阳性时得病的概率是 99 ÷ 2,097 ≈ 4.72%，是检测以前的 47.2 倍，阳性的人里多数没有病。',
  );
});

it('says when a column is drawn wider than it is, and only then', () => {
  const drawing = (prior: number) => figure.panels({ ...initialValues(figure), prior })[0]!.drawing;
  expect(drawing(0)).toContain('画宽了');
  expect(drawing(5)).not.toContain('画宽了');
});
