import { z } from 'zod';
import { fragmentStates, linkReasons, linkStates } from '../../src/schema/health.ts';
import { parseAddress } from './address.ts';
import type { PageResult } from './check-page.ts';
import { fragmentState } from './fragment.ts';

/** The verdict of one run on one link, as the journal keeps it. */
export const linkResultSchema = z.strictObject({
  url: z.string(),
  verdict: z.enum(linkStates),
  reason: z.enum(linkReasons),
  status: z.int().nullable(),
  finalUrl: z.string().nullable(),
  fragment: z.enum(fragmentStates),
  /** Instant before which the server does not want to be asked again, UTC. */
  notBefore: z.iso.datetime().nullable(),
});

export type LinkResult = z.infer<typeof linkResultSchema>;

/** The verdict on a page, seen from one of the links that lead to it. */
export function resultOf(url: string, page: PageResult, allowLoopback: boolean): LinkResult {
  const parsed = parseAddress(url, allowLoopback);
  const own = parsed.ok ? parsed.address.fragment : null;
  // A redirect without a fragment hands the link's own on (Fetch standard).
  const fragment = page.fragment ?? own;
  return {
    url,
    verdict: page.verdict,
    reason: page.reason,
    status: page.status,
    finalUrl: page.finalUrl === null || !fragment ? page.finalUrl : `${page.finalUrl}#${fragment}`,
    fragment: fragmentState(own === null ? null : fragment, page.page),
    notBefore: page.notBefore === null ? null : new Date(page.notBefore).toISOString(),
  };
}
