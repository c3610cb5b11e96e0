import { expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { normal, uniform } from '../../../src/figures/shared/random.ts';
import { figure } from '../../../src/figures/weight-variance/figure.ts';
import { layer, methods } from '../../../src/figures/weight-variance/model.ts';

const named = (name: string) => methods.findIndex((method) => method.name === name);

it('256 in, 64 out, ReLU: the numbers of the lesson', () => {
  const glorot = layer(named('Glorot，均匀'), 0.5, 256, 64);
  expect(glorot.variance).toBeCloseTo(0.00625, 12);
  expect(glorot.bound).toBeCloseTo(Math.sqrt(6 / 320), 12);
  expect([glorot.forward, glorot.backward].map((n) => n.toFixed(6))).toEqual([
    '0.800000',
    '0.200000',
  ]);
  const he = layer(named('He，正态'), 0.5, 256, 64);
  expect([he.forward, he.backward, he.bound]).toEqual([1, 0.25, undefined]);
  const back = layer(named('He，fan_out，正态'), 0.5, 256, 64);
  expect([back.forward, back.backward]).toEqual([4, 1]);
  const usual = layer(named('PyTorch 默认'), 0.5, 256, 64);
  expect(usual.bound).toBeCloseTo(1 / 16, 12);
  expect(usual.forward).toBeCloseTo(1 / 6, 12);
});

it('Glorot keeps both ways where a linear layer has as many outputs as inputs, and the mean of both elsewhere', () => {
  for (const [inputs, outputs] of [
    [128, 128],
    [16, 2048],
  ] as const) {
    const { forward, backward } = layer(0, 1, inputs, outputs);
    expect((forward + backward) / 2).toBeCloseTo(1, 12);
  }
  expect(layer(0, 1, 128, 128).forward).toBeCloseTo(1, 12);
});

it('a layer drawn at random does about the same', () => {
  const [inputs, outputs, times] = [256, 64, 40];
  const next = normal(3);
  const even = uniform(4);
  for (const method of [named('Glorot，均匀'), named('He，正态')]) {
    const { deviation, bound, forward } = layer(method, 0.5, inputs, outputs);
    let before = 0;
    let after = 0;
    for (let run = 0; run < times; run += 1) {
      const x = Array.from({ length: inputs }, next);
      before += x.reduce((sum, value) => sum + value ** 2, 0) / inputs;
      for (let unit = 0; unit < outputs; unit += 1) {
        const z = x.reduce(
          (sum, value) =>
            sum + value * (bound === undefined ? deviation * next() : bound * (2 * even() - 1)),
          0,
        );
        after += Math.max(z, 0) ** 2 / outputs;
      }
    }
    expect(Math.abs(after / before / forward - 1)).toBeLessThan(0.1);
  }
});

it('says what is kept and what is not', () => {
  expect(figure.verdict({ ...initialValues(figure), method: named('He，正态') })).toBe(
    '256 进 64 出，He，正态：方差 2/进 = 0.00781，标准差 0.0884。接 ReLU，往前乘 1，不变，往回乘 0.25，变小。',
  );
});
