import type { GuideData } from '../../src/schema/guide.ts';

/** Ids of the notes as guide.yaml orders them: all, and those that are not only planned. */
export function readingOrder({ parts }: GuideData) {
  const planned = new Set(
    parts.flatMap(({ id, planned = [] }) => planned.map(({ slug }) => `${id}/${slug}`)),
  );
  const all = parts.flatMap(({ id, notes }) => notes.map((slug) => `${id}/${slug}`));
  return { all, planned, written: all.filter((id) => !planned.has(id)) };
}
