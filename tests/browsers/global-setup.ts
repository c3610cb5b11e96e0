import { sites } from '../build/built.ts';
import { buildSite } from '../build/global-setup.ts';

/** The guide as a fork serves it, whose addresses are the harder ones. */
export default function setup(): void {
  buildSite(sites.repo);
}
