import type { VoteOption } from '../../core/assessing/vote';
import type { InterestLevel } from '../../core/assessing/interest';

/** What the panel desk says. */
export const panelWords = {
  noPanel: {
    title: 'No panel yet',
    words: 'When a round has a panel, its applications, scores and decisions are here.',
  },
  choosePanel: 'Panel',
  sections: { applications: 'Applications', meeting: 'Meeting', members: 'Members', agreeing: 'Decisions' },
  sectionsLabel: 'Parts of the desk',
  stages: { scoring: 'Scoring', locked: 'Scoring has ended', revealed: 'Scores are shown' },
  ends: (day: string) => `Scores are due on ${day}`,
  membersDone: (done: number, of: number) => `${done} of ${of} members have finished`,
  scoresIn: (done: number, of: number) => `${done} of ${of} scores are in`,
  decidedCount: (done: number, of: number) => `${done} of ${of} applications decided`,
  progress: 'How far the panel has come',
  yourNext: 'Your next step',
  toScoreLeft: (count: number) =>
    count === 1 ? 'One application waits for your score.' : `${count} applications wait for your score.`,
  scoreNext: 'Score the next one',
  allScored: 'You have scored everything that is yours to score.',
  unfinished: (count: number) =>
    `${count === 1 ? 'One member has' : `${count} members have`} not finished scoring. Once it has ended, nobody’s scores can change.`,
  finish: 'Finish scoring',
  finishNote: 'After this your scores cannot change.',
  finished: 'You have finished scoring. Thank you.',
  waitingFor: {
    'scoring-not-open': 'Scoring has not begun yet.',
    'scores-of-others': 'You are done. Others are still scoring.',
    meeting: 'You are done. The meeting comes next.',
    'next-item': 'The chair will call the next application.',
    outcome: 'The panel has decided. The groups will be told soon.',
  },
  voteNow: 'The panel is voting now.',
  goVote: 'Go to the vote',
  toMeeting: 'Go to the meeting',
  toDecisions: 'Look at the decisions',
  nothingNow: 'Nothing waits for you on this panel just now.',

  filter: 'Find applications',
  search: 'Search',
  neighbourhood: 'Neighbourhood',
  own: 'Your part',
  sort: 'Sort by',
  sorts: {
    reference: 'Reference',
    group: 'Group',
    neighbourhood: 'Neighbourhood',
    asked: 'Amount asked, largest first',
    own: 'Yours to do first',
    mean: 'Score, highest first',
    position: 'Order of the agenda',
  },
  owns: {
    'to-declare': 'Say if you are connected',
    'to-score': 'To score',
    scored: 'Scored',
    excluded: 'Not yours',
    'not-a-member': 'To read',
  },
  reference: 'Reference',
  group: 'Group and project',
  asked: 'Asked for',
  scores: 'Scores in',
  mean: 'Score',
  outcome: 'Panel',
  listCaption: 'Applications of this panel',
  shown: (count: number, of: number) =>
    count === of ? `${of} applications` : `${count} of ${of} applications`,
  more: 'Show more',
  hidden: 'You are not taking part in this item.',
  noneFound: { title: 'Nothing matches', words: 'Change the filters to see more applications.' },
  none: { title: 'No applications yet', words: 'They appear here when they have been checked.' },
  items: {
    queued: 'Not called yet',
    voting: 'Being voted on',
    decided: 'Decided',
    deferred: 'Put off',
    inquorate: 'Not enough people',
  },

  back: 'All applications',
  previous: 'Previous',
  next: 'Next',
  worksFrom: (amount: string) => `works from ${amount}`,
  theirWords: 'In the group’s own words',
  summary: 'In short',
  kind: 'Kind of grant',
  themes: 'Themes',
  nothingWritten: 'Nothing was written here.',

  declareTitle: 'Are you connected to this group?',
  declareWhy: 'You see the application after you have answered. Your answer goes on record.',
  levels: {
    clear: 'No connection',
    limited: 'A slight connection: I can score it fairly, but should not vote',
    excluded: 'A connection: I should not take part in this one',
  } satisfies Record<InterestLevel, string>,
  declareReason: 'What is the connection?',
  declare: 'Send my answer',
  declared: 'Thank you. Your answer is on record.',
  steppedOut: {
    conflicted: 'You are not taking part in this item, because of your connection to it.',
    'limited-interest':
      'You have scored this application, but your connection means that you do not vote on it.',
    'not-present':
      'You are not marked as being at the meeting, so you cannot vote. Ask the chair to mark you as here.',
  },

  vote: 'Your vote',
  votes: {
    fund: 'Fund in full',
    'part-fund': 'Fund in part',
    defer: 'Put off',
    decline: 'Do not fund',
  } satisfies Record<VoteOption, string>,
  castVote: 'Vote',
  changeVote: 'Change my vote',
  voteSaved: (time: string) => `Your vote is in, at ${time}.`,
  voteChoose: 'Choose one, then vote. Only the chair sees how many chose what.',
  meanNote: (mean: string, count: number) => `Score ${mean} out of 100, from ${count} members`,
} as const;

/** Acts of the desk as their buttons say them, and what is said when they are done. */
export const deskActWords = {
  'lock-scores': {
    press: 'End scoring',
    pressAllTheSame: 'End scoring without them',
    done: 'Scoring has ended. Nobody’s scores can change now.',
  },
  'reveal-scores': { press: 'Show the scores to the panel', done: 'The panel can now see the scores.' },
  remind: { press: 'Remind those who are waiting' },
} as const;
