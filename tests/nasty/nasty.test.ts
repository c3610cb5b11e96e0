import { nastySite } from '../build/built.ts';
import { describeSite } from '../build/describe-site.ts';

// That it was built at all is said by the setup.
describeSite(nastySite, { mayBeHeavy: true });
