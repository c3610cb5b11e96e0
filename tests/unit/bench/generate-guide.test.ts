import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateGuide } from '../../../scripts/bench/generate-guide.ts';
import { createRandom } from '../../../scripts/bench/random.ts';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { listFiles } from '../../../scripts/site/read-site.ts';
import { readContent } from '../../../src/read/read-content.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function generate(name: string, notes: number): string {
  const guide = join(folder, name);
  generateGuide(guide, { notes, links: 3 });
  return guide;
}

describe('a generated guide', { timeout: 30_000 }, () => {
  it.each([1, 2, 26])('of %i notes has no fault', (notes) => {
    const content = readContent(generate(`clean-${notes}`, notes), 'public');
    expect(content.notes).toHaveLength(notes);
    // Nothing of it was ever published.
    expect(checkContent(content, 'https://guide.example/').map(({ ruleId }) => ruleId)).toEqual([
      'published-listed',
    ]);
  });

  it('is the same every time', () => {
    const [first, second] = ['one', 'other'].map((name) => generate(name, 30));
    const read = (guide: string) =>
      listFiles(guide).map((name) => [name, readFileSync(join(guide, name), 'utf8')]);
    expect(read(first!)).toEqual(read(second!));
  });
});

describe('random numbers', () => {
  it('stay below their end, reach all of it, and differ by seed', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 200 }, () => random.below(7));
    };
    expect([...new Set(draw(1))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
