import type { PrivateKind, Refusal } from '../kernel/refusal';

type Code = 'session-full' | 'places-taken' | 'consent-first' | 'advice-first' | 'too-private';
type Words = { readonly title: string; readonly next: string };
type Table = { readonly [Each in Code]: (refusal: Extract<Refusal, { code: Each }>) => Words };

const privateKinds: Record<PrivateKind, string> = {
  health: 'somebody’s health',
  benefits: 'somebody’s benefits',
};

function count(places: number): string {
  return places === 1 ? '1 place' : `${places} places`;
}

/** What the refusals of outreach say. */
export const outreachRefusalWords: Table = {
  'session-full': ({ left }) => ({
    title:
      left === 0
        ? 'There are no places left.'
        : `There ${left === 1 ? 'is' : 'are'} only ${count(left)} left.`,
    next: 'The booking stays as it was. Ask for fewer places, or plan another session.',
  }),
  'places-taken': ({ taken }) => ({
    title: `${count(taken)} ${taken === 1 ? 'is' : 'are'} booked already.`,
    next: 'Nothing was saved. Keep at least as many places, or cancel a booking first.',
  }),
  'consent-first': () => ({
    title: 'Names, e-mail addresses and phone numbers are kept only with consent.',
    next: 'Nothing was saved. Ask whether they may be contacted again, or leave those details out.',
  }),
  'advice-first': () => ({
    title: 'Being paid can affect benefits, so advice is offered before the first claim.',
    next: 'Nothing was saved. Offer the advice, tick that it was offered, then record the claim.',
  }),
  'too-private': ({ kind }) => ({
    title: `Your words seem to tell of ${privateKinds[kind]}.`,
    next: 'Nothing was saved. Say what would help, not why, and send it again.',
  }),
};
