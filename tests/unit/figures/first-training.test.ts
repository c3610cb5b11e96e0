import { describe, expect, it } from 'vitest';
import { trainingLosses, validationLosses } from '../../../src/figures/first-training/data.ts';
import { figure } from '../../../src/figures/first-training/figure.ts';
import { best, digits, epochs } from '../../../src/figures/first-training/model.ts';

describe('first-training', () => {
  it('has the losses that the lesson prints', () => {
    const printed = [1, 2, 3, 5, 10, 15, 20].map((epoch) => [
      trainingLosses[epoch],
      validationLosses[epoch],
    ]);
    expect(printed).toEqual([
      [1.554, 1.576],
      [0.417, 0.434],
      [0.3, 0.331],
      [0.111, 0.156],
      [0.05, 0.112],
      [0.017, 0.09],
      [0.008, 0.094],
    ]);
    expect(best).toBe(15);
    expect([trainingLosses, validationLosses].map((run) => run.length)).toEqual([21, 21]);
  });

  it('has pictures of 8 × 8 pixels and probabilities that add up for every epoch', () => {
    for (const { rows, guesses } of digits) {
      expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 8 }, () => 8));
      expect(Math.max(...rows.flat())).toBe(16);
      expect(guesses).toHaveLength(epochs + 1);
      for (const { percent } of guesses) {
        expect(percent).toHaveLength(10);
        const sum = percent.reduce((total, share) => total + share, 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(4);
      }
    }
  });

  it('gets the last three wrong at the epoch kept, as the gallery of the lesson says', () => {
    const kept = digits.map(({ truth, guesses }) => {
      const { digit, percent } = guesses[best]!;
      return [truth, digit, percent[truth], percent[digit]];
    });
    expect(kept.slice(3)).toEqual([
      [9, 8, 30, 68],
      [6, 8, 1, 96],
      [4, 6, 33, 67],
    ]);
    for (const [truth, digit] of kept.slice(0, 3)) expect(digit).toBe(truth);
  });

  it('says the losses and the guess', () => {
    expect(figure.verdict({ epoch: 15, picture: 3 })).toBe(
      '第 15 轮：训练损失 0.017，验证 0.090。这张 9，认成 8（0.68），给 9 的只有 0.30。',
    );
    expect(figure.verdict({ epoch: 0, picture: 0 })).toMatch(/^训练之前：训练损失 2\.31/);
  });
});
