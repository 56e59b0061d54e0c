import * as z from 'zod/mini';

const role = z.enum(['read', 'write', 'manage', 'owner', 'fullcontrol']);

/** What each control takes. The same shapes serve calls in process and over HTTP. */
export const controlInputs = {
  seedSite: z.object({
    host: z.string(),
    path: z.string(),
    displayName: z.string(),
    id: z.optional(z.string()),
    description: z.optional(z.string()),
    timeZone: z.optional(z.string()),
    groupId: z.optional(z.string()),
  }),
  seedUser: z.object({
    displayName: z.string(),
    id: z.optional(z.string()),
    userPrincipalName: z.optional(z.string()),
    mail: z.optional(z.string()),
    more: z.optional(z.record(z.string(), z.unknown())),
  }),
  seedGroup: z.object({
    displayName: z.string(),
    id: z.optional(z.string()),
    members: z.optional(z.array(z.string())),
    more: z.optional(z.record(z.string(), z.unknown())),
  }),
  seedTeam: z.object({
    displayName: z.string(),
    id: z.optional(z.string()),
    description: z.optional(z.string()),
    channels: z.optional(z.array(z.string())),
    members: z.optional(z.array(z.string())),
    owners: z.optional(z.array(z.string())),
  }),
  seedChannel: z.object({ teamId: z.string(), displayName: z.string(), id: z.optional(z.string()) }),
  grant: z.object({
    siteId: z.string(),
    listId: z.optional(z.string()),
    appId: z.optional(z.string()),
    userId: z.optional(z.string()),
    displayName: z.optional(z.string()),
    role,
  }),
  fault: z.object({
    kind: z.enum(['throttle', 'fail', 'slow', 'drop']),
    status: z.optional(z.number()),
    retryAfter: z.optional(z.number()),
    latencyMs: z.optional(z.number()),
    afterEffect: z.optional(z.boolean()),
    times: z.optional(z.number()),
    share: z.optional(z.number()),
    method: z.optional(z.string()),
    path: z.optional(z.string()),
  }),
  budget: z.object({ unitsPerMinute: z.nullable(z.number()) }),
  allowMeetings: z.object({ userId: z.string() }),
  list: z.object({ siteId: z.string(), list: z.string() }),
  renameList: z.object({ siteId: z.string(), list: z.string(), to: z.string() }),
  column: z.object({ siteId: z.string(), list: z.string(), column: z.string() }),
  renameColumn: z.object({ siteId: z.string(), list: z.string(), column: z.string(), to: z.string() }),
  nothing: z.optional(z.unknown()),
} as const;

export type ControlInput<Name extends keyof typeof controlInputs> = z.infer<(typeof controlInputs)[Name]>;
