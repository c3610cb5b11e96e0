import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/bench/random.ts';
import { forms } from './forms.ts';
import { errorsOf, filesOf, importList } from './harness.ts';

// What people's lists come to: lines lost, doubled, pushed in, cut off in the middle, put beside lines of others.

const lines = Object.values(forms).flatMap(({ list }) => list.split('\n'));
const debris = [
  '<details>',
  '</table>',
  '<a href="',
  '```',
  '](',
  '[x](<',
  '| a |',
  '> ',
  '\t- ',
  '&amp;',
  '**',
  '<!--',
  '---',
  '[^1]:',
  '\\',
];

function mutate(seed: number): string {
  const { below, pick } = createRandom(seed);
  const text = lines
    .slice(below(lines.length))
    .slice(0, 40)
    .flatMap((line) => {
      const dice = below(100);
      if (dice < 8) return [];
      if (dice < 16) return [line, line];
      if (dice < 26) return [`${'  '.repeat(1 + below(4))}${line}`];
      if (dice < 34) return [line.slice(0, below(line.length + 1))];
      if (dice < 42) return [`${pick(debris)}${line}`];
      if (dice < 50) return [`${line}${pick(debris)}`, pick(lines)];
      return [line];
    });
  const whole = text.join('\n');
  return below(2) === 0 ? whole : whole.slice(0, below(whole.length + 1));
}

describe('a list that was damaged', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'loses no address and breaks no guide: %i',
    (seed) => {
      const list = mutate(seed);
      const { status, stdout, folder } = importList(list);
      expect([0, 1], stdout).toContain(status);
      if (status === 1) return;
      expect(errorsOf(folder), list).toEqual([]);
      const written = `${Object.values(filesOf(folder)).join('\n')}\n${stdout}`;
      const addresses = [...list.matchAll(/https?:\/\/[\w.-]+\/[\w/-]+/g)].map(
        ([address]) => address,
      );
      expect(
        addresses.filter((address) => !written.includes(address)),
        list,
      ).toEqual([]);
      expect(importList(list, [], folder).stdout, list).toContain('没有新的，什么也没有写');
    },
  );
});
