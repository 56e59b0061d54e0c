import { laterRoutes } from './routes-after';
import type { SiteRoute } from './site-route';

/** Every address of the site; whatever is not here is «page not found». */
export const siteRoutes: readonly SiteRoute[] = [...laterRoutes];
