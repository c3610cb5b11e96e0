import { Worker } from 'node:worker_threads';
import type { Issue } from '../../src/schema/issue.ts';
import type { GuideLanguage } from '../../src/schema/language.ts';

/** What the check says of a guide as it stands, or why it could say nothing. */
export type Verdict =
  | {
      /** The content folder as messages name it. */
      folder: string;
      issues: Issue[];
      /** Those of guide.yaml and terms.yaml that cannot be read. */
      unread: string[];
      language: GuideLanguage | undefined;
    }
  | { failure: string };

/** The check beside a server that goes on answering. */
export interface LiveCheck {
  ask(): Promise<Verdict>;
  close(): void;
}

/**
 * Opens the check in a thread of its own, for the second that it takes; one that died is replaced at the next question.
 * One question is asked at a time.
 */
export function openLiveCheck(): LiveCheck {
  let worker: Worker | undefined;
  let answer: (verdict: Verdict) => void = () => undefined;

  function start(): Worker {
    const started = new Worker(new URL('check-worker.ts', import.meta.url));
    // A server that ends need not wait for it.
    started.unref();
    started.on('message', (verdict: Verdict) => answer(verdict));
    started.on('error', (error: Error) => {
      worker = undefined;
      answer({ failure: error.message });
    });
    return started;
  }

  return {
    ask: () =>
      new Promise((resolve) => {
        answer = resolve;
        worker ??= start();
        worker.postMessage('check');
      }),
    close: () => void worker?.terminate(),
  };
}
