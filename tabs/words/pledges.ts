/** What the page that records a pledge says. */
export const pledgeWords = {
  title: 'Record a pledge',
  under: 'What a funder promises. Its money can then be given to the pots of a round.',
  part: 'Who promises what',
  funder: 'Funder',
  funderHint: 'The same name as before adds to what that funder promised.',
  send: 'Record this pledge',
  done: 'The pledge is recorded.',
} as const;
