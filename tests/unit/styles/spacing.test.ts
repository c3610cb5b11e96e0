import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Distances of the page come from one scale; what goes with the size of a text may be given in its em. */
it('takes every distance in rem from the scale of tokens.css', () => {
  const strays = readdirSync('src/styles')
    .filter((name) => name.endsWith('.css') && name !== 'tokens.css')
    .flatMap((name) =>
      readFileSync(`src/styles/${name}`, 'utf8')
        .split('\n')
        .filter((line) => /^\s*(?:margin|padding|(?:row-|column-)?gap)[a-z-]*:.*\drem/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(strays).toEqual([]);
});
