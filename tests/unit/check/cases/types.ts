import type { RuleId } from '../../../../src/schema/rules.ts';
import type { Changes } from '../harness.ts';
import type { PublicFiles } from '../public-content.ts';

/** The smallest mutation of the base pack that breaks a rule, and the whole report, line by line. */
export type RuleCase = { rule: RuleId; expected: string[] } & (
  | { change: Changes; after?: (folder: string) => void; files?: never }
  | { files: PublicFiles; change?: never; after?: never }
);
