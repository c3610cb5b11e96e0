/** Longest wait for one file, in milliseconds: the largest, 60 kB, comes in time at 3 kB/s. */
export const patience = 20_000;

/** Settles as `work` does, or rejects after `patience`: a request on a broken line can hang for ever. */
export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing after ${patience} ms`)), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Fetches a file to its last byte.
 * @throws Error when the server refuses it, or the line breaks or takes longer than `patience`
 */
export async function fetchWhole(address: string, ask: typeof fetch = fetch): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await ask(address, { signal: stop.signal });
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return new Response(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
