import { sites } from './built.ts';
import { describeSite } from './describe-site.ts';

for (const site of Object.values(sites)) describeSite(site);
