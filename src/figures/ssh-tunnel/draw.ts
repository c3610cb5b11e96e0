import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, type Point } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  address,
  arrives,
  command,
  ports,
  remotePort,
  routes,
  serverName,
  type Reach,
} from './model.ts';
import { machineName, reachNames, routeNames, verdict, type State } from './words.ts';

const viewBox = '0 0 320 352';

const box = (className: string, x: number, y: number, width: number, height: number, rx = 6) =>
  el('rect', { class: className, x, y, width, height, rx });

const chip = (x: number, y: number, width: number, text: string, isMet = true) =>
  box(isMet ? 'fig-node' : 'fig-leaf', x, y, width, 28, 5) +
  label(x + width / 2, y + 19, text, 'fig-code', 'middle');

/** Where the ssh connection runs, and where the server stands. */
const lane = 238;
const server = 254;

/** From the browser down to the program: what is encrypted runs in the broad line. */
export function wayPanel(state: State): Panel {
  const { route, localPort } = state;
  const isThere = arrives(route);
  const bytes = (points: readonly Point[]) =>
    path(
      polyline(points.slice(0, -1)) + arrow(points.at(-2)!, points.at(-1)!, 7),
      'fig-line-2 fig-strong',
    );
  const tunnel = (from: number, to: number) =>
    path(`M${lane} ${from}V${to}`, 'fig-line-1 fig-broad');
  const laptop =
    box('fig-frame', 2, 2, 316, 92) +
    label(12, 22, machineName({ machine: 'laptop' }, route), 'fig-text fig-strong-text') +
    label(12, 46, '浏览器打开', 'fig-muted') +
    label(12, 76, address(route, localPort).replace('http://', ''), 'fig-code') +
    (isThere
      ? chip(186, 57, 124, `ssh :${localPort}`) +
        bytes([
          [146, 71],
          [182, 71],
        ])
      : '');
  const gate =
    route === 'jump'
      ? box('fig-frame', 2, 138, 316, 70) +
        tunnel(87, 159) +
        label(226, 121, '互联网，加密', 'fig-muted', 'end') +
        label(12, 160, machineName({ machine: 'gate' }, route), 'fig-text fig-strong-text') +
        label(12, 192, '只转交，看不到内容', 'fig-muted') +
        chip(186, 160, 124, 'sshd :22') +
        tunnel(190, server + 23) +
        label(226, 234, '内网，加密', 'fig-muted', 'end')
      : isThere
        ? tunnel(87, server + 23) + label(226, 174, '互联网，加密', 'fig-muted', 'end')
        : label(226, 174, '互联网', 'fig-muted', 'end');
  const stop: Point = [92, server - 12];
  return {
    name: 'way',
    heading: isThere
      ? `${routeNames[routes.indexOf(route)]!}：粗线里是加密的`
      : '没有隧道：到不了服务器的 127.0.0.1',
    viewBox,
    title: '数据从浏览器到服务器的路',
    description: verdict(state),
    drawing:
      box('fig-frame', 2, server, 316, 96) +
      laptop +
      gate +
      label(
        12,
        server + 21,
        machineName({ machine: 'server' }, route),
        'fig-text fig-strong-text',
      ) +
      chip(186, server + 24, 124, 'sshd :22', isThere) +
      chip(12, server + 58, 140, `localhost:${remotePort}`, isThere) +
      label(162, server + 82, 'TensorBoard', 'fig-muted') +
      (isThere
        ? bytes([
            [183, server + 38],
            [110, server + 38],
            [110, server + 55],
          ])
        : path(polyline([[92, 84], stop]), 'fig-line-2 fig-dashed-frame') +
          path(
            `M${stop[0] - 6} ${stop[1] - 6}l12 12M${stop[0] + 6} ${stop[1] - 6}l-12 12`,
            'fig-line-2 fig-strong',
          ) +
          label(106, server - 8, '连不上', 'fig-gradient')),
  };
}

const marks: Readonly<Record<Reach, string>> = {
  world: 'fig-fill-2',
  inner: 'fig-fill-3',
  machine: 'fig-fill-1',
};

/** The command, its three parts, and every port that listens with who can reach it. */
export function portsPanel(state: State): Panel {
  const { route, localPort } = state;
  const typed = command(route, localPort);
  const listening = ports(route, localPort);
  const rows = listening.map((port, i) => {
    const y = 156 + i * 50;
    return (
      el('circle', { class: marks[port.reach], cx: 10, cy: y - 5, r: 5 }) +
      label(24, y, machineName(port, route)) +
      label(312, y, port.address, 'fig-code', 'end') +
      label(24, y + 21, port.program, 'fig-muted') +
      label(
        312,
        y + 21,
        reachNames[port.reach],
        port.reach === 'world' ? 'fig-gradient' : 'fig-text',
        'end',
      )
    );
  });
  const forward = `-L ${localPort}:localhost:${remotePort}`;
  return {
    name: 'ports',
    heading: '要输入的命令，与在听的端口',
    viewBox,
    title: '命令与端口',
    description: listening
      .map(
        (port) =>
          `${machineName(port, route)} 的 ${port.address} 由 ${port.program} 听，${reachNames[port.reach]}连得上`,
      )
      .join('；'),
    drawing:
      (typed.length === 0
        ? label(4, 22, '没有转发的命令', 'fig-muted')
        : label(4, 20, typed.slice(0, -2).join(' '), 'fig-code') +
          label(4, 44, forward, 'fig-code fig-strong-text') +
          label(4, 68, `me@${serverName(route)}`, 'fig-code') +
          label(4, 98, `${localPort} 在你的电脑上；localhost:${remotePort} 是从`, 'fig-muted') +
          label(4, 118, `${serverName(route)} 上看去的，不是你的电脑`, 'fig-muted')) +
      path('M2 130H318', 'fig-grid') +
      rows.join(''),
  };
}
