import type { Panel } from '../shared/panel.ts';
import { el, label, path } from '../shared/svg.ts';
import { code, next, presses, traceback } from './model.ts';
import { choices, locals, names, place, stops, top, verdict, without } from './words.ts';

const viewBox = '0 0 320 336';
const row = 25;

/** The program: the line that is next, the lines that wait for a call, and where each press would stop. */
export function codePanel(at: number): Panel {
  const stop = stops[at]!;
  const current = top(stop).line;
  const waiting = new Set(stop.frames.slice(0, -1).map(({ line }) => line));
  const targets = presses.map((press) => next(stops, at, press));
  const lines = code.map((text, i) => {
    const line = i + 1;
    const y = 4 + i * row;
    const indent = text.startsWith(' ') ? 14 : 0;
    const marks = presses
      .filter((_, j) => targets[j] !== at && top(stops[targets[j]!]!).line === line)
      .map((press) => names[press][1])
      .join('');
    return (
      (line === current || waiting.has(line)
        ? el('rect', {
            class: line === current ? 'fig-node' : 'fig-leaf',
            x: 2,
            y: y + 1,
            width: 316,
            height: row - 2,
            rx: 5,
          })
        : '') +
      label(21, y + 18, String(line), 'fig-muted', 'end') +
      label(30 + indent, y + 18, text.trim(), 'fig-code') +
      (marks === '' ? '' : label(312, y + 18, marks, 'fig-gradient fig-strong-text', 'end'))
    );
  });
  const foot = 4 + code.length * row;
  return {
    name: 'code',
    heading:
      stop.kind === 'error'
        ? `第 ${current} 行出错`
        : `停在第 ${current} 行；右边的入、过、出是三种走法的下一站`,
    viewBox,
    title: '程序与现在停的地方',
    description: verdict(at),
    drawing:
      lines.join('') +
      path(`M2 ${foot + 10}H318`, 'fig-grid') +
      label(4, foot + 32, '已经印出的', 'fig-muted') +
      (stop.printed.length === 0
        ? label(96, foot + 32, '还没有', 'fig-muted')
        : stop.printed.map((text, i) => label(96, foot + 32 + 20 * i, text, 'fig-code')).join('')) +
      label(
        4,
        foot + 58,
        stop.returned === undefined ? '' : `${stop.returned[0]} 刚返回 ${stop.returned[1]}`,
        'fig-text fig-strong-text',
      ),
  };
}

/** The stack of calls, the newest on top; below it the three presses, or what the error printed. */
export function stackPanel(at: number): Panel {
  const stop = stops[at]!;
  const isError = stop.kind === 'error';
  const height = isError ? 28 : 48;
  const boxes = [...stop.frames].reverse().map(({ name, line, locals: own }, i) => {
    const y = 4 + i * height;
    const variables = own.length === 0 ? '' : locals(own);
    return (
      el('rect', {
        class: i === 0 ? 'fig-node' : 'fig-leaf',
        x: 2,
        y,
        width: 316,
        height: height - 4,
        rx: 5,
      }) +
      label(10, y + 18, name, 'fig-code fig-strong-text') +
      label(isError ? 142 : 310, y + 18, `第 ${line} 行`, 'fig-muted', 'end') +
      label(
        isError ? 154 : 10,
        isError ? y + 18 : y + 38,
        variables || (isError ? '' : without(name)),
        variables ? 'fig-text' : 'fig-muted',
      )
    );
  });
  const foot = isError
    ? traceback(stop).map((text, i, all) =>
        label(
          0,
          146 + 19 * i,
          text.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length / 2)),
          i === all.length - 1 ? 'fig-gradient fig-code' : 'fig-code',
        ),
      )
    : [
        path('M2 228H318', 'fig-grid'),
        label(4, 252, '接下来', 'fig-muted'),
        ...choices(at).flatMap(([press, where], i) => [
          label(4, 276 + 24 * i, press),
          label(128, 276 + 24 * i, where, 'fig-text fig-strong-text'),
        ]),
      ];
  return {
    name: 'stack',
    heading: isError ? '调用栈（新的在上）与 traceback（新的在下）' : '调用栈，最新的一层在上',
    viewBox,
    title: '调用栈与局部变量',
    description: [...stop.frames]
      .reverse()
      .map(
        ({ name, line, locals: own }) => `${name} 第 ${line} 行，${locals(own) || without(name)}`,
      )
      .concat(isError ? traceback(stop).slice(-1) : [`现在停在${place(stop)}`])
      .join('；'),
    drawing: boxes.join('') + foot.join(''),
  };
}
