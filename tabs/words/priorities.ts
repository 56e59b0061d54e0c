/** What the needs page says of a round's priorities. */
export const priorityWords = {
  title: (round: string) => `What ${round} favours`,
  none: 'Nothing yet. Agree a theme, and the needs behind it.',
  agreed: (theme: string, weight: number, needs: number) =>
    `${theme}: weight ${weight}, from ${needs === 1 ? 'one need' : `${needs} needs`}`,
  theme: 'Theme',
  weight: 'Weight',
  weightHint: 'From 1 to 100. More means that the round favours it more.',
  behind: 'Needs behind it',
  noNeeds: 'No accepted need has this theme. Accept one first.',
  send: 'Agree this priority',
  done: 'The priority is agreed.',
} as const;
