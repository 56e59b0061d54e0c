import { refusalWords } from '../../../core/contracts/refusal-words';
import type { PollView } from '../../../core/developing/priority-view';
import type { Refusal } from '../../../core/kernel/refusal';
import type { Card } from '../../reply';
import type { NeedForm } from '../developing/need-form';
import { needFormCard } from '../developing/need-form-card';
import { needJoinedCard, needReceiptCard } from '../developing/need-receipt-card';
import { ownPollCard, pollCard } from '../developing/poll-card';
import { needsCard } from '../developing/needs-card';
import { applicationCard, sharedApplicationCard } from '../engaging/application-card';
import { pollWords } from '../../words/en-gb/poll';
import { needWords } from '../../words/en-gb/developing';
import { applicationsCard } from '../engaging/applications-card';
import {
  sampleDetail,
  sampleLines,
  sampleNeed,
  samplePlace,
  samplePlaces,
  sampleThemes,
} from './sample-views';

const { chest, panel } = samplePlace;
const fundName = 'Havering Community Chest';

const form: NeedForm = {
  chest,
  fundName,
  nonce: 'k3v9q2m7x1c8b5n0z4a6',
  neighbourhoods: samplePlaces,
  themes: sampleThemes,
  typed: { neighbourhood: 'harold-hill' },
};

/** What a person had typed when the form came back. */
const typed = {
  missing: 'A place to meet. Ring the family on 020 7946 0018',
  forWhom: 'Older people who live alone',
  neighbourhood: 'harold-hill',
  band: '11-25',
};

const personal = { code: 'personal-data', field: 'missing' } as const;
const otherNeed = { ...sampleNeed, id: 'other-need', missing: 'A weekly lunch where people can stay on' };

const pollPlace = { chest, round: 'summer', roundName: 'Summer 2026' };
const poll: PollView = {
  ballot: 1,
  state: 'open',
  options: sampleThemes,
  ranked: 7,
  eligible: 23,
  mayRank: true,
};
const rankingKept = { title: pollWords.sent, next: '', isGood: true };
const ranked = sampleThemes.map(({ id, name }, at) => ({
  theme: id,
  name,
  points: 40 - at * 9,
  firsts: 5 - at,
  weight: 50 - at * 20,
}));

function refused(refusal: Extract<Refusal, { code: 'personal-data' }>) {
  const isWarning = refusal.warning === true;
  const words = refusalWords(refusal);
  return { words, fields: ['missing'], fieldWords: needWords.wordsError, isWarning };
}

const counts = [
  { neighbourhood: 'Harold Hill', theme: 'Loneliness and isolation', count: 18 },
  { neighbourhood: 'Rainham', theme: 'Money and debt', count: 9 },
  { neighbourhood: 'Romford', theme: 'Not sorted yet', count: 'hidden' },
] as const;

/** Needs from raising to listing, and applications to list, read and share. */
export const developingAndEngagingCards: Readonly<Record<string, () => Card>> = {
  'need-form': () => needFormCard(form),
  'need-form-refused': () =>
    needFormCard({ ...form, typed, refusal: refused({ ...personal, kinds: ['nhs-number'] }) }),
  'need-form-warned': () =>
    needFormCard({ ...form, typed, refusal: refused({ ...personal, kinds: ['phone'], warning: true }) }),
  'need-form-with-like': () => needFormCard({ ...form, typed, like: [sampleNeed, otherNeed] }),
  'need-joined': () => needJoinedCard(chest, { ...sampleNeed, raisers: 3 }),
  'need-receipt': () => needReceiptCard(chest, sampleNeed),
  needs: () => needsCard(chest, fundName, { needs: [sampleNeed], counts }),
  poll: () => pollCard(pollPlace, poll),
  'poll-own': () => ownPollCard(pollPlace, poll),
  'poll-ranked': () => ownPollCard(pollPlace, { ...poll, mine: ['money', 'loneliness'] }, rankingKept),
  'poll-closed': () => pollCard(pollPlace, { ...poll, state: 'closed', mayRank: false, result: ranked }),
  'needs-empty': () => needsCard(chest, fundName, { needs: [], counts: [] }),
  applications: () => applicationsCard(chest, 'Summer 2026', sampleLines),
  'applications-none': () => applicationsCard(chest, 'Summer 2026', []),
  'application-to-read': () => applicationCard(samplePlace, sampleDetail),
  'application-shared': () => sharedApplicationCard(chest, fundName, sampleDetail.id, panel),
};
