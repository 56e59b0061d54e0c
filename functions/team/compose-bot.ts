import type { Bot } from '../../bot/create-bot';
import type { BotUseCases } from '../../bot/use-cases';
import type { InputOf, AnswerOf } from '../../core/contracts/routes';
import type { Actor } from '../../core/kernel/actor';
import { personKey, type ChestId, type PanelId, type PersonKey } from '../../core/kernel/ids';
import type { Outcome } from '../../core/kernel/outcome';
import { RecordUnavailable } from '../../core/ports/faults';
import type { Channel } from '../../core/ports/channel';
import { cardDeadline, timerDeadline } from '../deadlines';
import { openReferences } from '../../storage/references';
import { log, logFault } from '../log';
import type { Run, Team } from './compose';
import { fileWhenAway } from './file-when-away';
import { randomIds, realClock } from '../outside';
import { performAs } from './perform';
import { membershipsOf } from './recognise';

/** Makes the bot when the first message arrives; until then none of its code is loaded. */
export function botOnDemand(team: () => Team): () => Promise<Bot> {
  let opening: Promise<Bot> | undefined;
  return () => {
    opening ??= openBot(team()).catch((fault: unknown) => {
      opening = undefined;
      throw fault;
    });
    return opening;
  };
}

/** The bot's voice for use cases: it loads the bot when something is to be said. */
export function voiceOf(bot: () => Promise<Bot>): Channel {
  return {
    showPanel: async (...given) => (await bot()).channel.showPanel(...given),
    showPoll: async (...given) => (await bot()).channel.showPoll(...given),
    remind: async (...given) => (await bot()).channel.remind(...given),
    tell: async (...given) => (await bot()).channel.tell(...given),
  };
}

async function openBot(team: Team): Promise<Bot> {
  const { createBot } = await import('../../bot/create-bot');
  const { config, tokens, storage } = team;
  const putOff = new WeakSet<Actor>();
  return createBot({
    botAppId: config.botAppId,
    tenantIds: config.tenantIds,
    keysUrl: config.botKeysUrl,
    issuer: config.botIssuer,
    serviceHosts: config.botServiceHosts,
    tokens,
    references: openReferences(storage),
    chestsOf: async (person) => {
      const run = { action: 'recognise', deadlineMilliseconds: cardDeadline };
      return (await membershipsOf(team, person, run)).map(({ actor }) => ({ chest: actor.chest, actor }));
    },
    putOff: ({ tenantId, objectId, name }, chest) => {
      if (!team.chests.includes(chest)) return undefined;
      const key = personKey(tenantId, objectId);
      const actor: Actor = { kind: 'person', key, name, chest, roles: [] };
      putOff.add(actor);
      return { chest, actor };
    },
    useCasesFor: (actor, action) =>
      bindUseCases(team, actor, action, putOff.has(actor) ? noRecord : undefined),
    panelMembers: (chest, panel) => panelMembers(team, chest, panel),
    clock: realClock,
    ids: randomIds,
    log: {
      security: (event, fields) => log(event, fields),
      note: (event, fields) => log(event, fields),
      fault: (event, fault, fields) => logFault(event, fault, fields),
    },
  });
}

async function panelMembers(team: Team, chest: ChestId, panel: PanelId): Promise<readonly PersonKey[]> {
  const run = { action: 'panel-members', deadlineMilliseconds: timerDeadline };
  const seats = await team.open(chest, run).recent.seats(panel);
  return seats.map((seat) => seat.value.member);
}

type Called = Exclude<keyof BotUseCases, 'seeChest'>;

/** An act of somebody whose roles could not be read: as if the record had not answered. */
async function noRecord(): Promise<never> {
  throw new RecordUnavailable('nobody’s roles could be read', 'none');
}

/**
 * The acts that cards call, bound to one person for one click. The worker's own acts may take their time. `instead` takes
 * the place of every act.
 */
function bindUseCases(team: Team, actor: Actor, action: string, instead?: () => Promise<never>): BotUseCases {
  const deadlineMilliseconds = actor.kind === 'system' ? timerDeadline : cardDeadline;
  const run: Run = { action, deadlineMilliseconds };
  const { useCases } = team.open(actor.chest, run);
  const ports = { filing: team.filing, ids: randomIds, clock: realClock };
  const bind =
    <Name extends Called>(name: Name) =>
    (input: InputOf<Name>): Promise<Outcome<AnswerOf<Name>>> =>
      // `performAs` ties the name to its answer by the table of routes.
      fileWhenAway(
        ports,
        name,
        actor,
        input,
        instead ?? (() => performAs(useCases, name, actor, input) as Promise<Outcome<AnswerOf<Name>>>),
      );
  return {
    seeChest: instead ?? (() => useCases.seeChest(actor)),
    fundStatus: bind('fundStatus'),
    raiseNeed: bind('raiseNeed'),
    listNeeds: bind('listNeeds'),
    likeNeeds: bind('likeNeeds'),
    joinNeed: bind('joinNeed'),
    prioritySetting: bind('prioritySetting'),
    rankThemes: bind('rankThemes'),
    seeOutreach: bind('seeOutreach'),
    listApplications: bind('listApplications'),
    memberView: bind('memberView'),
    panelProgress: bind('panelProgress'),
    readApplication: bind('readApplication'),
    declareInterest: bind('declareInterest'),
    scoreApplication: bind('scoreApplication'),
    finishScoring: bind('finishScoring'),
    castVote: bind('castVote'),
    whoIsWaiting: bind('whoIsWaiting'),
    remindMembers: bind('remindMembers'),
  };
}
