import type * as z from 'zod/mini';
import type { ChainCheck } from '../kernel/chain';
import type { PublicSiteView } from '../founding/public-site';
import type { ChestView, RoundSummary } from '../founding/chest-view';
import type { FundStatus } from '../founding/fund-view';
import type { PersonView, PledgeView, RoundView } from '../founding/round-view';
import type { BroughtCounts, CountsPreview } from '../developing/count-view';
import type { InvitedLinkWorker } from '../developing/need-link-letter';
import type { LikeNeed, NeedView, NeedsView } from '../developing/need-view';
import type { PrioritySetting } from '../developing/priority-view';
import type { GapReport } from '../evaluating/gap-report';
import type {
  ApplicationDetail,
  ApplicationHeading,
  ApplicationLine,
  ImportResult,
} from '../engaging/application-view';
import type { Booked, CalendarFile, OutreachView } from '../engaging/outreach/outreach-view';
import type { ReachView } from '../engaging/outreach/reach-view';
import type {
  ApplicationFile,
  AskedGroup,
  IssuedLatePass,
  LatePassLine,
  MatchedApplication,
} from '../engaging/arrival-view';
import type { MemberView, PanelDesk, PanelProgress, WaitingMember } from '../assessing/panel-view';
import type { AwardView } from '../awarding/award-view';
import * as arrivalInputs from './arrival-inputs';
import type { SentFile } from '../engaging/files/sent-file';
import * as inputs from './inputs';
import * as needInputs from './need-inputs';
import * as outreachInputs from './outreach-inputs';
import { routePaths, type RoutePath } from './route-paths';

/** How a route answers. The type travels to the tab's typed calls; nothing of it exists at run time. */
declare const answers: unique symbol;

export interface Route<Input, Answer> extends RoutePath {
  readonly input: z.ZodMiniType<Input>;
  readonly [answers]?: Answer;
}

/** Declares a route: its answer's type is given, its input's type comes from the schema. */
function route<Answer>() {
  return <Input>(name: keyof typeof routePaths, input: z.ZodMiniType<Input>): Route<Input, Answer> => ({
    ...routePaths[name],
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
  seeChests: route<readonly ChestView[]>()('seeChests', inputs.nothing),
  setUpChest: route<Saved>()('setUpChest', inputs.setUpChest),
  listPeople: route<readonly PersonView[]>()('listPeople', inputs.nothing),
  changePerson: route<Saved>()('changePerson', inputs.changePerson),
  listPledges: route<readonly PledgeView[]>()('listPledges', inputs.nothing),
  recordPledge: route<Saved>()('recordPledge', inputs.recordPledge),
  createRound: route<Saved>()('createRound', inputs.createRound),
  seeRound: route<RoundView>()('seeRound', inputs.ofRound),
  moveRound: route<RoundSummary>()('moveRound', inputs.moveRound),
  fundStatus: route<FundStatus>()('fundStatus', inputs.nothing),
  raiseNeed: route<NeedView>()('raiseNeed', needInputs.raiseNeed),
  listNeeds: route<NeedsView>()('listNeeds', needInputs.searchNeeds),
  likeNeeds: route<readonly LikeNeed[]>()('likeNeeds', needInputs.likeNeeds),
  inviteLinkWorker: route<InvitedLinkWorker>()('inviteLinkWorker', needInputs.inviteLinkWorker),
  joinNeed: route<NeedView>()('joinNeed', needInputs.joinNeed),
  reviewNeed: route<NeedView>()('reviewNeed', needInputs.reviewNeed),
  previewCounts: route<CountsPreview>()('previewCounts', needInputs.previewCounts),
  bringCounts: route<BroughtCounts>()('bringCounts', needInputs.bringCounts),
  setSmallNumbers: route<Saved>()('setSmallNumbers', needInputs.setSmallNumbers),
  sortNeed: route<NeedView>()('sortNeed', needInputs.sortNeed),
  prioritySetting: route<PrioritySetting>()('prioritySetting', inputs.ofRound),
  openPoll: route<Saved>()('openPoll', needInputs.openPoll),
  rankThemes: route<Saved>()('rankThemes', needInputs.rankThemes),
  closePoll: route<Saved>()('closePoll', inputs.ofRound),
  gapReport: route<GapReport>()('gapReport', inputs.nothing),
  agreePriority: route<Saved>()('agreePriority', needInputs.agreePriority),
  admitApplication: route<ApplicationHeading>()('admitApplication', inputs.admitApplication),
  importApplications: route<ImportResult>()('importApplications', inputs.importApplications),
  listApplications: route<readonly ApplicationLine[]>()('listApplications', inputs.ofRound),
  seeApplication: route<ApplicationFile>()('seeApplication', arrivalInputs.ofApplication),
  listFiles: route<readonly SentFile[]>()('listFiles', arrivalInputs.ofApplication),
  askGroup: route<AskedGroup>()('askGroup', arrivalInputs.askGroup),
  withdrawForGroup: route<Saved>()('withdrawForGroup', arrivalInputs.withdrawForGroup),
  issueLatePass: route<IssuedLatePass>()('issueLatePass', arrivalInputs.issueLatePass),
  listLatePasses: route<readonly LatePassLine[]>()('listLatePasses', inputs.ofRound),
  listMatches: route<readonly MatchedApplication[]>()('listMatches', inputs.ofRound),
  compareGroups: route<Saved>()('compareGroups', arrivalInputs.compareGroups),
  seePublicSite: route<PublicSiteView>()('seePublicSite', inputs.nothing),
  changePublicSite: route<Saved>()('changePublicSite', arrivalInputs.changePublicSite),
  siftApplications: route<{ readonly sifted: number }>()('siftApplications', inputs.siftApplications),
  seeOutreach: route<OutreachView>()('seeOutreach', outreachInputs.seeOutreach),
  seeReach: route<ReachView>()('seeReach', inputs.ofRound),
  saveContact: route<Saved>()('saveContact', outreachInputs.saveContact),
  saveSession: route<Saved>()('saveSession', outreachInputs.saveSession),
  moveSession: route<Saved>()('moveSession', outreachInputs.moveSession),
  sessionFile: route<CalendarFile>()('sessionFile', outreachInputs.sessionFile),
  bookPlaces: route<Booked>()('bookPlaces', outreachInputs.bookPlaces),
  cancelBooking: route<Booked>()('cancelBooking', outreachInputs.cancelBooking),
  giveHelp: route<Saved>()('giveHelp', outreachInputs.giveHelp),
  savePartner: route<Saved>()('savePartner', outreachInputs.savePartner),
  saveClaim: route<Saved>()('saveClaim', outreachInputs.saveClaim),
  moveClaim: route<Saved>()('moveClaim', outreachInputs.moveClaim),
  convenePanel: route<Saved>()('convenePanel', inputs.convenePanel),
  panelDesk: route<PanelDesk>()('panelDesk', inputs.ofPanel),
  panelProgress: route<PanelProgress>()('panelProgress', inputs.ofPanel),
  memberView: route<MemberView>()('memberView', inputs.memberView),
  readApplication: route<ApplicationDetail>()('readApplication', inputs.readApplication),
  declareInterest: route<Saved>()('declareInterest', inputs.declareInterest),
  scoreApplication: route<Saved>()('scoreApplication', inputs.scoreApplication),
  finishScoring: route<Saved>()('finishScoring', inputs.ofPanel),
  whoIsWaiting: route<readonly WaitingMember[]>()('whoIsWaiting', inputs.ofPanel),
  remindMembers: route<{ readonly reminded: number }>()('remindMembers', inputs.ofPanel),
  lockScores: route<Saved>()('lockScores', inputs.lockScores),
  revealScores: route<Saved>()('revealScores', inputs.ofPanel),
  takeAttendance: route<Saved>()('takeAttendance', inputs.takeAttendance),
  callItem: route<Saved>()('callItem', inputs.callItem),
  castVote: route<Saved>()('castVote', inputs.castVote),
  decideItem: route<Saved>()('decideItem', inputs.decideItem),
  ratifyDecisions: route<{ readonly ratified: number }>()('ratifyDecisions', inputs.ratifyDecisions),
  releaseRound: route<{ readonly released: number }>()('releaseRound', inputs.ofRound),
  listAwards: route<readonly AwardView[]>()('listAwards', inputs.ofRound),
  recordPayment: route<Saved>()('recordPayment', inputs.recordPayment),
  verifyChain: route<readonly ChainCheck[]>()('verifyChain', inputs.nothing),
} as const satisfies Readonly<Record<keyof typeof routePaths, RoutePath>>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
/** What a route takes. */
export type InputOf<Name extends RouteName> =
  Routes[Name] extends Route<infer Input, infer _Answer> ? Input : never;
/** What a route answers. */
export type AnswerOf<Name extends RouteName> =
  Routes[Name] extends Route<infer _Input, infer Answer> ? Answer : never;
