import { laterRoutes } from './routes-after';
import { applyRoutes } from './routes-apply';
import type { SiteRoute } from './site-route';

/** Every address of the site; whatever is not here is «page not found». */
export const siteRoutes: readonly SiteRoute[] = [...applyRoutes, ...laterRoutes];
