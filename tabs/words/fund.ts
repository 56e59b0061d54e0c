import type { RoundState } from '../../core/founding/round-states';

/** What the fund page and the first-run page say. */
export const fundWords = {
  title: 'Fund',
  asOf: (time: string, day: string) => `As it stood at ${time} on ${day}`,
  provisional: 'Provisional',
  provisionalNote:
    'You see money set aside by the panel. Others see it as left until the groups have been told.',
  leftToGive: 'Left to give',
  ofPledged: (pledged: string) => `of ${pledged} pledged`,
  notInRound: (amount: string) => `${amount} is not in a round yet.`,
  allInRounds: 'All of it has been given to rounds.',
  figures: { available: 'Left', reserved: 'Set aside', committed: 'Awarded, still to pay', paid: 'Paid' },
  explained: {
    available: 'Nobody has been promised this yet.',
    reserved: 'The panel has decided; the groups have not been told.',
    committed: 'Groups have been told; the money has yet to go out.',
    paid: 'The money has gone out.',
  },
  pots: 'What is left where',
  pot: 'Pot',
  round: 'Round',
  given: 'Given',
  show: 'Show pots as',
  chartSummary:
    'Bars of each pot: what is left, set aside, awarded and paid. The same figures are in the table.',
  noPots: {
    title: 'No pots yet',
    words: 'When a round opens, each neighbourhood’s share of the money appears here.',
  },
  funders: 'Who puts money in',
  funder: 'Funder',
  pledged: 'Pledged',
  total: 'Total',
  rounds: 'Rounds',
  closes: (day: string) => `Applications close on ${day}`,
  closed: (day: string) => `Applications closed on ${day}`,
  openPanel: (name: string) => `Open ${name}`,
  yourFunds: 'The funds you lead',
  yourFundsSummary: 'Each fund you lead, with the total over all of them',
  fundColumn: 'Fund',
  openRound: 'Open a round',
  recordPledge: 'Record a pledge',
  people: 'People and roles',
  convene: 'Set up the panel',
  roundMoved: 'The round has moved on.',
  reason: 'Reason',
  reasonHint: 'For the record. One or two sentences.',
  confirmStep: 'Confirm',
} as const;

/** A round's state, as people say it. */
export const roundStateWords: Readonly<Record<RoundState, string>> = {
  designing: 'Being prepared',
  open: 'Open for applications',
  sifting: 'Checking who can apply',
  declaring: 'Getting the panel ready',
  scoring: 'Being scored',
  moderating: 'Scores are in',
  'in-session': 'The panel is meeting',
  adjourned: 'The meeting is paused',
  balancing: 'Balancing the pots',
  'awaiting-ratification': 'Waiting to be agreed',
  ratified: 'Agreed, groups not told yet',
  released: 'Groups have been told',
  learning: 'Learning from it',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

/** The step that a lead takes next from a state, where the step is theirs to take by one press. */
export const roundStepWords = {
  open: 'Open for applications',
  close: 'Close to applications',
  'finish-sifting': 'Finish checking',
  ready: 'Start scoring',
  convene: 'Start the panel’s meeting',
  'close-items': 'End the meeting',
  propose: 'Send the decisions to be agreed',
  return: 'Send back to the panel',
  'end-acceptances': 'Close offers and start learning',
  finish: 'Close the round',
  cancel: 'Cancel the round',
} as const;
