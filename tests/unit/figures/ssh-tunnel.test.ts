import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/ssh-tunnel/figure.ts';
import { address, command, ports } from '../../../src/figures/ssh-tunnel/model.ts';

describe('ssh-tunnel', () => {
  it('has the commands of ssh(1): -L port:host:hostport, -J before the name', () => {
    expect(command('hop', 6006).join(' ')).toBe('ssh -N -L 6006:localhost:6006 me@server');
    expect(command('jump', 16006).join(' ')).toBe(
      'ssh -N -J me@gate -L 16006:localhost:6006 me@gpu',
    );
    expect(command('direct', 6006)).toEqual([]);
  });

  it('opens the port of the laptop, or without a tunnel that of the server', () => {
    expect(address('jump', 16006)).toBe('http://localhost:16006');
    expect(address('direct', 16006)).toBe('http://server:6006');
  });

  it('opens one port to the world, and never the page', () => {
    for (const route of ['direct', 'hop', 'jump'] as const) {
      const all = ports(route, 6006);
      expect(all.filter(({ reach }) => reach === 'world').map(({ address: at }) => at)).toEqual([
        ':22',
      ]);
      for (const { address: at, reach } of all)
        expect(reach === 'machine').toBe(at.startsWith('127.0.0.1:'));
    }
    expect(ports('jump', 6006).find(({ reach }) => reach === 'world')!.machine).toBe('gate');
    expect(ports('jump', 6006).filter(({ reach }) => reach === 'inner')).toHaveLength(1);
  });

  it('says the way of the bytes', () => {
    expect(figure.verdict({ route: 1, port: 0 })).toBe(
      '打开 http://localhost:6006：本机的 ssh 在 6006 上听，数据从 22 端口加密过去，server 上的 sshd 再连那边的 localhost:6006。',
    );
    expect(figure.verdict({ route: 0, port: 1 })).toContain('连不上');
    expect(figure.verdict({ route: 2, port: 1 })).toContain(
      '看不到内容；服务器的 22 端口只对内网开',
    );
  });
});
