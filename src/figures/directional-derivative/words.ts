import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { DirectionalDerivative } from './model.ts';

/** The text alternative: every number of both drawings. */
export function textAlternative(model: DirectionalDerivative): string {
  const [gx, gy] = model.gradient;
  const zeros = [model.steepest + 90, model.steepest + 270].map((d) => `${trimmed(d, 2)}°`);
  return (
    paragraphs(
      `f(x, y) = x² + 3y²，在点 (${model.point.join(', ')}) 处 f = ${model.value}，梯度 ∇f = (2x, 6y) = (${gx}, ${gy})，长度 √(${gx}² + ${gy}²) = √${gx ** 2 + gy ** 2} ≈ ${fixed(model.norm, 3)}。`,
      `沿方向 θ 的方向导数是 D = ${gx} cos θ + ${gy} sin θ：在 θ ≈ ${fixed(model.steepest, 2)}° 取最大值 ${fixed(model.norm, 3)}，在 ${zeros.join(' 与 ')} 为零，在 ${fixed(model.steepest + 180, 2)}° 取最小值 ${fixed(-model.norm, 3)}。`,
    ) +
    table(
      '图中标出的五个方向',
      ['方向', 'θ', '单位向量', 'D'],
      model.directions.map((d) => [
        `${d.letter} ${d.what}`,
        `${trimmed(d.degrees, 2)}°`,
        `(${d.unit.map((u) => trimmed(u, 3)).join(', ')})`,
        trimmed(d.derivative, 3),
      ]),
    )
  );
}
