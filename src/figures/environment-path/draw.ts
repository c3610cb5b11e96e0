import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, type Point } from '../shared/path.ts';
import { el, label, path as line } from '../shared/svg.ts';
import { find, places, settings } from './model.ts';
import { contents, names, outcomes, shortNames, verdict } from './words.ts';

const viewBox = '0 0 320 262';

const box = (className: string, x: number, y: number, width: number, height: number) =>
  el('rect', { class: className, x, y, width, height, rx: 5 });

/** PATH from above: each folder with its commands; the first of each kind stands out. */
export function pathPanel(active: number): Panel {
  const folders = settings[active]!;
  const rows = folders.map(({ path, commands }, i) => {
    const y = 4 + i * 64;
    let x = 34;
    const chips = commands.map((command) => {
      const width = 16 + 8.6 * command.length;
      const isFound = command !== 'conda' && find(folders, command) === i;
      const chip =
        box(isFound ? 'fig-node' : 'fig-leaf', x, y + 27, width, 24) +
        label(
          x + width / 2,
          y + 44,
          command,
          isFound ? 'fig-code fig-strong-text' : 'fig-code fig-muted',
          'middle',
        );
      x += width + 8;
      return chip;
    });
    return (
      label(18, y + 17, String(i + 1), 'fig-muted', 'end') +
      label(34, y + 17, path, 'fig-code') +
      (chips.join('') || label(34, y + 44, '里面没有这两个命令', 'fig-muted'))
    );
  });
  return {
    name: 'path',
    heading: `PATH 从上往下查（${shortNames[active]!}）`,
    viewBox,
    title: 'PATH 里的文件夹',
    description: folders
      .map(({ path, commands }, i) => `${i + 1} ${path}：${commands.join('、') || '没有'}`)
      .join('；'),
    drawing:
      rows.join('') +
      folders
        .slice(1)
        .map((_, i) => line(arrow([12, 28 + i * 64], [12, 52 + i * 64], 5), 'fig-axis'))
        .join(''),
  };
}

const lines = ['fig-line-1', 'fig-line-2', 'fig-line-3'];
const dashes = ['', ' fig-dashed-frame', ' fig-dashed-grid'];

/** An arrow whose shaft tells the commands apart; its head is whole. */
function shaft(from: Point, to: Point, i: number): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const near: Point = [
    to[0] - (2 * (to[0] - from[0])) / length,
    to[1] - (2 * (to[1] - from[1])) / length,
  ];
  return line(polyline([from, to]), lines[i]! + dashes[i]!) + line(arrow(near, to, 7), lines[i]!);
}

/** The environments, and which of them each command comes to. */
export function placesPanel(active: number): Panel {
  const folders = settings[active]!;
  const results = outcomes(folders);
  const top = (i: number) => 4 + i * 52;
  const boxes = places.map((place, i) => {
    const isMet = results.some((result) => result.place === place);
    return (
      box(isMet ? 'fig-node' : 'fig-leaf', 184, top(i), 134, 44) +
      label(194, top(i) + 18, names[place], isMet ? 'fig-text fig-strong-text' : 'fig-text') +
      label(194, top(i) + 37, contents(folders, place), 'fig-muted')
    );
  });
  const arrows = results.map(({ typed, place, says }, i) => {
    const y = 22 + i * 88;
    const end = top(places.indexOf(place)) + 12 + i * 10;
    return (
      box('fig-leaf', 2, y, 124, 28) +
      label(64, y + 19, typed, 'fig-code', 'middle') +
      label(
        4,
        y + 48,
        says,
        says === '没有 pip，报错' || says === '被拒绝' ? 'fig-gradient' : 'fig-muted',
      ) +
      shaft([128, y + 14], [181, end], i)
    );
  });
  return {
    name: 'places',
    heading: '命令落到哪个环境；框里第二行是装着的包',
    viewBox,
    title: '三个命令与五个环境',
    description: verdict(active),
    drawing: boxes.join('') + arrows.join(''),
  };
}
