import { columnRoutes } from './sharepoint/columns';
import { contentTypeRoutes } from './sharepoint/content-types';
import { groupRoutes } from './directory/groups';
import { userRoutes } from './directory/users';
import { driveRoutes } from './drive/drives';
import { driveDeltaRoutes } from './drive/item-delta';
import { driveItemRoutes } from './drive/items';
import { uploadRoutes } from './drive/upload-sessions';
import { itemDeltaRoutes } from './sharepoint/item-delta';
import { itemRoutes } from './sharepoint/items';
import { listRoutes } from './sharepoint/lists';
import { eventRoutes } from './outlook/events';
import { mailRoutes } from './outlook/mail';
import { meetingRoutes } from './outlook/online-meetings';
import { permissionRoutes } from './sharepoint/permissions';
import { siteRoutes } from './sharepoint/sites';
import { versionRoutes } from './sharepoint/versions';
import { subscriptionRoutes } from './subscriptions';
import { channelRoutes } from './teams/channels';
import { memberRoutes } from './teams/members';
import { messageRoutes } from './teams/messages';
import { teamRoutes } from './teams/teams';
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
  ...driveRoutes,
  ...driveItemRoutes,
  ...driveDeltaRoutes,
  ...uploadRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...mailRoutes,
  ...eventRoutes,
  ...meetingRoutes,
  ...teamRoutes,
  ...channelRoutes,
  ...memberRoutes,
  ...messageRoutes,
  ...subscriptionRoutes,
];
