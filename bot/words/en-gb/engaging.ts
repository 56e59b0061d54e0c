export const applicationWords = {
  listTitle: (round: string): string => `Applications in ${round}`,
  none: 'No applications yet',
  noneNext: 'They appear here as groups send them in.',
  counted: (count: number): string => (count === 1 ? '1 application' : `${count} applications`),
  askingFor: (amount: string): string => `asking for ${amount} in all`,
  notYours: 'not open to you',
  reference: 'Reference',
  place: 'Where',
  asked: 'Asking for',
  atLeast: 'Could do with',
  kind: 'Kind of grant',
  themes: 'Themes',
  state: 'How far',
  inShort: 'In short',
  noAnswer: 'No answer given.',
  open: 'Show it to me',
  shareTitle: (reference: string): string => `Application ${reference}`,
  shareNote:
    'Press the button to read it, if it is open to you. Everybody sees only what their own role allows.',
  findNone: 'Nothing found. Search by reference, group or title.',
  finds: (count: number): string => `${count} found`,
} as const;

/** A state of an application in plain words. */
export function applicationStateWords(state: string): string {
  return state.replaceAll('-', ' ');
}
