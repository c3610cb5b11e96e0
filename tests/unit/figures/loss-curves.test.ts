import { expect, it } from 'vitest';
import { figure } from '../../../src/figures/loss-curves/figure.ts';
import { chance, epochs, faults, runOf, shapeOf } from '../../../src/figures/loss-curves/model.ts';

it('has twelve runs of twenty epochs', () => {
  expect(faults).toHaveLength(12);
  expect(epochs).toBe(20);
  for (const fault of faults) {
    const { training, validation, accuracy } = runOf(fault);
    expect([training.length, validation.length]).toEqual([21, 21]);
    expect(accuracy).toBeGreaterThanOrEqual(0);
    expect(accuracy).toBeLessThanOrEqual(1);
  }
});

it('begins near ln 10, softmax twice too; the scaled pictures do not, no number is none', () => {
  for (const fault of faults) {
    const first = runOf(fault).training[0]!;
    if (fault === 'notANumber') expect(first).toBeNaN();
    else expect(Math.abs(first - chance)).toBeLessThan(0.05);
  }
  expect(runOf('validationScaled').validation[0]).toBeGreaterThan(chance + 0.5);
});

it('sees in each pair of curves what the lesson says', () => {
  expect(Object.fromEntries(faults.map((fault) => [fault, shapeOf(runOf(fault))]))).toEqual({
    ok: 'falling',
    smallRate: 'falling slowly',
    largeRate: 'at chance',
    gradientsKept: 'rising',
    labelsShuffled: 'training alone falls',
    otherParameters: 'never moved',
    softmaxTwice: 'floor',
    sorted: 'rising',
    overfitting: 'validation rises',
    validationScaled: 'validation much higher',
    dropout: 'validation lower',
    notANumber: 'no number',
  });
});

it('softmax twice stays above the floor of ten classes', () => {
  const floor = Math.log(Math.E + 9) - 1;
  const { training, eight } = runOf('softmaxTwice');
  expect(Math.min(...training, eight)).toBeGreaterThan(floor);
  expect(eight).toBeCloseTo(floor, 1);
});

it('hides the cause until it is asked for', () => {
  const picture = faults.indexOf('otherParameters');
  expect(figure.verdict({ picture, shown: 0 })).not.toContain('旧模型');
  expect(figure.verdict({ picture, shown: 1 })).toBe(
    '病例 3：两条线完全水平，一位也不变。末了训练 2.327，验证 2.335。病因：优化器里是旧模型的参数。',
  );
});

it('calls no accuracy one of twenty epochs where there were four hundred', () => {
  const panels = figure.panels({ picture: faults.indexOf('overfitting'), shown: 0 });
  const drawn = panels.map(({ drawing, description }) => drawing + description).join('');
  expect(drawn).toContain('轮 ÷ 20');
  expect(drawn).not.toContain('二十轮后');
  expect(drawn).toContain('最后一轮的验证准确率');
});
