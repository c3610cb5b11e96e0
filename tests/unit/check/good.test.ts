import { expect, it } from 'vitest';
import { good } from './good.ts';
import { body, issuesOf } from './harness.ts';

it.each(good)(
  'good content passes: %s',
  (_, changes) => {
    expect(issuesOf(typeof changes === 'string' ? body(changes) : changes)).toEqual([]);
  },
  10_000,
);
