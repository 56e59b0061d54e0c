import type { DecisionOutcome } from '../../../core/assessing/decision';
import type { InterestLevel } from '../../../core/assessing/interest';
import type { MemberTask } from '../../../core/assessing/panel-view';
import type { VoteOption } from '../../../core/assessing/vote';

export const panelWords = {
  scoringUntil: (day: string): string => `Scoring is open until ${day}.`,
  locked: 'Scoring has ended. The panel meets next.',
  revealed: 'Scoring has ended and the panel is meeting.',
  countsOnly:
    'This card shows counts only. Each member sees their own part; nobody sees anyone else’s scores here.',
  applications: 'Applications',
  membersDone: 'Members who have finished',
  scoresIn: 'Scores so far',
  decided: 'Decided',
  of: (done: number, of: number): string => `${done} of ${of}`,
  votingOn: (position: number, reference: string): string =>
    `Now voting: item ${position}, application ${reference}`,
  votesIn: (votes: number, voters: number): string => `${votes} of ${voters} votes are in.`,
  resultsTitle: 'What was decided',
  group: 'Group',
  result: 'Result',
  showMine: 'Show my part',
  whoIsWaiting: 'Who is waiting',
  posted: 'The round card is posted. I keep it up to date.',
  onlyInChannel: 'The round card belongs in the panel’s channel',
  onlyInChannelNext: 'Go to the channel and type «@Community Chest show panel».',
} as const;

export const memberWords = {
  progress: (done: number, of: number): string => `${done} of ${of} done`,
  until: (day: string): string => `open until ${day}`,
  declareTitle: 'Are you connected to this group?',
  declareWhy:
    'For example you work or volunteer for it, someone close to you does, or you or they would gain from the grant. The chair can see your answer.',
  declareLabel: 'Your connection',
  declareError: 'Choose one answer.',
  reasonLabel: 'What is the connection? (optional)',
  reasonHint: 'A few words, for the record',
  reasonError: 'Write at most 500 characters.',
  goOn: 'Continue',
  scoreTitle: (group: string): string => `Score: ${group}`,
  scoreHow: 'Nobody sees your scores until the chair shows them all.',
  markLabel: (name: string, question: string): string => `${name}: ${question}`,
  markHint: 'Choose a score from 0 to 4',
  markError: (name: string): string => `Choose a score for «${name}», or «I cannot judge this».`,
  markChoice: (mark: number, words: string): string => `${mark} – ${words}`,
  cannotJudge: 'I cannot judge this',
  commentLabel: 'Comment',
  commentLabelAt: (marks: string): string => `Comment (needed with a score of ${marks})`,
  commentHint: 'What made you decide?',
  commentError: 'Write at most 2,000 characters.',
  save: 'Save and go on',
  savedBefore: (moment: string): string => `You saved this on ${moment}. Sending it again replaces it.`,
  readAll: 'Read all of it',
  finishTitle: 'You have scored everything open to you',
  finishBody: 'When you finish, your scores are closed and you wait for the others.',
  finishExcluded: (count: number): string =>
    count === 1
      ? 'You stepped out of 1 application because of a connection.'
      : `You stepped out of ${count} applications because of a connection.`,
  finish: 'Finish scoring',
  voteTitle: (position: number, group: string): string => `Item ${position}: ${group}`,
  voteLabel: 'What should the panel do?',
  voteError: 'Choose one answer.',
  vote: 'Vote',
  changeVote: 'Change my vote',
  yourVote: (option: string): string =>
    `Your vote: ${option}. You can change it until the chair closes the item.`,
  meanScore: 'Panel’s mean score',
  meanOf: (mean: string, scorers: number): string =>
    `${mean} out of 100, from ${scorers} ${scorers === 1 ? 'member' : 'members'}`,
  steppedOutTitle: (reference: string): string => `Application ${reference}`,
  finishedSaid: 'Your scores are closed. Thank you.',
  votedSaid: (time: string): string => `Your vote was saved at ${time}.`,
  declaredSaid: 'Thank you, your answer is on record.',
  changed: 'The newest version is below, with what you typed. Please check it and send it again.',
  resultsTitle: 'What was decided',
  noResults: 'No results have been shared yet.',
} as const;

export const interestWords: Readonly<Record<InterestLevel, string>> = {
  clear: 'No connection',
  limited: 'A slight connection: I score it, but do not vote on it',
  excluded: 'A close connection: I step out and see nothing of it',
};

export const voteWords: Readonly<Record<VoteOption, string>> = {
  fund: 'Fund it in full',
  'part-fund': 'Fund part of it',
  defer: 'Put it off and ask for more',
  decline: 'Do not fund it',
};

export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  award: 'Funded',
  decline: 'Not funded',
  reserve: 'On the reserve list',
};

type WaitReason = Extract<MemberTask, { kind: 'wait' }>['reason'];

export const waitWords: Readonly<Record<WaitReason, { readonly title: string; readonly next: string }>> = {
  'scoring-not-open': {
    title: 'Scoring has not started yet.',
    next: 'Your first application appears here when it does.',
  },
  'scores-of-others': {
    title: 'You have finished. Others are still scoring.',
    next: 'The card changes by itself when the panel moves on.',
  },
  meeting: {
    title: 'Scoring has ended. The panel meets next.',
    next: 'When the chair calls an application, you can vote on it here.',
  },
  'next-item': {
    title: 'Nothing to vote on just now.',
    next: 'When the chair calls the next application, it appears here.',
  },
  outcome: {
    title: 'The panel’s work is done. The results come next.',
    next: 'They appear here once the groups have been told.',
  },
};

type OutReason = Extract<MemberTask, { kind: 'stepped-out' }>['reason'];

export const steppedOutWords: Readonly<Record<OutReason, { readonly title: string; readonly next: string }>> =
  {
    conflicted: {
      title: 'You are not taking part in this one, because of your connection.',
      next: 'If that is a mistake, tell the chair. The next item appears here.',
    },
    'limited-interest': {
      title: 'You scored this one, but do not vote on it, because of your connection.',
      next: 'The next item appears here when the chair calls it.',
    },
    'not-present': {
      title: 'You are not marked as being at the meeting, so you cannot vote.',
      next: 'Ask the chair to mark you as here, then press «Check again».',
    },
  };

export const waitingWords = {
  title: (panel: string): string => `Who is waiting: ${panel}`,
  nobody: 'Everyone has finished scoring',
  nobodyNext: 'The chair can end scoring in the Panel desk tab.',
  member: 'Member',
  left: 'Still to score',
  notFinished: 'All scored, not yet finished',
  remind: 'Remind them',
  remindNote: 'Everybody is reminded at most once a day.',
  remindedTitle: (count: number): string =>
    count === 1 ? 'I am reminding 1 member' : `I am reminding ${count} members`,
  remindedNext: 'They get one message each in their own chat, with what is left and until when.',
  remindedNobody: 'Nobody needed a reminder',
  remindedNobodyNext: 'Everyone has finished, or was reminded already today.',
} as const;

export const digestWords = {
  title: (panel: string): string => `${panel} is waiting for you`,
  left: (count: number, day: string): string =>
    `You have ${count === 1 ? '1 application' : `${count} applications`} left to score by ${day}.`,
  finish: (day: string): string => `You have scored everything. Please finish scoring by ${day}.`,
  why: 'You get this because you are on the panel: at most once a day, and only while something waits for you.',
  start: 'Go on scoring',
} as const;
