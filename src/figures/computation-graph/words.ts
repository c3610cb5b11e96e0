import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { ComputationGraph, Quantity } from './model.ts';

/** Quantity, how it is computed (inputs are not), how its gradient follows from the one behind. */
const rows: readonly (readonly [Quantity, string, string])[] = [
  ['L', '½e²', ''],
  ['e', 'a − t', '∂L/∂L · e'],
  ['t', '', '∂L/∂e · (−1)'],
  ['a', 'σ(z)', '∂L/∂e · 1'],
  ['z', 'p + b', '∂L/∂a · a(1 − a)'],
  ['b', '', '∂L/∂z · 1'],
  ['p', 'wx', '∂L/∂z · 1'],
  ['w', '', '∂L/∂p · x'],
  ['x', '', '∂L/∂p · w'],
];

/** The text alternative: values and gradients to four decimals, in the order of the backward pass. */
export function textAlternative({ value, gradient }: ComputationGraph): string {
  return (
    paragraphs(
      'L = ½(σ(wx + b) − t)²。前向自上而下算出每个量的值；反向自下而上，每个梯度等于后一个梯度乘这一步的局部导数。',
    ) +
    table(
      '前向的值与反向的梯度（按反向的次序，四位小数）',
      ['量', '值', 'L 对它的梯度'],
      rows.map(([quantity, formula, rule]) => [
        quantity,
        `${formula === '' ? '输入' : `${formula} =`} ${trimmed(value[quantity], 4)}`,
        `${rule === '' ? '' : `${rule} = `}${trimmed(gradient[quantity], 4)}`,
      ]),
    )
  );
}
