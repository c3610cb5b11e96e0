import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/encoder-decoder/figure.ts';
import { levels, padded } from '../../../src/figures/encoder-decoder/model.ts';

/** Parameters and activations as PyTorch counts them, by hooks on every (transposed) convolution. */
const counted = [
  [{ size: 32, depth: 2, width: 16 }, [11522, 49824, 55424], [83968, 40960, 8192]],
  [{ size: 30, depth: 2, width: 16 }, [11522, 49824, 55424], [73800, 35072, 6272]],
  [
    { size: 37, depth: 4, width: 8 },
    [2946, 12496, 49824, 198976, 221440],
    [56914, 25920, 12416, 5120, 1024],
  ],
] as const;

describe('encoder-decoder', () => {
  it.each(counted)('counts %o as PyTorch does', (network, parameters, activations) => {
    const all = levels(network);
    expect(all.map((level) => level.parameters)).toEqual(parameters);
    expect(all.map((level) => level.activations)).toEqual(activations);
  });

  it('has the 116,770 parameters and the shapes that the lesson prints', () => {
    const all = levels({ size: 32, depth: 2, width: 16 });
    expect(all.reduce((total, { parameters }) => total + parameters, 0)).toBe(116_770);
    expect(all.map(({ channels, side }) => [channels, side])).toEqual([
      [16, 32],
      [32, 16],
      [64, 8],
    ]);
  });

  it('brings an odd side up one short, unless the input is padded first', () => {
    const odd = { size: 75, depth: 4, width: 8 };
    expect(levels(odd).map(({ side, raised }) => [side, raised])).toEqual([
      [75, 74],
      [37, 36],
      [18, 18],
      [9, 8],
      [4, undefined],
    ]);
    expect(padded(odd)).toBe(80);
    for (const { side, raised } of levels({ ...odd, size: 80 }).slice(0, -1))
      expect(raised).toBe(side);
  });

  it('says where the sizes do not meet', () => {
    expect(figure.verdict({ size: 30, depth: 2, width: 1 })).toBe(
      '1×30×30 的图缩小 2 次，瓶颈是 64×7×7，共 116,770 个参数。边长 15 是奇数，放大回来只有 14，拼接前要补 1。把输入先补到 32，就都除得尽。',
    );
    const [shapes] = figure.panels({ size: 30, depth: 2, width: 1 });
    expect(shapes!.drawing).toContain('放大得 14，补 1');
  });
});
