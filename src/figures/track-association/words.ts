import { equals, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { behind, frames, high, mota, people, size, type Step } from './model.ts';
import type { State } from './state.ts';

const scoreOf = ({ detections }: Step, person: number) =>
  detections.find((detection) => detection.person === person)!.score;

const totals = ({ misses, switches, falsePositives }: Step) =>
  `漏 ${misses}，换号 ${switches}${falsePositives > 0 ? `，误 ${falsePositives}` : ''}`;

export function verdict({ steps, at, step }: State): string {
  const score = scoreOf(step, behind);
  const id = step.ids[behind];
  const before = steps.slice(0, at).findLast(({ ids }) => ids[behind] !== undefined)?.ids[behind];
  const pair = step.pairs.find((one) => one.id === id);
  const now =
    id === undefined
      ? '没有编号'
      : before === undefined
        ? `开轨迹 ${id}`
        : before !== id
          ? `编号从 ${before} 变成 ${id}`
          : `${pair?.round === 2 ? '靠第二轮接上，' : ''}编号还是 ${id}`;
  return `第 ${at + 1} 帧，乙得 ${fixed(score, 2)} 分${score < high ? `，不到 ${high}` : ''}，${now}。到此${totals(step)}，MOTA ${trimmed(mota(step, at), 3)}。`;
}

const some = (ids: readonly number[]) =>
  ids.length === 0 ? '无' : ids.length > 5 ? `${ids.length} 条` : ids.join('、');

/** What is matched in this frame, line by line. */
export function sums({ at, step, second }: State): readonly (readonly [string, string?])[] {
  const { detections, pairs, waiting, ended, begun } = step;
  const who = (i: number) => {
    const { person, score } = detections[i]!;
    return `${person === undefined ? '树丛' : people[person]!}（${fixed(score, 2)}）`;
  };
  const matched = (round: number): [string][] => {
    const all = pairs.filter((pair) => pair.round === round);
    if (all.length === 0) return [['　没有配上的']];
    return all.map(({ id, detection, iou }) => [
      `　轨迹 ${id} 配${who(detection)}，IoU ${fixed(iou, 3)}`,
    ]);
  };
  const low = detections.filter(({ score }) => score < high).length;
  const errors = step.misses + step.switches + step.falsePositives;
  return [
    [`第一轮，得分至少 ${high} 的框`, 'fig-muted'],
    ...matched(1),
    ...(second === 1
      ? [[`第二轮，低分框（${low} 个）`, 'fig-muted'] as const, ...matched(2)]
      : [[`低分框 ${low} 个，丢掉`, 'fig-muted'] as const]),
    [
      `没配上还留着的轨迹：${some(waiting.map(({ id }) => id))}${waiting.length === 1 ? `（已 ${waiting[0]!.missed} 帧）` : ''}`,
    ],
    [`放弃：${some(ended)}；新开：${some(begun.map(({ id }) => id))}`],
    [
      `${totals(step)}，MOTA 1 − ${errors}/${people.length * (at + 1)} ${equals(mota(step, at), 3)}`,
      'fig-text fig-strong-text',
    ],
  ];
}

/** The numbers of the figure, for who does not see it. */
export function textAlternative(state: State): string {
  return (
    paragraphs(
      `甲在前、乙在后，迎面走过，一共 ${frames} 帧，图宽 ${size.width}、高 ${size.height}。得分至少 ${high} 的是高分框，先配；剩下的高分框各开一条新轨迹。低分框${state.second ? '第二轮再配没配上的轨迹，不开新轨迹' : '丢掉'}。预测：最近两次配上的框，中心差除以隔的帧数就是速度，照此平移；刚开的轨迹速度为 0。每一轮都在 IoU 至少 ${fixed(state.threshold, 2)} 的配对里取总 IoU 最大的一组。没配上的轨迹最多保留 ${state.keep} 帧。`,
      verdict(state),
    ) +
    table(
      '每一帧的得分、编号与配对',
      ['帧', '甲的得分', '乙的得分', '甲的编号', '乙的编号', '配上的 IoU', '漏', '换号', 'MOTA'],
      state.steps.map((step, frame) => [
        String(frame + 1),
        ...people.map((_, person) => fixed(scoreOf(step, person), 2)),
        ...people.map((_, person) => String(step.ids[person] ?? '无')),
        step.pairs
          .map(({ id, iou, round }) => `${id}：${fixed(iou, 3)}（第 ${round} 轮）`)
          .join('，') || '无',
        String(step.misses),
        String(step.switches),
        trimmed(mota(step, frame), 3),
      ]),
    )
  );
}
