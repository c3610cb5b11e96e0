/** Ways to reach a page that a program on a server shows to that server alone. */
export const routes = ['direct', 'hop', 'jump'] as const;
export type Route = (typeof routes)[number];

/** The port of the program on the server, and those that its page may have on the laptop. */
export const remotePort = 6006;
export const localPorts = [6006, 16006] as const;

/** Who can open a connection to a port. */
export type Reach = 'world' | 'inner' | 'machine';

export interface Port {
  readonly machine: 'laptop' | 'gate' | 'server';
  readonly address: string;
  readonly program: string;
  readonly reach: Reach;
}

/** How the server is called: behind a jump host it has no name in the world. */
export const serverName = (route: Route) => (route === 'jump' ? 'gpu' : 'server');

/** The command to type, in pieces that stay whole where a line ends; none where nothing is forwarded. */
export function command(route: Route, localPort: number): readonly string[] {
  if (route === 'direct') return [];
  return [
    'ssh -N',
    ...(route === 'jump' ? ['-J me@gate'] : []),
    `-L ${localPort}:localhost:${remotePort}`,
    `me@${serverName(route)}`,
  ];
}

/** What the browser is asked to open. */
export const address = (route: Route, localPort: number) =>
  route === 'direct'
    ? `http://${serverName(route)}:${remotePort}`
    : `http://localhost:${localPort}`;

/** The ports that listen, from the laptop to the server. */
export function ports(route: Route, localPort: number): readonly Port[] {
  return [
    ...(route === 'direct'
      ? []
      : [
          {
            machine: 'laptop',
            address: `127.0.0.1:${localPort}`,
            program: 'ssh',
            reach: 'machine',
          } as const,
        ]),
    ...(route === 'jump'
      ? [{ machine: 'gate', address: ':22', program: 'sshd', reach: 'world' } as const]
      : []),
    {
      machine: 'server',
      address: ':22',
      program: 'sshd',
      reach: route === 'jump' ? 'inner' : 'world',
    },
    {
      machine: 'server',
      address: `127.0.0.1:${remotePort}`,
      program: 'TensorBoard',
      reach: 'machine',
    },
  ];
}

/** Whether the page comes: from another machine nobody reaches what listens on 127.0.0.1. */
export const arrives = (route: Route) => route !== 'direct';
