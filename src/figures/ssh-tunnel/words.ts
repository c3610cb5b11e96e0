import { paragraphs, table } from '../shared/html.ts';
import type { Values } from '../shared/slider-figure.ts';
import {
  address,
  arrives,
  command,
  localPorts,
  ports,
  remotePort,
  routes,
  serverName,
  type Port,
  type Reach,
  type Route,
} from './model.ts';

export type Name = 'route' | 'port';

export interface State {
  readonly route: Route;
  readonly localPort: number;
}

export const stateOf = ({ route, port }: Values<Name>): State => ({
  route: routes[route]!,
  localPort: localPorts[port]!,
});

export const routeNames = ['直接打开（没有隧道）', '一跳', '经过跳板机'] as const;

export const reachNames: Readonly<Record<Reach, string>> = {
  world: '整个互联网',
  inner: '只有内网',
  machine: '只有这台机器自己',
};

export function machineName({ machine }: Pick<Port, 'machine'>, route: Route): string {
  if (machine === 'laptop') return '你的电脑';
  return machine === 'gate' ? '跳板机 gate' : `服务器 ${serverName(route)}`;
}

export function verdict({ route, localPort }: State): string {
  if (!arrives(route))
    return `打开 ${address(route, localPort)}：连不上。TensorBoard 只在服务器自己的 127.0.0.1 上听，从别的机器来的连接到不了它。`;
  const gate =
    route === 'jump' ? '。跳板机只转交加密的数据，看不到内容；服务器的 22 端口只对内网开' : '';
  return `打开 ${address(route, localPort)}：本机的 ssh 在 ${localPort} 上听，数据从 22 端口加密过去，${serverName(route)} 上的 sshd 再连那边的 localhost:${remotePort}${gate}。`;
}

export function textAlternative(state: State): string {
  const { route, localPort } = state;
  const typed = command(route, localPort);
  return (
    paragraphs(
      verdict(state),
      typed.length === 0
        ? '没有运行 ssh 的转发。'
        : `命令：${typed.join(' ')}。-L 后面依次是本机的端口、从服务器上看去的地址、那边的端口；-N 是只转发，不开终端${route === 'jump' ? '；-J 是先经过 gate' : ''}。`,
      '127.0.0.1（localhost）是一台机器自己，机器上的每个用户都连得上：共用的服务器上，别人也打得开你的 TensorBoard。让 TensorBoard 在所有地址上听（--bind_all），没有隧道也能打开，可是防火墙放行的人都能打开。图里的 22 端口对谁开是假设的例子。',
    ) +
    table(
      '在听的端口',
      ['机器', '地址', '程序', '谁连得上'],
      ports(route, localPort).map((port) => [
        machineName(port, route),
        port.address,
        port.program,
        reachNames[port.reach],
      ]),
    )
  );
}
