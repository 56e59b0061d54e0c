import type { InputOf, RouteName } from '../../../core/contracts/routes';
import { applicationInput } from '../chest/application-input';
import { needInput, roundInput, setUpInput } from '../chest/inputs';
import { outreachRouteInputs } from './outreach-route-inputs';
import { applicationAt, itemAt, panel, round, scoreInput } from './panel-over-http';
import { keyOfPerson } from './started-team';

type RouteInputs = { readonly [Name in RouteName]: InputOf<Name> };

/** A well-formed request for every route: a new route does not compile until it has one, and so is tested. */
export function routeInputs(chest: string): RouteInputs {
  const application = applicationAt(1);
  const onPanel = { panel };
  const ofRound = { round };
  const somebody = keyOfPerson(`member.${chest}.1`);
  const { chest: _chest, ...score } = scoreInput(chest, 1);
  return {
    seeChests: {},
    setUpChest: structuredClone(setUpInput()) as InputOf<'setUpChest'>,
    listPeople: {},
    changePerson: {
      person: somebody,
      name: 'N',
      organisation: '',
      roles: ['lead'],
      active: true,
      version: 1,
    },
    listPledges: {},
    recordPledge: {
      pledge: 'mine',
      funder: 'icb',
      funderName: 'The ICB',
      funderKind: 'nhs',
      financialYear: '2026/27',
      pledgedPence: 100,
      restriction: {},
    },
    createRound: structuredClone(roundInput({ id: 'autumn' })) as InputOf<'createRound'>,
    seeRound: ofRound,
    moveRound: { ...ofRound, event: 'cancel', version: 1, reason: 'For the test.' },
    fundStatus: {},
    raiseNeed: needInput(),
    listNeeds: {},
    likeNeeds: { missing: 'A warm place to meet', neighbourhood: 'harold-hill' },
    inviteLinkWorker: { nonce: 'n-7', name: 'Perpetua Quillfeather', organisation: 'Mind the Gap' },
    joinNeed: { need: 'need-1', band: 'under-5' },
    reviewNeed: { need: 'need-1', outcome: 'met', raiserView: 'They come every week.', version: 1 },
    previewCounts: { content: 'dGhlbWUK' },
    bringCounts: {
      content: 'dGhlbWUK',
      source: 'Referrals',
      columns: { theme: 'Theme', neighbourhood: 'Area', month: 'Month', count: 'Count' },
    },
    setSmallNumbers: { rule: 'under-5' },
    sortNeed: { need: 'need-1', act: 'accept', version: 1 },
    prioritySetting: ofRound,
    openPoll: { ...ofRound, themes: ['loneliness', 'money'] },
    rankThemes: { ...ofRound, order: ['loneliness'] },
    closePoll: ofRound,
    gapReport: {},
    agreePriority: { ...ofRound, theme: 'loneliness', weight: 10, needs: ['need-1'] },
    admitApplication: structuredClone(applicationInput()) as InputOf<'admitApplication'>,
    importApplications: { ...ofRound, format: 'csv', content: 'title\nx', showByReference: true },
    listApplications: ofRound,
    seeApplication: { application },
    listFiles: { application },
    askGroup: { application, words: 'How many?', questions: ['why'], dueAt: '2026-07-30T16:00:00.000Z' },
    withdrawForGroup: { application, reason: 'They rang us' },
    issueLatePass: { ...ofRound, nonce: 'pass-1', email: 'late@group.example', reason: 'Flood', days: 3 },
    listLatePasses: ofRound,
    listMatches: ofRound,
    compareGroups: { group: 'g-1', other: 'g-2', verdict: 'same' },
    seePublicSite: {},
    changePublicSite: {
      helpline: { name: 'Sam Reed', phone: '01632 960123', email: '', hours: '' },
      otherFunds: [],
      languages: ['en-GB'],
      version: 1,
    },
    siftApplications: { ...ofRound, applications: [application], act: 'pass' },
    ...outreachRouteInputs,
    seeReach: ofRound,
    convenePanel: {
      ...ofRound,
      ...onPanel,
      name: 'Mine',
      chair: somebody,
      members: [{ person: somebody, name: 'N', category: 'resident' }],
    },
    panelDesk: onPanel,
    panelProgress: onPanel,
    memberView: onPanel,
    readApplication: { ...onPanel, application },
    declareInterest: { ...onPanel, application, level: 'clear', reason: '' },
    scoreApplication: score,
    finishScoring: onPanel,
    whoIsWaiting: onPanel,
    remindMembers: onPanel,
    lockScores: onPanel,
    revealScores: onPanel,
    takeAttendance: { ...onPanel, present: [somebody] },
    callItem: { ...onPanel, item: itemAt(1) },
    castVote: { ...onPanel, item: itemAt(1), ballot: 1, option: 'fund', voteVersion: 0 },
    decideItem: {
      ...onPanel,
      item: itemAt(1),
      ballot: 1,
      outcome: 'award',
      amountPence: 100_000,
      conditions: '',
      reason: 'It scored well.',
    },
    ratifyDecisions: { ...ofRound, decisions: [`${itemAt(1)}-1`] },
    releaseRound: ofRound,
    listAwards: ofRound,
    recordPayment: { ...ofRound, award: 'award-1', amountPence: 100, financeReference: 'F1' },
    verifyChain: {},
  };
}

/** Every route of the contract table, in its order. */
export const routeNames = Object.keys(routeInputs('hackney')) as readonly RouteName[];
