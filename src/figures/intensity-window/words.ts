import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Values } from '../shared/slider-figure.ts';
import { grey, limits, shade, tissues, unitsOf } from './model.ts';
import type { Name } from './state.ts';

export const lesion = '病灶';
export const around = '软组织';

export function verdict({ centre, width }: Values<Name>): string {
  const window = { centre, width };
  const [low, high] = limits(window);
  const [a, b] = [grey(window, unitsOf(lesion)), grey(window, unitsOf(around))];
  const black = tissues.filter(({ hu }) => hu <= low).map(({ name }) => name);
  const white = tissues.filter(({ hu }) => hu >= high).map(({ name }) => name);
  const lost = [
    ...(black.length > 0 ? [`全黑的有${black.join('、')}`] : []),
    ...(white.length > 0 ? [`全白的有${white.join('、')}`] : []),
  ];
  return `窗从 ${fixed(low, 0)} 到 ${fixed(high, 0)} HU。病灶 ${a}，软组织 ${b}，${a === b ? '分不出来' : `差 ${a - b} 级`}。${lost.length > 0 ? `${lost.join('，')}。` : '没有组织全黑或全白。'}`;
}

/** The numbers of the figure, for who does not see it. */
export function textAlternative(values: Values<Name>): string {
  return (
    paragraphs(
      '示意的 CT 横断面，不是真实病人：空气里的身体外圈是脂肪，里面是软组织、一叶肺、脊柱和肋骨，软组织里有一处病灶和一个水样的囊肿。灰度 = 255 × ((HU − 窗位) / 窗宽 + 0.5)，小于 0 取 0，大于 255 取 255，再四舍五入。',
      verdict(values),
    ) +
    table(
      '每种组织的 HU 与灰度',
      ['组织', 'HU', '灰度', '四舍五入前'],
      tissues.map(({ name, hu }) => [
        name,
        fixed(hu, 0),
        String(grey(values, hu)),
        fixed(shade(values, hu), 2),
      ]),
    )
  );
}
