import { attributeOf, type Jsx } from './jsx.ts';
import type { Landmarks } from './landmarks.ts';

/** What a note asks its reader: a card, which comes back, or an exercise. */
export interface Task {
  node: Jsx;
  kind: 'card' | 'exercise';
  /** By what a reader's record knows it. */
  id: string | undefined;
}

/** Cards and exercises of a note, in order. */
export function tasksOf({ elements }: Pick<Landmarks, 'elements'> = { elements: [] }): Task[] {
  return elements.flatMap((node) => {
    if (node.name !== 'Card' && node.name !== 'Exercise') return [];
    const kind = node.name === 'Card' ? 'card' : 'exercise';
    return [{ node, kind, id: attributeOf(node, 'id') }];
  });
}
