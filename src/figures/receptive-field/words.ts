import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Stack } from './model.ts';

/** The text alternative: receptive field and weights, layer by layer. */
export function textAlternative({ kernel, fields, weights, singleWeights }: Stack): string {
  const size = fields.at(-1) ?? 1;
  const saved = fixed((1 - weights / singleWeights) * 100, 0);
  return (
    table(
      `步幅为 1 的 ${kernel} × ${kernel} 卷积叠 ${fields.length} 层`,
      ['层', '感受野', '累计权重'],
      fields.map((field, i) => [
        `第 ${i + 1} 层`,
        `${field - kernel + 1} + ${kernel - 1} = ${field}，即 ${field} × ${field}`,
        `${i + 1} × ${kernel}² = ${(i + 1) * kernel ** 2}`,
      ]),
    ) +
    paragraphs(
      `一层 ${size} × ${size} 卷积看得同样宽，要 ${size}² = ${singleWeights} 个权重；叠 ${fields.length} 层只要 ${weights} 个，少 ${saved}%。`,
      `这里每层都算一个输入通道、一个输出通道，不计偏置；各层都是 C 个通道时，两边同乘 C²，比例不变。`,
    )
  );
}
