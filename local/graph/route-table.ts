import { columnRoutes } from './sharepoint/columns';
import { contentTypeRoutes } from './sharepoint/content-types';
import { itemDeltaRoutes } from './sharepoint/item-delta';
import { itemRoutes } from './sharepoint/items';
import { listRoutes } from './sharepoint/lists';
import { mailRoutes } from './outlook/mail';
import { permissionRoutes } from './sharepoint/permissions';
import { siteRoutes } from './sharepoint/sites';
import { versionRoutes } from './sharepoint/versions';
import type { Route } from './call';

/** Every request that the server answers, besides $batch. */
export const routeTable: readonly Route[] = [
  ...siteRoutes,
  ...listRoutes,
  ...columnRoutes,
  ...contentTypeRoutes,
  ...itemRoutes,
  ...itemDeltaRoutes,
  ...versionRoutes,
  ...permissionRoutes,
  ...mailRoutes,
];
