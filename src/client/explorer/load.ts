import type { ExplorerData } from '../../model/explorer-data.ts';

/** Fetches the list once; after a failure the next call tries again. */
export function createLoader<Result>(
  address: string,
  prepare: (data: ExplorerData) => Result,
): () => Promise<Result> {
  let pending: Promise<Result> | undefined;
  return () =>
    (pending ??= request(address)
      .then(prepare)
      .catch((error: unknown) => {
        pending = undefined;
        throw error;
      }));
}

async function request(address: string): Promise<ExplorerData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as ExplorerData;
}
