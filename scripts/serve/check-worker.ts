import { parentPort } from 'node:worker_threads';
import { languageOf } from '../../src/read/language.ts';
import { readContentDir } from '../../src/settings.ts';
import { authorWordsOf } from '../../src/words/index.ts';
import { checkGuide } from '../check/check-guide.ts';
import { messageOfError } from '../process/command.ts';
import type { Verdict } from './live-check.ts';

// Asked by live-check.ts, one question at a time.
parentPort!.on('message', () => parentPort!.postMessage(judge()));

function judge(): Verdict {
  try {
    const { content, issues } = checkGuide();
    const { guide, terms } = content;
    const unread = [guide, terms].filter(({ data }) => data === undefined);
    return {
      folder: content.folder,
      issues,
      unread: unread.map(({ path }) => path),
      language: guide.data?.language,
    };
  } catch (error) {
    return { failure: messageOfError(error, authorWordsOf(languageOf(readContentDir()))) };
  }
}
