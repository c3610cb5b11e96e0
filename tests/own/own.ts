import { describe, test } from 'vitest';
import { readRepository } from '../../src/read/repository.ts';

/** The guide whose notes, links, pages and documents the tests in this folder name. */
const own = 'https://github.com/tijing-guide/tijing';
const found = readRepository('content');

/** Whether content/ holds that guide; a fork with another subject names its own repository in guide.yaml. */
export const isOwnGuide = found === own;

const reason = `not run: it names notes, pages or documents of ${own}, and content/ is the guide of ${found}`;
if (!isOwnGuide) console.log(reason);

/** Stands for a `describe` of another guide: one skipped test that says why, and nothing of the body is run. */
function skipAll(name: string): void {
  describe(name, () => {
    test.skip(reason, () => undefined);
  });
}

/** `describe` for what is true of this guide alone. */
export const describeOwn = (
  isOwnGuide ? describe : Object.assign(skipAll, { each: () => skipAll })
) as typeof describe;
