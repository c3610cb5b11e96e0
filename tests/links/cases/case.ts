import type { FragmentState, LinkReason, LinkState } from '../../../src/schema/health.ts';
import { page, PROSE, type Handler } from '../hostile-server.ts';

/** One fault the server plays, and what the checker has to say about it. */
export interface Case {
  /** Address on the server, with its fragment. */
  path: string;
  verdict: LinkState;
  reason: LinkReason;
  fragment?: FragmentState;
  handle: Handler;
}

/** A path of `/folder/*name` answers all addresses of that folder and is asked for as `/folder/name`. */
export type Row = readonly [string, LinkState, LinkReason, Handler, FragmentState?];

export const ok = page(`<title>课程</title>${PROSE}`);

/** A page reached, with what is known of its fragment. */
export function anchor(path: string, fragment: FragmentState, handle: Handler): Row {
  return [path, 'alive', 'ok', handle, fragment];
}

export function alive(path: string, handle: Handler): Row {
  return [path, 'alive', 'ok', handle];
}

export function dead(path: string, handle: Handler): Row {
  return [path, 'dead', 'soft-404', handle];
}

export function suspected(path: string, handle: Handler): Row {
  return [path, 'unknown', 'soft-404-suspected', handle];
}

export function walled(path: string, handle: Handler): Row {
  return [path, 'walled', 'bot-wall', handle];
}

/** A page of HTML with a title and no more text than it is given. */
export function titled(title: string, body: string, head = ''): Handler {
  return page(`<!doctype html><meta charset=utf-8>${head}<title>${title}</title>${body}`);
}
