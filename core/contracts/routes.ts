import type * as z from 'zod/mini';
import type { ChestView, RoundSummary } from '../founding/chest-view';
import type { FundStatus } from '../founding/fund-view';
import type { NeedView, NeedsView } from '../developing/need-view';
import type { ApplicationDetail, ApplicationHeading, ImportResult } from '../engaging/application-view';
import type { MemberView, PanelDesk, PanelProgress, WaitingMember } from '../assessing/panel-view';
import type { AwardView } from '../awarding/award-view';
import * as inputs from './inputs';

/** How a route answers. The type travels to the tab's typed calls; nothing of it exists at run time. */
declare const answers: unique symbol;

export interface Route<Input, Answer> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Every path names its chest. Parts in braces are filled from the input by the same name. */
  readonly path: string;
  readonly input: z.ZodMiniType<Input>;
  readonly [answers]?: Answer;
}

/** Declares a route: its answer's type is given, its input's type comes from the schema. */
function route<Answer>() {
  return <Input>(
    method: Route<Input, Answer>['method'],
    path: string,
    input: z.ZodMiniType<Input>,
  ): Route<Input, Answer> => ({
    method,
    path,
    input,
  });
}

/** An act went through; the row's new version where there is one. */
export interface Saved {
  readonly version: number;
  /** True when Graph was away: the act is kept and will be filed. */
  readonly filing?: boolean;
}

/**
 * Every route of the tab API. The server registers from this table and the tabs call from it, so neither can drift.
 * `chest` in a path is taken from the path; the actor comes from the token.
 */
export const routes = {
  seeChests: route<readonly ChestView[]>()('GET', 'chests', inputs.nothing),
  setUpChest: route<Saved>()('POST', 'chests/{chest}/set-up', inputs.setUpChest),
  changePerson: route<Saved>()('PUT', 'chests/{chest}/people/{person}', inputs.changePerson),
  recordPledge: route<Saved>()('POST', 'chests/{chest}/pledges', inputs.recordPledge),
  createRound: route<Saved>()('POST', 'chests/{chest}/rounds', inputs.createRound),
  moveRound: route<RoundSummary>()('POST', 'chests/{chest}/rounds/{round}/moves', inputs.moveRound),
  fundStatus: route<FundStatus>()('GET', 'chests/{chest}/fund', inputs.nothing),
  raiseNeed: route<NeedView>()('POST', 'chests/{chest}/needs', inputs.raiseNeed),
  listNeeds: route<NeedsView>()('GET', 'chests/{chest}/needs', inputs.searchNeeds),
  sortNeed: route<NeedView>()('POST', 'chests/{chest}/needs/{need}/sorting', inputs.sortNeed),
  agreePriority: route<Saved>()('POST', 'chests/{chest}/rounds/{round}/priorities', inputs.agreePriority),
  admitApplication: route<ApplicationHeading>()(
    'POST',
    'chests/{chest}/rounds/{round}/applications',
    inputs.admitApplication,
  ),
  importApplications: route<ImportResult>()(
    'POST',
    'chests/{chest}/rounds/{round}/imports',
    inputs.importApplications,
  ),
  convenePanel: route<Saved>()('POST', 'chests/{chest}/rounds/{round}/panels', inputs.convenePanel),
  panelDesk: route<PanelDesk>()('GET', 'chests/{chest}/panels/{panel}/desk', inputs.ofPanel),
  panelProgress: route<PanelProgress>()('GET', 'chests/{chest}/panels/{panel}/progress', inputs.ofPanel),
  memberView: route<MemberView>()('GET', 'chests/{chest}/panels/{panel}/mine', inputs.ofPanel),
  readApplication: route<ApplicationDetail>()(
    'GET',
    'chests/{chest}/panels/{panel}/applications/{application}',
    inputs.readApplication,
  ),
  declareInterest: route<Saved>()(
    'PUT',
    'chests/{chest}/panels/{panel}/interests/{application}',
    inputs.declareInterest,
  ),
  scoreApplication: route<Saved>()(
    'PUT',
    'chests/{chest}/panels/{panel}/scores/{application}',
    inputs.scoreApplication,
  ),
  finishScoring: route<Saved>()('POST', 'chests/{chest}/panels/{panel}/finish', inputs.ofPanel),
  whoIsWaiting: route<readonly WaitingMember[]>()(
    'GET',
    'chests/{chest}/panels/{panel}/waiting',
    inputs.ofPanel,
  ),
  remindMembers: route<{ readonly reminded: number }>()(
    'POST',
    'chests/{chest}/panels/{panel}/reminders',
    inputs.ofPanel,
  ),
  lockScores: route<Saved>()('POST', 'chests/{chest}/panels/{panel}/lock', inputs.ofPanel),
  revealScores: route<Saved>()('POST', 'chests/{chest}/panels/{panel}/reveal', inputs.ofPanel),
  takeAttendance: route<Saved>()('PUT', 'chests/{chest}/panels/{panel}/attendance', inputs.takeAttendance),
  callItem: route<Saved>()('POST', 'chests/{chest}/panels/{panel}/items/{item}/call', inputs.callItem),
  castVote: route<Saved>()('PUT', 'chests/{chest}/panels/{panel}/items/{item}/vote', inputs.castVote),
  decideItem: route<Saved>()(
    'POST',
    'chests/{chest}/panels/{panel}/items/{item}/decision',
    inputs.decideItem,
  ),
  ratifyDecisions: route<{ readonly ratified: number }>()(
    'POST',
    'chests/{chest}/rounds/{round}/ratifications',
    inputs.ratifyDecisions,
  ),
  releaseRound: route<{ readonly released: number }>()(
    'POST',
    'chests/{chest}/rounds/{round}/release',
    inputs.ofRound,
  ),
  listAwards: route<readonly AwardView[]>()('GET', 'chests/{chest}/rounds/{round}/awards', inputs.ofRound),
  recordPayment: route<Saved>()(
    'POST',
    'chests/{chest}/rounds/{round}/awards/{award}/payments',
    inputs.recordPayment,
  ),
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** What a route takes. */
export type InputOf<Name extends RouteName> =
  Routes[Name] extends Route<infer Input, infer _Answer> ? Input : never;
/** What a route answers. */
export type AnswerOf<Name extends RouteName> =
  Routes[Name] extends Route<infer _Input, infer Answer> ? Answer : never;
