import { objectsOf, type Place } from '../shared/scene.ts';
import type { Values } from '../shared/slider-figure.ts';
import { byCentre, byIou, type Assigned, type Verdict } from './model.ts';

export type Name = 'rule' | 'positive' | 'negative' | 'rescue' | 'radius' | Place;

/** Below this an anchor is negative: never above the bound of the positive ones. */
export const lowerBound = ({ positive, negative }: Values<Name>) => Math.min(negative, positive);

export function assigned(values: Values<Name>): readonly Assigned[] {
  const { positive, rescue } = values;
  return byIou(objectsOf(values), {
    positive,
    negative: lowerBound(values),
    rescue: rescue === 1,
  });
}

export const located = (values: Values<Name>) =>
  byCentre(objectsOf(values), values.rule === 2 ? values.radius : Infinity);

/** Anchors of one verdict, of all objects or of one. */
export const select = (all: readonly Assigned[], verdict: Verdict, object?: number) =>
  all.filter((one) => one.verdict === verdict && (object === undefined || one.object === object));
