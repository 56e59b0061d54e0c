/** What the card of workshops and surgeries says. */
export const sessionWords = {
  title: 'Workshops and surgeries',
  none: 'Nothing is planned yet',
  noneNext: 'The fund’s team plans sessions in the Outreach tab.',
  kinds: { workshop: 'Workshop', surgery: 'Surgery' },
  left: (left: number): string => (left === 0 ? 'full' : left === 1 ? '1 place left' : `${left} places left`),
  waiting: (groups: number): string => (groups === 1 ? '1 group waiting' : `${groups} groups waiting`),
  joinOnline: 'held online',
  bookInTab: 'Book groups onto them in the Outreach tab.',
  again: 'Look again',
} as const;
