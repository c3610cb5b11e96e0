import { workOfLink, type Work } from '../../../../src/model/citation/work.ts';
import type { HealthView, LinkView } from '../../../../src/model/types.ts';
import { linkSchema } from '../../../../src/schema/link.ts';

export interface Facts {
  [field: string]: unknown;
  health?: Partial<HealthView>;
}

/** The work of a link as an author writes one; what the test does not name is plain. */
export function workOf({ health, ...fields }: Facts): Work {
  const {
    by = [],
    etAl = false,
    ...link
  } = linkSchema.parse({
    id: 'a-link',
    title: 'T',
    url: 'https://example.org/t',
    kind: 'article',
    ...fields,
  });
  return workOfLink({
    ...link,
    by,
    etAl,
    note: { reviewed: '2026-11-24' },
    health: { state: 'unknown', reached: undefined, ...health },
  } as unknown as LinkView);
}
