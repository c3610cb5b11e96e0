import { inTime } from './arrival.ts';
import { answerByNames, type Answer } from './by-names.ts';

/** The program did not come; Firefox remembers an import that failed for as long as the page lasts. */
export class BrokenProgram extends Error {}

/**
 * Answers by names and full text, whose program comes with the first query.
 * @param query as typed
 * @param base `/` or `/repo/`
 * @param extra how many more texts the reader has asked for
 */
export async function answerInFull(query: string, base: string, extra: number): Promise<Answer> {
  const { answer, canRunIndex, getAllNames, getLibrary } = await loadProgram();
  if (canRunIndex()) return answer(query, await getLibrary(base), extra);
  return answerByNames(query, await getAllNames(base), base);
}

async function loadProgram(): Promise<typeof import('./full-text.ts')> {
  try {
    return await inTime(import('./full-text.ts'));
  } catch (fault) {
    throw new BrokenProgram('', { cause: fault });
  }
}
