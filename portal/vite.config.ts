import { siteConfig } from './build/site-config.ts';

/** The customer's portal. */
export default siteConfig('portal');
