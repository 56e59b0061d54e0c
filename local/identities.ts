/**
 * Who is who in the local Microsoft 365: one tenant, the app registrations in it and their plainly local secrets.
 * None of these ids or secrets exists outside this computer.
 */

/** The tenant that the local sign-in server speaks for. */
export const localTenantId = '11111111-1111-4111-8111-111111111111';

/** A second tenant, whose people the chest does not know: for guests' home tenants and for refusals. */
export const foreignTenantId = '99999999-9999-4999-8999-999999999999';

/** An app registration: the client id it signs in with, its secret, and the Graph roles an administrator consented to. */
export interface Registration {
  readonly clientId: string;
  readonly displayName: string;
  readonly secret: string;
  readonly graphRoles: readonly string[];
  /** True for the bot: only it may ask for Bot Connector tokens. */
  readonly isBot: boolean;
}

/** The team app: tab API and bot in one registration. Least roles: its own site by grant; mail, calendar and the roster. */
export const teamApp: Registration = {
  clientId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  displayName: 'Community Chest',
  secret: 'local-secret-of-the-team-app',
  graphRoles: ['Sites.Selected', 'Mail.Send', 'Calendars.ReadWrite', 'TeamMember.Read.All', 'User.Read.All'],
  isBot: true,
};

/** The public site's app: a list-level grant on Intake and nothing else. */
export const publicApp: Registration = {
  clientId: 'dddddddd-dddd-4ddd-8ddd-dddddddddddd',
  displayName: 'Community Chest public site',
  secret: 'local-secret-of-the-public-app',
  graphRoles: ['Lists.SelectedOperations.Selected'],
  isBot: false,
};

/** Used once by an administrator to make lists and give the grants; never by a running app. */
export const provisioningApp: Registration = {
  clientId: 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee',
  displayName: 'Community Chest set-up',
  secret: 'local-secret-of-the-set-up-app',
  graphRoles: ['Sites.FullControl.All'],
  isBot: false,
};

/** Every registration the local sign-in server knows. */
export const registrations: readonly Registration[] = [teamApp, publicApp, provisioningApp];

/** The client id that Teams on the web presents when it asks for a tab's token. */
export const teamsWebClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The bot's address inside conversations: `28:` and its app id. */
export const botTeamsId = `28:${teamApp.clientId}`;

/** The bot's name as people see it. */
export const botName = 'Community Chest';

/** The scope a tab's token carries for our own API. */
export const tabScope = 'access_as_user';
