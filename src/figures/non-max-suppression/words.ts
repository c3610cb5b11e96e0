import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { candidates, type State } from './state.ts';

export const nameOf = (index: number) => candidates[index]!.name;
export const list = (indices: readonly number[]) => indices.map(nameOf).join('、');

/** What the last round has done, and what is left. */
export function verdictSentence(state: State): string {
  const { threshold, rounds, done, boxes, isOver } = state;
  const now = rounds[done - 1];
  if (!now) return `六个框都在等，按分数从高到低排好，阈值 ${fixed(threshold, 2)}。`;
  const gone = now.compared.filter((one) => one.gone);
  const left = now.compared.filter((one) => !one.gone);
  const removed =
    gone.length > 0
      ? `删去与它的 IoU 大于 ${fixed(threshold, 2)} 的 ${gone.map(({ index, iou }) => `${nameOf(index)}（${fixed(iou, 3)}）`).join('、')}`
      : now.compared.length > 0
        ? `没有框与它的 IoU 大于 ${fixed(threshold, 2)}`
        : '别的框都已处理';
  const rest = isOver
    ? `做完了，一共留下 ${rounds.length} 个：${list(rounds.map(({ kept }) => kept))}`
    : `还剩 ${list(left.map(({ index }) => index))}`;
  return `第 ${done} 轮：剩下的框里 ${nameOf(now.kept)} 分数最高（${fixed(boxes[now.kept]!.score, 2)}），留下它，${removed}。${rest}。`;
}

/** The text alternative: the boxes, the verdict, and every round. */
export function textAlternative(state: State): string {
  const { rounds, boxes, threshold } = state;
  return (
    paragraphs(
      `六个框（左，上，右，下，单位像素）：${boxes.map(({ box, score }, i) => `${nameOf(i)} (${box.join(', ')})，分数 ${fixed(score, 2)}`).join('；')}。`,
      verdictSentence(state),
      `做到底，阈值 ${fixed(threshold, 2)} 留下 ${rounds.length} 个：${list(rounds.map(({ kept }) => kept))}。`,
    ) +
    table(
      '每一轮',
      ['轮', '留下', '与其余各框的 IoU', '删去'],
      rounds.map(({ kept, compared }, i) => [
        String(i + 1),
        nameOf(kept),
        compared.map(({ index, iou }) => `${nameOf(index)} ${fixed(iou, 3)}`).join('，') ||
          '没有别的框',
        list(compared.filter(({ gone }) => gone).map(({ index }) => index)) || '无',
      ]),
    )
  );
}
