import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkReason, LinkState } from '../../src/schema/health.ts';
import { addressOf, type Address } from './address.ts';
import { classify, type Ruling } from './classify.ts';
import { follow, type Chain, type NetworkOptions, type Page } from './follow.ts';
import type { FragmentPage } from './fragment.ts';
import type { Visit } from './gate.ts';
import { backoff } from './retry.ts';
import { isSamePage, siblingOf, softSignals, softVerdict, type Sibling } from './soft-404.ts';

export interface CheckOptions extends NetworkOptions {
  /** Attempts after the first. */
  retries: number;
}

/** The verdict on a page, shared by all links that differ in their fragment only. */
export interface PageResult {
  verdict: LinkState;
  reason: LinkReason;
  status: number | null;
  finalUrl: string | null;
  /** Fragment a redirect put in place of the link's own. */
  fragment: string | null;
  page: FragmentPage | null;
  /** Epoch milliseconds before which the server does not want to be asked again. */
  notBefore: number | null;
}

/**
 * Checks one page: attempts until one is conclusive, then the look for a soft 404.
 *
 * @param wantsFragment whether the anchors of the page matter
 */
export async function checkPage(
  address: Address,
  wantsFragment: boolean,
  options: CheckOptions,
): Promise<PageResult> {
  const asked = new URL(address.href);
  for (let attempt = 1; ; attempt += 1) {
    const visit = await options.gate.begin(address.host);
    let chain: Chain;
    try {
      chain = await follow(address, wantsFragment, visit, options);
      const ruling = classify(chain, asked);
      if (!ruling.canRetry || attempt > options.retries) {
        return toResult(chain, await withoutSoft404(chain, ruling, asked, visit, options));
      }
    } finally {
      visit.end();
    }
    await sleep(Math.max(retryAfterOf(chain), backoff(attempt, Math.random())));
  }
}

/** Doubts a page that was reached but looks like the site's "not found". */
async function withoutSoft404(
  chain: Chain,
  ruling: Ruling,
  asked: URL,
  visit: Visit,
  options: CheckOptions,
): Promise<Ruling> {
  const page = pageOf(chain);
  if (!page || (ruling.verdict !== 'alive' && ruling.verdict !== 'moved')) return ruling;
  const signals = softSignals(page.facts, asked, chain.finalUrl!);
  if (signals.length === 0) return ruling;
  const sibling = signals.length > 1 ? 'unclear' : await askSibling(page, asked, visit, options);
  const { scripts, hasPasswordField } = page.facts;
  const verdict = softVerdict(signals, sibling, scripts > 0 || hasPasswordField);
  if (verdict === 'alive') return ruling;
  const reason = verdict === 'dead' ? 'soft-404' : 'soft-404-suspected';
  return { verdict, reason, canRetry: false };
}

async function askSibling(
  page: Page,
  asked: URL,
  visit: Visit,
  options: CheckOptions,
): Promise<Sibling> {
  const random = `no-such-page-${randomBytes(6).toString('hex')}`;
  const sibling = addressOf(siblingOf(asked, random), options.allowLoopback);
  if (!sibling.ok) return 'unclear';
  await visit.open(sibling.address.host);
  const chain = await follow(sibling.address, false, visit, options);
  if (chain.status === 404 || chain.status === 410) return 'honest';
  const other = pageOf(chain);
  return other && isSamePage(page.facts, other.facts) ? 'same' : 'unclear';
}

function toResult(chain: Chain, { verdict, reason }: Ruling): PageResult {
  const page = pageOf(chain);
  return {
    verdict,
    reason,
    status: chain.status,
    finalUrl: chain.finalUrl?.href ?? null,
    fragment: chain.fragment,
    page: isReached(verdict) && page ? { ...page, host: chain.finalUrl!.hostname } : null,
    notBefore: reason === 'retry-after-too-long' ? Date.now() + retryAfterOf(chain) : null,
  };
}

/** Milliseconds the server asks to wait, 0 where it does not. */
function retryAfterOf(chain: Chain): number {
  return chain.end.kind === 'response' ? (chain.end.retryAfter ?? 0) : 0;
}

function pageOf(chain: Chain): Page | null {
  return chain.end.kind === 'response' ? chain.end.page : null;
}

function isReached(verdict: LinkState): boolean {
  return verdict === 'alive' || verdict === 'moved';
}
