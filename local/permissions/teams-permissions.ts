import * as z from 'zod/mini';
import type { Asked } from './asked';

/** What the manifest of the Teams app says about permissions. */
const manifest = z.object({
  permissions: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
});

const byInstalling = 'whoever installs the app, as Teams’ own dialog asks it';
const byOwner = 'the owner of the team who adds the app to it; a Teams administrator may allow it for all';

/** Each name in the manifest, in words. What the manifest asks for and is not here stops the page. */
const described: Readonly<Record<string, Omit<Asked, 'permission'>>> = {
  identity: {
    holder: 'Teams app',
    on: 'the name and ids of the person who uses it',
    grantedBy: byInstalling,
    why: 'Every act is done as a person whom Teams has signed in.',
    without: 'everything in Teams: nobody would be known',
  },
  messageTeamMembers: {
    holder: 'Teams app',
    on: 'the teams and chats that the app was added to',
    grantedBy: byInstalling,
    why: 'The panel’s card, reminders and answers are messages of the bot.',
    without: 'the bot’s messages: the panel’s card and reminders; the tabs go on working',
  },
  'TeamMember.Read.Group': {
    holder: 'Teams app',
    on: 'the one team that the app was added to',
    grantedBy: byOwner,
    why: 'The panel’s card shows each member their own view, and has to name whose it is.',
    without: 'a card that turns by itself to each member’s own view: members press «Show my part» instead',
  },
  'ChannelMember.Read.Group': {
    holder: 'Teams app',
    on: 'the private or shared channel that the app was added to',
    grantedBy: byOwner,
    why: 'A panel in a private or shared channel has its members there and not in the team.',
    without:
      'the same in private and shared channels; panels in a standard channel of the team do not need it',
  },
};

const singleSignOn: Asked = {
  permission: 'access_as_user (delegated, our own API)',
  holder: 'Teams app',
  on: 'this product’s own API, and nothing of Microsoft’s',
  grantedBy: 'Teams is allowed beforehand in the app registration; nobody is asked',
  why: 'A tab calls the API as the person in front of it, without a sign-in of its own.',
  without: 'the tabs; cards and chat go on working',
};

/** What the app package asks for in Teams. Throws when the manifest asks for something that nobody has described. */
export function teamsPermissions(manifestText: string): readonly Asked[] {
  const { permissions, authorization } = manifest.parse(JSON.parse(manifestText));
  const asked = [...permissions, ...authorization.permissions.resourceSpecific.map(({ name }) => name)];
  const told = asked.map((name) => {
    const words = described[name];
    if (words === undefined) throw new Error(`teams-app/manifest.json asks for ${name}: say here why.`);
    return { permission: `${name} (Teams)`, ...words };
  });
  return [...told, singleSignOn];
}
