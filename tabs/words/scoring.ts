/** What the scoring form says. */
export const scoringWords = {
  title: 'Your score',
  weight: (weight: number) => `${weight}% of the score`,
  cannotJudge: 'I cannot judge this',
  mark: (mark: number, words: string) => `${mark} – ${words}`,
  comment: 'Comment',
  commentHint: 'For the panel and for what the group is told. Not about any one person.',
  commentNeeded: (marks: string) => `A score of ${marks} needs a few words to say why.`,
  status: {
    untouched: 'Nothing to save yet.',
    partly: (left: number) =>
      left === 1
        ? 'One question is left. What you have chosen is kept on this device.'
        : `${left} questions are left. What you have chosen is kept on this device.`,
    commentMissing: 'A comment is still needed. What you have chosen is kept on this device.',
    saving: 'Saving…',
    saved: (time: string) => `Saved at ${time}`,
    offline: 'You are not connected. Your score is kept on this device and is sent when you are back.',
    filing: 'Saved. It is being filed.',
    refused: 'Not saved.',
  },
  kept: 'We kept what you had not sent last time. Check it; it is saved as you go on.',
  next: 'Next to score',
  conflict: {
    title: 'This score was changed somewhere else after you opened it.',
    choose: 'Both are below. Choose which one to keep.',
    mine: 'Yours, here',
    theirs: 'Saved elsewhere',
    criterion: 'Question',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep the other',
    noComment: 'No comment',
    notMarked: 'Not scored',
  },
} as const;
