import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs';
import type { CardRecord } from '../record/record.ts';

/** 1 forgotten, 2 hard, 3 good, 4 easy. */
export type { Grade };
export const grades: readonly Grade[] = [1, 2, 3, 4];

/** Without chance, so that the same answers give the same days. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });
const day = 86_400_000;

/**
 * What each grade makes of a card.
 * @param record undefined before its first answer
 * @param now milliseconds
 * @source FSRS-6 with its default parameters: https://github.com/open-spaced-repetition/ts-fsrs
 */
export function gradeCard(record: CardRecord | undefined, now: number): Record<Grade, CardRecord> {
  const next = scheduler.repeat(
    record ? toCard(record) : createEmptyCard(new Date(now)),
    new Date(now),
  );
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4) };

  function of(grade: Grade): CardRecord {
    const { card } = next[grade];
    return {
      last: now,
      due: card.due.getTime(),
      stability: card.stability,
      difficulty: card.difficulty,
      reps: card.reps,
      lapses: card.lapses,
      state: card.state,
      steps: card.learning_steps,
    };
  }
}

function toCard({ last, due, steps, ...fields }: CardRecord): Card {
  return {
    ...fields,
    due: new Date(due),
    last_review: new Date(last),
    learning_steps: steps,
    elapsed_days: 0,
    scheduled_days: Math.max(0, Math.round((due - last) / day)),
  };
}
