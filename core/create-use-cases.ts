import { callItem } from './assessing/call-item';
import { castVote } from './assessing/cast-vote';
import { convenePanel } from './assessing/convene-panel';
import { decideItem } from './assessing/decide-item';
import { declareInterest } from './assessing/declare-interest';
import { finishScoring } from './assessing/finish-scoring';
import { lockScores } from './assessing/lock-scores';
import { memberView } from './assessing/member-view';
import { panelDesk } from './assessing/panel-desk';
import { panelProgress } from './assessing/panel-progress';
import { ratifyDecisions } from './assessing/ratify-decisions';
import { listFiles, openFile } from './assessing/list-files';
import { readApplication } from './assessing/read-application';
import { releaseRound } from './assessing/release-round';
import { remindMembers } from './assessing/remind-members';
import { remindPanels } from './assessing/remind-panels';
import { revealScores } from './assessing/reveal-scores';
import { scoreApplication } from './assessing/score-application';
import { takeAttendance } from './assessing/take-attendance';
import { whoIsWaiting } from './assessing/who-is-waiting';
import { listAwards } from './awarding/list-awards';
import { makeAward } from './awarding/make-award';
import { recordPayment } from './awarding/record-payment';
import { tellGroup } from './awarding/tell-group';
import { openChainIndex, type ChainIndex } from './chain-index';
import { agreePriority } from './developing/agree-priority';
import { bringCounts, previewCounts } from './developing/bring-counts';
import { inviteLinkWorker } from './developing/invite-link-worker';
import { joinNeed } from './developing/join-need';
import { lapseNeeds } from './developing/lapse-needs';
import { likeNeeds } from './developing/like-needs';
import { listNeeds } from './developing/list-needs';
import { raiseNeed } from './developing/raise-need';
import { renewNeedLink } from './developing/renew-need-link';
import { reviewNeed } from './developing/review-need';
import { closePoll, openPoll, rankThemes } from './developing/run-poll';
import { prioritySetting } from './developing/set-priorities';
import { setSmallNumbers } from './developing/set-small-numbers';
import { sortNeed } from './developing/sort-need';
import { admitApplication } from './engaging/admit-application';
import { askGroup } from './engaging/ask-group';
import { compareGroups } from './engaging/compare-groups';
import { endQuestions } from './engaging/end-questions';
import { importApplications } from './engaging/import-applications';
import { issueLatePass, listLatePasses } from './engaging/late-passes';
import { listApplications } from './engaging/list-applications';
import { listMatches } from './engaging/list-matches';
import { publishEverything } from './engaging/publish-everything';
import { outreachUseCases } from './engaging/outreach/outreach-use-cases';
import { seeApplication } from './engaging/see-application';
import { siftApplications } from './engaging/sift-applications';
import { takeInIntake } from './engaging/take-in-intake';
import { tellArrivals } from './engaging/tell-arrivals';
import { putIntakeAside, retryIntake, waitingIntake } from './engaging/waiting-intake';
import { withdrawForGroup } from './engaging/withdraw-application';
import { closeRoundsOnTime } from './evaluating/close-rounds-on-time';
import { seeGaps } from './evaluating/see-gaps';
import { endAcceptances } from './evaluating/end-acceptances';
import { changePerson } from './founding/change-person';
import { changePublicSite, seePublicSite } from './founding/change-public-site';
import { completeTransfers } from './founding/complete-transfers';
import { createRound } from './founding/create-round';
import { fundStatus } from './founding/fund-status';
import { listPeople } from './founding/list-people';
import { listPledges } from './founding/list-pledges';
import { listRounds } from './founding/list-rounds';
import { moveRound } from './founding/move-round';
import { recogniseActor } from './founding/recognise-actor';
import { recordPledge } from './founding/record-pledge';
import { seeChest } from './founding/see-chest';
import { seeRound } from './founding/see-round';
import { setUpChest } from './founding/set-up-chest';
import type { Ports } from './ports/ports';
import { sweepEvents } from './sweep-events';
import { verifyChain } from './verify-chain';
import { workEvents } from './work-events';

/**
 * Every use case of one chest, bound to its ports, under the names of the routes. `index` is what this process knows of
 * the chest's chains: keep one for as long as the process lives, so that chaining need not read a chain again each time.
 */
export function createUseCases(ports: Ports, index: ChainIndex = openChainIndex()) {
  return {
    ...foundingUseCases(ports),
    ...developingUseCases(ports),
    ...engagingUseCases(ports),
    ...outreachUseCases(ports),
    ...assessingUseCases(ports),
    ...awardingUseCases(ports),
    ...workerUseCases(ports, index),
  };
}

/** Every use case of one chest, by name. */
export type UseCases = ReturnType<typeof createUseCases>;

function foundingUseCases(ports: Ports) {
  return {
    recogniseActor: recogniseActor(ports),
    seeChest: seeChest(ports),
    setUpChest: setUpChest(ports),
    listPeople: listPeople(ports),
    changePerson: changePerson(ports),
    listPledges: listPledges(ports),
    recordPledge: recordPledge(ports),
    listRounds: listRounds(ports),
    seeRound: seeRound(ports),
    createRound: createRound(ports),
    moveRound: moveRound(ports),
    fundStatus: fundStatus(ports),
    seePublicSite: seePublicSite(ports),
    changePublicSite: changePublicSite(ports),
  };
}

function developingUseCases(ports: Ports) {
  return {
    raiseNeed: raiseNeed(ports),
    listNeeds: listNeeds(ports),
    likeNeeds: likeNeeds(ports),
    joinNeed: joinNeed(ports),
    sortNeed: sortNeed(ports),
    previewCounts: previewCounts(ports),
    bringCounts: bringCounts(ports),
    setSmallNumbers: setSmallNumbers(ports),
    reviewNeed: reviewNeed(ports),
    prioritySetting: prioritySetting(ports),
    openPoll: openPoll(ports),
    rankThemes: rankThemes(ports),
    closePoll: closePoll(ports),
    agreePriority: agreePriority(ports),
    inviteLinkWorker: inviteLinkWorker(ports),
    renewNeedLink: renewNeedLink(ports),
    gapReport: seeGaps(ports),
  };
}

function engagingUseCases(ports: Ports) {
  return {
    admitApplication: admitApplication(ports),
    importApplications: importApplications(ports),
    listApplications: listApplications(ports),
    seeApplication: seeApplication(ports),
    askGroup: askGroup(ports),
    withdrawForGroup: withdrawForGroup(ports),
    issueLatePass: issueLatePass(ports),
    listLatePasses: listLatePasses(ports),
    listMatches: listMatches(ports),
    compareGroups: compareGroups(ports),
    siftApplications: siftApplications(ports),
  };
}

function assessingUseCases(ports: Ports) {
  return {
    convenePanel: convenePanel(ports),
    panelProgress: panelProgress(ports),
    panelDesk: panelDesk(ports),
    memberView: memberView(ports),
    readApplication: readApplication(ports),
    listFiles: listFiles(ports),
    openFile: openFile(ports),
    declareInterest: declareInterest(ports),
    scoreApplication: scoreApplication(ports),
    finishScoring: finishScoring(ports),
    whoIsWaiting: whoIsWaiting(ports),
    remindMembers: remindMembers(ports),
    lockScores: lockScores(ports),
    revealScores: revealScores(ports),
    takeAttendance: takeAttendance(ports),
    callItem: callItem(ports),
    castVote: castVote(ports),
    decideItem: decideItem(ports),
    ratifyDecisions: ratifyDecisions(ports),
    releaseRound: releaseRound(ports),
  };
}

function awardingUseCases(ports: Ports) {
  return {
    makeAward: makeAward(ports),
    tellGroup: tellGroup(ports),
    listAwards: listAwards(ports),
    recordPayment: recordPayment(ports),
  };
}

/** What timers and queue workers run; all but the check of the chain as the product itself. */
function workerUseCases(ports: Ports, index: ChainIndex) {
  return {
    workEvents: workEvents(ports, index),
    sweep: sweepEvents(ports, index),
    takeInIntake: takeInIntake(ports),
    waitingIntake: waitingIntake(ports),
    putIntakeAside: putIntakeAside(ports),
    retryIntake: retryIntake(ports),
    publishEverything: publishEverything(ports),
    endQuestions: endQuestions(ports),
    tellArrivals: tellArrivals(ports),
    completeTransfers: completeTransfers(ports),
    closeRoundsOnTime: closeRoundsOnTime(ports),
    remindPanels: remindPanels(ports),
    endAcceptances: endAcceptances(ports),
    lapseNeeds: lapseNeeds(ports),
    verifyChain: verifyChain(ports),
  };
}
