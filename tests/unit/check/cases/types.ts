import type { ImageFile } from '../../../../scripts/check/content.ts';
import type { RuleId } from '../../../../src/schema/rules.ts';
import type { Changes } from '../harness.ts';

/** The smallest mutation of the base pack that breaks a rule, and the whole report, line by line. */
export type RuleCase = { rule: RuleId; expected: string[] } & (
  | { change: Changes; after?: (folder: string) => void; images?: never }
  | { images: ReadonlyMap<string, ImageFile>; change?: never; after?: never }
);
