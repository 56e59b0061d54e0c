import type { SentMail } from '../graph/outlook/mail';
import { startLoopbackServer } from '../loopback-server';
import { samplePeople, type Person } from '../people';
import type { SignIn } from '../sign-in/server';
import { describeApp } from './app-description';
import { clientRoutes } from './client-routes';
import { connectorMemberRoutes } from './connector-members';
import { connectorMessageRoutes } from './connector-messages';
import { controlRoutes } from './control-routes';
import { makeFaults } from './faults';
import { openMessageStore } from './message-store';
import { servePage } from './page-files';
import { makePushHub } from './push-hub';
import { buildRoster } from './roster';
import { runRoute, type Route } from './route-table';
import { sampleTeams, type SampleTeam } from './sample-teams';
import { makeSendingMeter, teamsSendingLimits, type SendingLimit } from './sending-limits';
import type { TeamsState } from './teams-state';

/** How to start the local Teams. */
export interface TeamsOptions {
  /** 0 picks a free port. */
  readonly port: number;
  /** Where the bot takes activities. It need not be up yet. */
  readonly botEndpointUrl: string;
  /** What stands in for `https://host` in the manifest's tab addresses. */
  readonly tabsBaseUrl: string;
  readonly signIn: SignIn;
  /** What the Graph server keeps of mail sent, oldest first; without it there is no mail tray. */
  readonly sentMail?: () => readonly SentMail[];
  /** Where messages are kept; without it they last as long as the process. */
  readonly dataFile?: string;
  /** The built page. */
  readonly pageFolder?: string;
  readonly manifestFile?: string;
  readonly people?: readonly Person[];
  readonly teams?: readonly SampleTeam[];
  /** Teams' own sending limits unless others are given; an empty list lets everything pass. */
  readonly sendingLimits?: readonly SendingLimit[];
  readonly now?: () => Date;
}

/** The running local Teams: Bot Connector, client side and page. */
export interface Teams {
  readonly url: string;
  /** What activities carry as serviceUrl: the Bot Connector's address, with a slash at its end. */
  readonly serviceUrl: string;
  close(): Promise<void>;
}

function openState(options: TeamsOptions): { state: TeamsState; moveTo(serviceUrl: string): void } {
  const now = options.now ?? (() => new Date());
  const bot = { url: options.botEndpointUrl, serviceUrl: '', signIn: options.signIn };
  const state: TeamsState = {
    roster: buildRoster(options.people ?? samplePeople, options.teams ?? sampleTeams),
    store: openMessageStore(options.dataFile, now),
    hub: makePushHub(),
    faults: makeFaults(),
    meter: makeSendingMeter(options.sendingLimits ?? teamsSendingLimits),
    signIn: options.signIn,
    bot,
    now,
  };
  // The address is known only once the port is; nobody can have called before that.
  const moveTo = (serviceUrl: string): void => {
    bot.serviceUrl = serviceUrl;
  };
  return { state, moveTo };
}

/**
 * Starts the local Teams on this computer.
 * @throws when the port is taken, the data file cannot be opened or the manifest cannot be read
 */
export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const app = describeApp(options.manifestFile, options.tabsBaseUrl, options.sentMail !== undefined);
  const tabsOrigin = new URL(options.tabsBaseUrl).origin;
  const { state, moveTo } = openState(options);
  const routes: Route[] = [
    ...connectorMessageRoutes(state),
    ...connectorMemberRoutes(state),
    ...clientRoutes(state, app),
    ...controlRoutes(state, options.sentMail ?? (() => [])),
  ];
  const server = await startLoopbackServer(options.port, async (request, response) => {
    if (await runRoute(routes, request, response)) return;
    servePage(options.pageFolder, tabsOrigin, request, response);
  });
  moveTo(`${server.url}/connector/`);
  const close = async (): Promise<void> => {
    state.hub.close();
    await server.close();
    state.store.close();
  };
  return { url: server.url, serviceUrl: state.bot.serviceUrl, close };
}
