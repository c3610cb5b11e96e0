import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/transformer-block/figure.ts';
import { multiplications, parameters } from '../../../src/figures/transformer-block/model.ts';

const initial = { order: 0, size: 4, length: 2 };

describe('transformer-block', () => {
  it('has as many parameters as nn.TransformerEncoderLayer(D, heads, 4 * D) of PyTorch', () => {
    // sum(p.numel() for p in layer.parameters())
    expect(parameters(8).all).toBe(872);
    expect(parameters(512).all).toBe(3_152_384);
    expect(parameters(768).all).toBe(7_087_872);
    for (const size of [64, 1024]) expect(parameters(size).all).toBe(12 * size ** 2 + 13 * size);
  });

  it('multiplies for pairs as much as for all the rest when N = 6D', () => {
    const { projections, pairs, feedForward, all } = multiplications(4608, 768);
    expect(pairs).toBe(projections + feedForward);
    expect(pairs / all).toBe(0.5);
    const short = multiplications(197, 768);
    expect(short.pairs / short.all).toBeCloseTo(0.041, 4);
    expect(multiplications(394, 768).pairs).toBe(4 * short.pairs);
  });

  it('prints shapes and parameters on the parts', () => {
    const [flow, costs] = figure.panels(initial);
    for (const printed of ['X：197 × 768', '2,362,368', '4,722,432', '1,536', '12 张权重表'])
      expect(flow!.drawing).toContain(`>${printed}</text>`);
    expect(flow!.drawing.match(/>LN</g)).toHaveLength(2);
    expect(costs!.drawing).toContain('乘法 14.54 亿次，N = 197');
    expect(figure.text(initial)).toContain('7,087,872');
  });

  it('puts the norms on the residual path when they come after', () => {
    const after = figure.panels({ ...initial, order: 1 })[0]!;
    expect(after.drawing.match(/>LN</g)).toHaveLength(2);
    // One piece of the thick line before each sum, one before each norm, one to the end.
    expect(after.drawing.match(/fig-line-2/g)).toHaveLength(5);
    expect(figure.panels(initial)[0]!.drawing.match(/fig-line-2/g)).toHaveLength(3);
    expect(figure.verdict({ ...initial, order: 1 })).toContain('都要穿过一次 LN');
  });
});
