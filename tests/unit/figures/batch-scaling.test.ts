import { expect, it } from 'vitest';
import { figure } from '../../../src/figures/batch-scaling/figure.ts';
import {
  base,
  curvatures,
  expected,
  floor,
  rateOf,
  stepsTo,
} from '../../../src/figures/batch-scaling/model.ts';
import { normal } from '../../../src/figures/shared/random.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const steps = (rule: Parameters<typeof rateOf>[0], batch: number, noise = 0.5) =>
  stepsTo({ rate: rateOf(rule, batch, noise), batch, noise });

it('the numbers of the lesson: the four rules at some batch sizes', () => {
  expect([1, 16, 1024].map((batch) => steps('不动', batch))).toEqual([2109, 1964, 1956]);
  expect([1, 2, 16, 64, 128].map((batch) => steps('乘 k', batch))).toEqual([
    2109,
    1055,
    133,
    39,
    undefined,
  ]);
  expect([4, 64, 1024].map((batch) => steps('乘 √k', batch))).toEqual([1013, 246, 61]);
  expect(steps('每个 B 取最好的', 1)).toBeLessThan(930);
  expect(steps('每个 B 取最好的', 1024)).toBeLessThan(25);
  expect(steps('不动', 1, 2)).toBeUndefined();
});

it('the closed form is what many walks come to on average', () => {
  const walk = { rate: 0.3, batch: 4, noise: 0.5 };
  const next = normal(3);
  const [walks, length] = [4000, 12];
  let sum = 0;
  for (let i = 0; i < walks; i += 1)
    for (const h of curvatures) {
      let x = 1 / Math.sqrt(h);
      for (let t = 0; t < length; t += 1)
        x -= walk.rate * (h * x + next() * Math.sqrt((h * walk.noise) / walk.batch));
      sum += (h * x * x) / 2 / walks;
    }
  expect(Math.abs(sum / expected(walk, length) - 1)).toBeLessThan(0.05);
  expect(expected(walk, 0)).toBeCloseTo(1, 12);
  expect(expected(walk, 5000)).toBeCloseTo(floor(walk), 10);
});

it('the best rate is no worse than any rule, at every batch size and noise', () => {
  for (const noise of [0.1, 0.5, 2])
    for (const batch of [2, 8, 64, 512]) {
      const best = steps('每个 B 取最好的', batch, noise) ?? Infinity;
      for (const rule of ['不动', '乘 √k', '乘 k'] as const)
        // The rates tried are a little apart from one another.
        expect(best).toBeLessThanOrEqual(1.03 * (steps(rule, batch, noise) ?? Infinity) + 1);
    }
});

it('says why a walk does not arrive', () => {
  const say = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
  expect(say({})).toBe(
    'B = 64，学习率乘 k，η = 1.28：39 步到 0.01，是 B = 1 的 2109 步的 1/54.1；样本看了 2496 个，是 1.2 倍。',
  );
  expect(say({ batch: 7 })).toContain('发散');
  expect(say({ batch: 0, rule: 0, noise: 2 })).toContain('停在');
  expect(base).toBe(0.02);
});
