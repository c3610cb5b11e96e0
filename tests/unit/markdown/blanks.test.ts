import type { Root } from 'hast';
import { expect, it } from 'vitest';
import { closeBlanks } from '../../../src/markdown/blanks.ts';
import { wordsOf } from '../../../src/words/index.ts';

it.each([
  ['zh-CN', '见 ', ' 与', '见', '与'],
  ['zh-CN', 'see ', ' with', 'see ', 'with'],
  ['en', 'see ', ' and', 'see ', ' and'],
] as const)(
  'a source in a sentence has the blanks of its brackets: %s, %j … %j',
  (language, before, after, left, right) => {
    const tree = {
      type: 'root',
      children: [
        { type: 'text', value: before },
        { type: 'mdxJsxTextElement', name: 'Cite', attributes: [], children: [] },
        { type: 'text', value: after },
      ],
    } as unknown as Root;
    closeBlanks(tree, wordsOf(language).citation([]));
    const [first, , last] = tree.children as unknown as { value: string }[];
    expect([first!.value, last!.value]).toEqual([left, right]);
  },
);
