import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/value-iteration/figure.ts';
import {
  best,
  cells,
  change,
  grid,
  iterate,
  move,
  outcomes,
  qualities,
  rounds,
  type World,
} from '../../../src/figures/value-iteration/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const slippery: World = { discount: 0.9, slip: 0.1, step: 0 };
const firm: World = { ...slippery, slip: 0 };
const at = (letter: string) => grid.indexOf(letter);
const arrowsOf = (world: World, values: readonly number[]) =>
  cells.map((place) =>
    best(qualities(world, values, place))
      .map((action) => '↑→↓←'[action])
      .join(''),
  );

describe('value-iteration', () => {
  it('stays at the border and at the wall', () => {
    expect(move(at('A'), 0)).toBe(at('A'));
    expect(move(at('D'), 1)).toBe(at('D'));
    expect(move(at('D'), 3)).toBe(at('D'));
    expect(move(at('I'), 1)).toBe(at('I'));
    expect(move(at('G'), 0)).toBe(at('G'));
    expect(move(at('H'), 0)).toBe(at('E'));
    expect(move(at('C'), 1)).toBe(at('+'));
  });

  it('has outcomes whose probabilities sum to one', () => {
    for (const place of cells)
      for (const action of [0, 1, 2, 3])
        for (const slip of [0, 0.1, 0.2]) {
          const all = outcomes({ ...slippery, slip }, place, action);
          expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
          expect(all).toHaveLength(slip === 0 ? 1 : 3);
        }
  });

  it('takes the first rounds that the lesson does by hand', () => {
    const run = iterate(slippery);
    const value = (round: number, letter: string) => run[round]![at(letter)]!;
    expect(value(1, 'C')).toBeCloseTo(0.8, 12);
    expect(value(2, 'B')).toBeCloseTo(0.9 * 0.8 * 0.8, 12);
    expect(value(2, 'C')).toBeCloseTo(0.872, 12);
    expect(value(2, 'E')).toBeCloseTo(0.476, 12);
    expect(value(3, 'C')).toBeCloseTo(0.92132, 12);
    expect(value(1, 'A') + value(1, 'E') + value(2, 'F')).toBe(0);
  });

  it('is a power of the discount by the distance where nothing slips', () => {
    const run = iterate(firm);
    const distances = { A: 3, B: 2, C: 1, D: 4, E: 2, F: 5, G: 4, H: 3, I: 4 };
    for (const [letter, distance] of Object.entries(distances)) {
      expect(run[rounds]![at(letter)]).toBeCloseTo(0.9 ** (distance - 1), 12);
      expect(run[distance - 1]![at(letter)]).toBe(0);
    }
    expect(change(run, 6)).toBe(0);
    expect(arrowsOf(firm, run[rounds]!)[cells.indexOf(at('F'))]).toBe('↑→');
  });

  it('has the values and arrows that Russell and Norvig print for γ = 1 and −0.04 a step', () => {
    const world = { discount: 1, slip: 0.1, step: -0.04 };
    const values = iterate(world)[rounds]!;
    const printed = [0.812, 0.868, 0.918, 0.762, 0.66, 0.705, 0.655, 0.611, 0.388];
    cells.forEach((place, i) => expect(Math.abs(values[place]! - printed[i]!)).toBeLessThan(0.001));
    expect(arrowsOf(world, values).join(' ')).toBe('→ → → ↑ ↑ ↑ ← ← ←');
  });

  it('turns towards the wall beside the pit when the future counts almost as much', () => {
    const arrow = (discount: number) => {
      const world = { ...slippery, discount };
      return arrowsOf(world, iterate(world)[rounds]!)[cells.indexOf(at('E'))];
    };
    expect(arrow(0.9)).toBe('↑');
    expect(arrow(0.99)).toBe('←');
  });

  it('runs into the pit when a step costs more than the pit, and cannot choose when nothing costs', () => {
    const hurried = { discount: 1, slip: 0.1, step: -2 };
    expect(arrowsOf(hurried, iterate(hurried)[rounds]!)[cells.indexOf(at('E'))]).toBe('→');
    const patient = { discount: 1, slip: 0, step: 0 };
    const all = arrowsOf(patient, iterate(patient)[rounds]!);
    expect(all.filter((arrows) => arrows.length === 4)).toHaveLength(7);
  });

  it('comes closer to the fixed point by the factor γ at least', () => {
    const run = iterate(slippery);
    for (let round = 2; round <= rounds; round++)
      expect(change(run, round)).toBeLessThanOrEqual(0.9 * change(run, round - 1) + 1e-12);
  });

  it('says value, action and sum of the chosen cell', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('C 格的价值是 0.872，最好的动作是 →');
    expect(figure.verdict({ ...start, round: 0, cell: 0 })).toContain('四个方向一样好');
    const [drawn, sums] = figure.panels(start);
    expect(drawn!.drawing).toContain('0.576');
    expect(sums!.drawing).toContain('0.1 × [0 + 0.9 × 0.476]　去 E');
    expect(sums!.drawing).toContain('下一轮 V(C) = 0.9213');
    expect(sums!.description).toContain('右 0.9213');
    expect(figure.text({ ...start, round: rounds })).toContain(
      '<th scope="row">20</th><td>0.717</td><td>0.827</td><td>0.942</td>',
    );
    const hurried = figure.panels({ ...start, discount: 1, step: 3, cell: 3, round: rounds });
    expect(hurried[1]!.drawing).toContain('0.1 × [−2 + 1 × (');
  });
});
