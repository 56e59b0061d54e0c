/** Words that every stage uses. Plain, short, and about what comes next. */
export const commonWords = {
  botName: 'Community Chest',
  openInTabToReadMore: 'Shortened here. Open it in the Panel desk tab to read more.',
  sentToYou: 'I have answered in your own chat with me, so that only you see it.',
  cannotReachYou:
    'I cannot write to you in your own chat yet. Open a chat with Community Chest, say «help», and ask me again there.',
  more: (count: number, where: string): string => `And ${count} more. See them all in the ${where} tab.`,
  savedAt: (time: string): string => `Saved at ${time}.`,
  whichFund: 'Which fund?',
  whichPanel: 'Which panel?',
  chooseFund: 'You have a role in more than one fund.',
  choosePanel: 'There is more than one panel.',
  noPanel: 'No panel yet',
  noPanelNext: 'A panel appears here once the programme lead has named its members in the Panel desk tab.',
  noRole: 'You have no role in a fund here',
  noRoleNext: 'If you should have one, ask your programme lead to add you in the Fund tab.',
  refresh: 'Check again',
  backToPanel: 'Back to my list',
  help: 'Help',
} as const;

export const faultWords = {
  slowTitle: 'Still working on it',
  slowNext: 'This is taking longer than usual. Press «Check again» in a moment to see what was saved.',
  filingTitle: 'Saved, being filed',
  filingNext: 'It will appear in a minute or two. You do not need to send it again.',
  brokenTitle: 'The fund’s records need repair',
  brokenNext:
    'We cannot say whether this was saved. Tell your programme lead, and check before you send it again.',
  faultTitle: 'Something on our side failed',
  faultNext: 'We cannot say whether this was saved. Look at the newest card before you send it again.',
  otherTenant: 'Your organisation is not connected to Community Chest. Ask the programme lead about joining.',
  oldCard: 'This card is out of date',
  oldCardNext: 'Nothing was changed. Type «help» and start from there.',
} as const;
