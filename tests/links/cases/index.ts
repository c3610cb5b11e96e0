import type { Handler } from '../hostile-server.ts';
import { bodies, types } from './bodies.ts';
import type { Case, Row } from './case.ts';
import { articles, softNotFound, walls } from './disguises.ts';
import { fragments } from './fragments.ts';
import { circles, doors, locations, redirects } from './redirects.ts';
import { polite, protocols, retried, silent, statuses } from './statuses.ts';

/** Each group is served by a host of its own; the slow ones come first and run side by side. */
const groups: Record<string, Row[]> = {
  polite,
  ...Object.fromEntries(silent.map((row) => [row[0], [row]])),
  retried,
  bodies,
  redirects,
  circles,
  protocols,
  statuses,
  locations,
  doors,
  types,
  fragments,
  softNotFound,
  articles,
  walls,
};

export const caseGroups: readonly { name: string; cases: readonly Case[] }[] = Object.entries(
  groups,
).map(([name, rows]) => ({
  name,
  cases: rows.map(([path, verdict, reason, handle, fragment]) => ({
    path: path.replace('*', ''),
    verdict,
    reason,
    handle,
    ...(fragment && { fragment }),
  })),
}));

/** Handlers by host of the group and path, without fragments. */
export const handlers: readonly ReadonlyMap<string, Handler>[] = Object.values(groups).map(
  (rows) =>
    new Map(
      rows.map(([path, , , handle]) => [
        path.replace(/\*.*|#.*/, (end) => (end[0] === '*' ? '*' : '')),
        handle,
      ]),
    ),
);
