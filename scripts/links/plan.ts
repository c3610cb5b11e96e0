import { parseAddress, type Address } from './address.ts';
import { needsBody } from './fragment.ts';
import type { LinkResult } from './result.ts';

/** One page to ask for, and the links that lead to it. */
export interface PageTask {
  address: Address;
  /** The links as written; they differ in their fragments only. */
  urls: string[];
  wantsFragment: boolean;
}

export interface Plan {
  /** Addresses that are never asked for, judged already. */
  refused: LinkResult[];
  tasks: PageTask[];
}

/** Refuses what may not be asked for and folds links to one page into one task. */
export function planRun(
  urls: Iterable<string>,
  isDone: (url: string) => boolean,
  allowLoopback: boolean,
): Plan {
  const refused: LinkResult[] = [];
  const tasks = new Map<string, PageTask>();
  for (const url of urls) {
    const parsed = parseAddress(url, allowLoopback);
    if (!parsed.ok) {
      refused.push(refusal(url, parsed.reason));
      continue;
    }
    if (isDone(url)) continue;
    const { address } = parsed;
    const task = tasks.get(address.href);
    const wantsFragment = needsBody(address.fragment);
    if (!task) tasks.set(address.href, { address, urls: [url], wantsFragment });
    else {
      task.urls.push(url);
      task.wantsFragment ||= wantsFragment;
    }
  }
  return { refused, tasks: [...tasks.values()] };
}

function refusal(url: string, reason: LinkResult['reason']): LinkResult {
  return {
    url,
    verdict: 'unknown',
    reason,
    status: null,
    finalUrl: null,
    fragment: 'unchecked',
    notBefore: null,
  };
}
