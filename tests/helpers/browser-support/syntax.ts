import { transformWithOxc } from 'vite';
import { targetOf, type Browsers } from '../../../src/browsers.ts';
import type { NewFeature } from './compat.ts';

/**
 * Finds syntax that the build would still have to lower for the stated browsers, patterns of regular expressions
 * among it.
 * @param code a script as it is shipped
 */
export async function findNewSyntax(
  code: string,
  oldest: Browsers,
  name: string,
): Promise<NewFeature[]> {
  const print = async (target: string | string[]) =>
    (await transformWithOxc(code, name, { target, sourcemap: false })).code;
  const [plain, lowered] = await Promise.all([print('esnext'), print(targetOf(oldest))]);
  if (plain === lowered) return [];
  const kept = new Set(lowered.split('\n'));
  const written = plain.split('\n').find((line) => !kept.has(line)) ?? '';
  const missing = targetOf(oldest).join(', ');
  return [{ feature: 'syntax', at: `${name}: ${written.trim().slice(0, 200)}`, missing }];
}
