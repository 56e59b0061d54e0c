import type { SiteRoute } from './site-route';

/** Links, tracking, files and the pages about the site itself. */
export const laterRoutes: readonly SiteRoute[] = [];
