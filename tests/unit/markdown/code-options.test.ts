import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, it } from 'vitest';
import { bindOptions } from '../../../src/markdown/code-options.ts';
import { parseNoteBody } from '../../../src/markdown/parser.ts';

function print(markdown: string): string {
  const tree = toHast(parseNoteBody(markdown)) as Root;
  bindOptions(tree);
  return toHtml(tree);
}

describe('options in code', () => {
  it.each([
    ['uv venv --python 3.12', 'uv venv <span class="bound">--python</span> 3.12'],
    [
      'conda create -n cv --no-deps',
      'conda create <span class="bound">-n</span> cv <span class="bound">--no</span>-deps',
    ],
    ['--help', '<span class="bound">--help</span>'],
    ['x.reshape(2, -1)', 'x.reshape(2, -1)'],
    ['a --> b - c', 'a --> b - c'],
    ['scikit-learn', 'scikit-learn'],
  ])('of %s keep their hyphens', (code, html) => {
    expect(print(`\`${code}\``)).toBe(`<p><code>${html}</code></p>`);
  });

  it('are left as they are in a block, which scrolls', () => {
    expect(print('```\npip --version\n```')).not.toContain('span');
  });
});
