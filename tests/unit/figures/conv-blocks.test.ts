import { expect, it } from 'vitest';
import { figure } from '../../../src/figures/conv-blocks/figure.ts';
import {
  blocks,
  isDepthwise,
  multiplications,
  parameters,
  perOutput,
  total,
} from '../../../src/figures/conv-blocks/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const counts = (channels: number) =>
  blocks.map(({ layers }) => total(layers(channels), parameters));

it('counts what the lesson counts by hand for 256 channels', () => {
  expect(counts(256)).toEqual([1_179_648, 69_632, 176_640, 67_840, 800_256, 536_832]);
});

it("has the channels of GoogLeNet's module 3a for 256 channels out", () => {
  const inception = blocks[2]!.layers(256);
  expect(inception.map(({ outputs }) => outputs)).toEqual([64, 96, 128, 16, 32, 32]);
});

it('leads from C channels to C, layer by layer, at every width', () => {
  for (const channels of [16, 32, 64, 128, 256, 512])
    for (const { layers } of blocks) {
      const list = layers(channels);
      const branches = new Set(list.map(({ branch }) => branch));
      let out = 0;
      for (const branch of branches) {
        let at = channels;
        for (const layer of list.filter((one) => one.branch === branch)) {
          expect(layer.inputs).toBe(at);
          expect(layer.inputs % layer.groups).toBe(0);
          at = layer.outputs;
        }
        out += at;
      }
      expect(out).toBe(channels);
    }
});

it('multiplies n² times for each parameter, and k² times for an output of a depthwise layer', () => {
  for (const { layers } of blocks)
    for (const layer of layers(64)) {
      expect(multiplications(layer, 14)).toBe(196 * parameters(layer));
      expect(Number.isInteger(parameters(layer))).toBe(true);
      if (isDepthwise(layer)) expect(perOutput(layer)).toBe(layer.kernel ** 2);
    }
});

it('says what each state shows', () => {
  const say = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
  expect(say({})).toBe(
    '瓶颈块，C = 256，14×14：参数 6.96 万，乘法 1,365 万，是两层 3×3 的 5.9%。最费的一层是 3×3，占 53%。',
  );
  expect(say({ kind: 0 })).toContain('两层一样多');
  expect(say({ kind: 4 })).toContain('做 1.7% 的乘法，却写出全块 46% 的数');
  // With few channels, 49 weights a channel are no longer cheap.
  expect(say({ kind: 5, channels: 0 })).toContain('做 28% 的乘法，写出全块 17% 的数');
  // With few channels, the nine weights of each depthwise kernel weigh more.
  expect(say({ kind: 4, channels: 0 })).toMatch(/参数 3,936，.*是两层 3×3 的 85%/);
});

it('marks the way round the layers where the input is added, and only there', () => {
  const drawing = (kind: number) =>
    figure.panels({ ...initialValues(figure), kind })[0]!.drawing.includes('fig-line-2');
  expect(blocks.map((_, kind) => drawing(kind))).toEqual(
    blocks.map(({ isResidual }) => isResidual),
  );
});
