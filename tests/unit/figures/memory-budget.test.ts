import { expect, it } from 'vitest';
import { figure } from '../../../src/figures/memory-budget/figure.ts';
import {
  budget,
  constant,
  kept,
  modes,
  networks,
  parameters,
  sum,
  type Mode,
} from '../../../src/figures/memory-budget/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const [small, resnet] = [networks[0]!, networks[1]!];
const [sgd, momentum, adam, mixed, recomputed] = [0, 1, 2, 3, 4].map((at) => modes[at]!) as [
  Mode,
  Mode,
  Mode,
  Mode,
  Mode,
];

it('has the parameters that torchvision counts for ResNet-50, and those of the lesson', () => {
  expect(parameters(resnet)).toBe(25_557_032);
  expect(parameters(small)).toBe(60_362);
});

// Counted in PyTorch 1.13 by hooks on every tensor that the forward pass saves, parameters and
// running statistics left out.
it('keeps to the byte what PyTorch keeps for the backward pass', () => {
  expect(kept(small, adam)).toEqual({ image: 356_400, once: 4 });
  expect(kept(resnet, adam)).toEqual({ image: 85_913_512, once: 212_484 });
  // With autocast the hooks also see the 16-bit copies of the weights, which count as weights here.
  expect(kept(small, mixed)).toEqual({ image: 227_376, once: 4 });
  expect(2 * 227_376 + 4 + budget(small, mixed, 2).weights - 4 * 60_362).toBe(575_268);
  expect(kept(resnet, mixed)).toEqual({ image: 43_761_576, once: 212_484 });
});

it('takes 8, 12 and 16 bytes a parameter before the first image, mixed precision more', () => {
  expect([sgd, momentum, adam].map((mode) => constant(budget(resnet, mode, 1)))).toEqual(
    [8, 12, 16].map((bytes) => bytes * 25_557_032),
  );
  expect(constant(budget(resnet, mixed, 1))).toBe(16 * 25_557_032 + 2 * 25_502_912);
});

it('grows with the batch by the bytes of an image', () => {
  for (const network of networks)
    for (const mode of modes)
      expect(sum(budget(network, mode, 65)) - sum(budget(network, mode, 64))).toBe(
        kept(network, mode).image,
      );
});

it('recomputation keeps the inputs of the parts and the greatest of what is inside', () => {
  // x, both pooled maps and the log-probabilities; of the first part the ReLU and the indices.
  expect(kept(small, recomputed).image).toBe(2 * (3072 + 8192 + 4096) + 48 + 2 * 32_768 + 65_536);
  for (const network of networks)
    expect(kept(network, recomputed).image).toBeLessThan(kept(network, mixed).image);
});

it('says what each state shows', () => {
  const say = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
  expect(say({})).toBe(
    'ResNet-50，批 32，float32，AdamW：合计 3.16 GB，中间结果占 87%。批到 5，中间结果就超过其余三项的 409 MB。',
  );
  expect(say({ network: 0, batch: 0 })).toBe(
    '小网络，批 1，float32，AdamW：合计 1.32 MB，中间结果占 27%。批到 3，中间结果就超过其余三项的 966 kB。',
  );
  expect(say({ mode: 3 })).toContain('合计 1.86 GB');
  // Rounded, this share would be all of it.
  expect(say({ network: 0, batch: 9, mode: 0 })).toContain('中间结果占 99.7%');
});

it('fills its bar, and writes a number only where it fits', () => {
  for (let network = 0; network < networks.length; network += 1)
    for (let batch = 0; batch < 10; batch += 1)
      for (let mode = 0; mode < modes.length; mode += 1) {
        const { drawing } = figure.panels({ network, batch, mode })[0]!;
        const bars = [...drawing.matchAll(/d="M([\d.]+) 8h([\d.]+)v40/g)].map(([, x, width]) => [
          Number(x),
          Number(x) + Number(width),
        ]);
        expect(bars[0]![0]).toBe(4);
        expect(bars.at(-1)![1]).toBeCloseTo(316, 0);
        const inside = [...drawing.matchAll(/x="([\d.]+)" y="33"[^>]*>([^<]+)</g)];
        expect(inside.length).toBeGreaterThan(0);
        for (const [, x, text] of inside) {
          const half = 4.5 * text!.length;
          expect(bars.some(([from, to]) => from! <= +x! - half && +x! + half <= to!)).toBe(true);
        }
      }
});
