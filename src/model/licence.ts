import type { GuideData, Licence } from '../schema/guide.ts';
import type { Words } from '../words/index.ts';

/** Of the texts, where guide.yaml names no other. */
const usualLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** What may be done with the texts of a guide. */
export function licenceOf({ licence }: Pick<GuideData, 'licence'>, words: Words): Licence {
  return licence ?? { text: words.license, url: usualLicence };
}
