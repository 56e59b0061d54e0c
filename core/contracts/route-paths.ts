/** How a request is made. */
export interface RoutePath {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Every path but the list of chests names its chest. Parts in braces are filled from the input by the same name. */
  readonly path: string;
}

/**
 * Method and path of every route of the tab API, apart from the schemas in routes.ts, so that a page that only calls
 * does not carry the checks that only the server makes.
 */
export const routePaths = {
  seeChests: { method: 'GET', path: 'chests' },
  setUpChest: { method: 'POST', path: 'chests/{chest}/set-up' },
  listPeople: { method: 'GET', path: 'chests/{chest}/people' },
  changePerson: { method: 'PUT', path: 'chests/{chest}/people/{person}' },
  listPledges: { method: 'GET', path: 'chests/{chest}/pledges' },
  recordPledge: { method: 'POST', path: 'chests/{chest}/pledges' },
  createRound: { method: 'POST', path: 'chests/{chest}/rounds' },
  seeRound: { method: 'GET', path: 'chests/{chest}/rounds/{round}' },
  moveRound: { method: 'POST', path: 'chests/{chest}/rounds/{round}/moves' },
  fundStatus: { method: 'GET', path: 'chests/{chest}/fund' },
  raiseNeed: { method: 'POST', path: 'chests/{chest}/needs' },
  listNeeds: { method: 'GET', path: 'chests/{chest}/needs' },
  likeNeeds: { method: 'POST', path: 'chests/{chest}/needs/like' },
  joinNeed: { method: 'POST', path: 'chests/{chest}/needs/{need}/joining' },
  reviewNeed: { method: 'POST', path: 'chests/{chest}/needs/{need}/review' },
  previewCounts: { method: 'POST', path: 'chests/{chest}/need-counts/preview' },
  bringCounts: { method: 'POST', path: 'chests/{chest}/need-counts' },
  setSmallNumbers: { method: 'PUT', path: 'chests/{chest}/small-numbers' },
  sortNeed: { method: 'POST', path: 'chests/{chest}/needs/{need}/sorting' },
  agreePriority: { method: 'POST', path: 'chests/{chest}/rounds/{round}/priorities' },
  admitApplication: { method: 'POST', path: 'chests/{chest}/rounds/{round}/applications' },
  importApplications: { method: 'POST', path: 'chests/{chest}/rounds/{round}/imports' },
  listApplications: { method: 'GET', path: 'chests/{chest}/rounds/{round}/applications' },
  siftApplications: { method: 'POST', path: 'chests/{chest}/rounds/{round}/sifting' },
  seeOutreach: { method: 'GET', path: 'chests/{chest}/outreach' },
  seeReach: { method: 'GET', path: 'chests/{chest}/rounds/{round}/reach' },
  saveContact: { method: 'PUT', path: 'chests/{chest}/contacts/{contact}' },
  saveSession: { method: 'PUT', path: 'chests/{chest}/sessions/{session}' },
  moveSession: { method: 'POST', path: 'chests/{chest}/sessions/{session}/moves' },
  sessionFile: { method: 'GET', path: 'chests/{chest}/sessions/{session}/calendar-file' },
  bookPlaces: { method: 'PUT', path: 'chests/{chest}/sessions/{session}/bookings/{contact}' },
  cancelBooking: {
    method: 'POST',
    path: 'chests/{chest}/sessions/{session}/bookings/{contact}/cancellation',
  },
  giveHelp: { method: 'PUT', path: 'chests/{chest}/help/{help}' },
  savePartner: { method: 'PUT', path: 'chests/{chest}/partners/{partner}' },
  saveClaim: { method: 'PUT', path: 'chests/{chest}/claims/{claim}' },
  moveClaim: { method: 'POST', path: 'chests/{chest}/claims/{claim}/moves' },
  convenePanel: { method: 'POST', path: 'chests/{chest}/rounds/{round}/panels' },
  panelDesk: { method: 'GET', path: 'chests/{chest}/panels/{panel}/desk' },
  panelProgress: { method: 'GET', path: 'chests/{chest}/panels/{panel}/progress' },
  memberView: { method: 'GET', path: 'chests/{chest}/panels/{panel}/mine' },
  readApplication: { method: 'GET', path: 'chests/{chest}/panels/{panel}/applications/{application}' },
  declareInterest: { method: 'PUT', path: 'chests/{chest}/panels/{panel}/interests/{application}' },
  scoreApplication: { method: 'PUT', path: 'chests/{chest}/panels/{panel}/scores/{application}' },
  finishScoring: { method: 'POST', path: 'chests/{chest}/panels/{panel}/finish' },
  whoIsWaiting: { method: 'GET', path: 'chests/{chest}/panels/{panel}/waiting' },
  remindMembers: { method: 'POST', path: 'chests/{chest}/panels/{panel}/reminders' },
  lockScores: { method: 'POST', path: 'chests/{chest}/panels/{panel}/lock' },
  revealScores: { method: 'POST', path: 'chests/{chest}/panels/{panel}/reveal' },
  takeAttendance: { method: 'PUT', path: 'chests/{chest}/panels/{panel}/attendance' },
  callItem: { method: 'POST', path: 'chests/{chest}/panels/{panel}/items/{item}/call' },
  castVote: { method: 'PUT', path: 'chests/{chest}/panels/{panel}/items/{item}/vote' },
  decideItem: { method: 'POST', path: 'chests/{chest}/panels/{panel}/items/{item}/decision' },
  ratifyDecisions: { method: 'POST', path: 'chests/{chest}/rounds/{round}/ratifications' },
  releaseRound: { method: 'POST', path: 'chests/{chest}/rounds/{round}/release' },
  listAwards: { method: 'GET', path: 'chests/{chest}/rounds/{round}/awards' },
  recordPayment: { method: 'POST', path: 'chests/{chest}/rounds/{round}/awards/{award}/payments' },
  verifyChain: { method: 'GET', path: 'chests/{chest}/history/check' },
} as const satisfies Readonly<Record<string, RoutePath>>;
