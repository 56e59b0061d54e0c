import { createBot, type Bot } from '../../bot/create-bot';
import type { LogLine, SecurityEvent } from '../../bot/ports';
import type { BotUseCases } from '../../bot/use-cases';
import { createUseCases } from '../../core/create-use-cases';
import type { Actor } from '../../core/kernel/actor';
import type { Instant } from '../../core/kernel/dates';
import { personKey } from '../../core/kernel/ids';
import { RecordUnavailable } from '../../core/ports/faults';
import { teamApp, localTenantId } from '../../local/identities';
import { readText, sendJson, startLoopbackServer } from '../../local/loopback-server';
import { samplePeople } from '../../local/people';
import { startSignIn, type SignIn } from '../../local/sign-in/server';
import { openTeamsAs, type TeamsWindow } from '../../local/teams/client/teams-client';
import { startTeams, type Teams } from '../../local/teams/server';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { memoryReferences } from './memory-references';
import { actorIn } from './panel-in-scoring';

type Chests = Readonly<Record<string, MemoryPorts>>;

export interface LogEntry extends LogLine {
  readonly event: string;
  readonly kind: 'security' | 'note' | 'fault';
}

/** The real bot behind real HTTP, with real tokens, a real connector, and chests in memory. */
export interface StartedBot {
  readonly bot: Bot;
  readonly url: string;
  readonly signIn: SignIn;
  readonly teams: Teams;
  readonly log: LogEntry[];
  readonly references: ReturnType<typeof memoryReferences>;
  /** What every click called, in order. */
  readonly acts: string[];
  /** Other chests, and an empty log. */
  startAfresh(chests: Chests): void;
  openAs(person: string): Promise<TeamsWindow>;
  /** Sends an invoke as Teams would for this person; answers the card's data in the body, whatever Teams makes of it. */
  press(person: string, verb: string, data: unknown, deliveries?: number): Promise<PressAnswer[]>;
  close(): Promise<void>;
}

/** The HTTP status and the body of an invoke's answer. */
export interface PressAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface StartOptions {
  /** Replaces the use cases of every click, after they were bound. */
  readonly change?: (useCases: BotUseCases) => BotUseCases;
  /** While true, nobody's part in a chest can be read. */
  readonly isAway?: () => boolean;
}

/** The first chests; `startAfresh` puts others in their place, since starting costs more than a chest. */
export async function startBot(
  first: Chests = {},
  { change = (useCases) => useCases, isAway = () => false }: StartOptions = {},
): Promise<StartedBot> {
  let chests = first;
  const signIn = await startSignIn({ port: 0 });
  const references = memoryReferences();
  const log: LogEntry[] = [];
  const acts: string[] = [];
  const windows = new Map<string, TeamsWindow>();
  const made: { bot?: Bot } = {};
  const server = await startLoopbackServer(0, async (request, response) => {
    const body: unknown = JSON.parse(await readText(request));
    const headers = { authorization: request.headers.authorization };
    const answer = await made.bot?.handle({ headers, body });
    sendJson(response, answer?.status ?? 503, answer?.body ?? {});
  });
  const url = `${server.url}/api/messages`;
  const teams = await startTeams({
    port: 0,
    botEndpointUrl: url,
    tabsBaseUrl: 'http://127.0.0.1:9',
    signIn,
    sendingLimits: [],
  });
  const bot = createBot({
    botAppId: teamApp.clientId,
    issuer: 'https://api.botframework.com',
    keysUrl: `${signIn.url}/botconnector/keys`,
    serviceHosts: [new URL(teams.serviceUrl).host],
    tenantIds: [localTenantId],
    tokens: { token: (audience) => signIn.issueAppToken(teamApp, audience) },
    references,
    chestsOf: ({ tenantId, objectId }) => {
      if (isAway()) return Promise.reject(new RecordUnavailable('503', 'none'));
      const key = personKey(tenantId, objectId);
      const person = samplePeople.find((each) => personKey(each.tenantId, each.objectId) === key);
      const actors = Object.keys(chests).map((chest) =>
        person === undefined ? undefined : actorIn(chest, person),
      );
      const known = actors.filter((actor) => actor !== undefined);
      return Promise.resolve(known.map((actor) => ({ chest: actor.chest, actor })));
    },
    useCasesFor: (actor, action) => {
      acts.push(action);
      return change(bind(chests, actor));
    },
    panelMembers: async (chest, panel) =>
      ((await chests[chest]?.seats.ofPanel(panel)) ?? []).map((seat) => seat.value.member),
    clock: { now: (): Instant => Object.values(chests)[0]?.clock.now() ?? '' },
    ids: { next: () => Object.values(chests)[0]?.ids.next() ?? '' },
    log: {
      security: (event: SecurityEvent, fields) => log.push({ kind: 'security', event, ...fields }),
      note: (event, fields) => log.push({ kind: 'note', event, ...fields }),
      fault: (event, fault, fields) => {
        log.push({
          kind: 'fault',
          event,
          ...fields,
          code: fault instanceof Error ? (fault.stack ?? '') : '',
        });
      },
    },
  });
  made.bot = bot;
  return {
    bot,
    url,
    signIn,
    teams,
    log,
    references,
    acts,
    startAfresh: (next) => {
      chests = next;
      log.length = 0;
      acts.length = 0;
    },
    openAs: (person) => openTeamsAs(teams.url, person),
    press: async (person, verb, data, deliveries) => {
      const window = windows.get(person) ?? (await openTeamsAs(teams.url, person));
      windows.set(person, window);
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const chat = await window.personalChat();
      return [...(await window.invoke(chat, 'adaptiveCard/action', value, undefined, deliveries))];
    },
    close: async () => {
      await teams.close();
      await server.close();
      await signIn.close();
    },
  };
}

/** Parts of a bot that nobody ever talks to. */
export function idleParts() {
  const unused = (): never => {
    throw new Error('nobody talks to this bot');
  };
  return {
    tokens: { token: unused },
    references: memoryReferences(),
    chestsOf: unused,
    useCasesFor: unused,
    panelMembers: unused,
    clock: { now: unused },
    ids: { next: unused },
    log: { security: unused, note: unused, fault: unused },
  };
}

/** Real use cases over the chest's own ports, bound to the actor as the composition does it. */
function bind(chests: Chests, actor: Actor): BotUseCases {
  const ports = chests[actor.chest];
  if (ports === undefined) throw new Error(`no chest ${actor.chest}`);
  const useCases = createUseCases(ports);
  return {
    seeChest: () => useCases.seeChest(actor),
    fundStatus: () => useCases.fundStatus(actor),
    raiseNeed: (input) => useCases.raiseNeed(actor, input),
    listNeeds: (input) => useCases.listNeeds(actor, input),
    seeOutreach: (input) => useCases.seeOutreach(actor, input),
    likeNeeds: (input) => useCases.likeNeeds(actor, input),
    joinNeed: (input) => useCases.joinNeed(actor, input),
    prioritySetting: (input) => useCases.prioritySetting(actor, input),
    rankThemes: (input) => useCases.rankThemes(actor, input),
    listApplications: (input) => useCases.listApplications(actor, input),
    memberView: (input) => useCases.memberView(actor, input),
    panelProgress: (input) => useCases.panelProgress(actor, input),
    readApplication: (input) => useCases.readApplication(actor, input),
    declareInterest: (input) => useCases.declareInterest(actor, input),
    scoreApplication: (input) => useCases.scoreApplication(actor, input),
    finishScoring: (input) => useCases.finishScoring(actor, input),
    castVote: (input) => useCases.castVote(actor, input),
    whoIsWaiting: (input) => useCases.whoIsWaiting(actor, input),
    remindMembers: (input) => useCases.remindMembers(actor, input),
  };
}
