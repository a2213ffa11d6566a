import { siteConfig } from '../build/site-config.ts';

/** The office of the shop's people. */
export default siteConfig('office');
