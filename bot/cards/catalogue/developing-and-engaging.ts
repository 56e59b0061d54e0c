import { refusalWords } from '../../../core/contracts/refusal-words';
import type { Refusal } from '../../../core/kernel/refusal';
import type { Card } from '../../reply';
import { needFormCard, type NeedForm } from '../developing/need-form-card';
import { needJoinedCard, needReceiptCard } from '../developing/need-receipt-card';
import { needsCard } from '../developing/needs-card';
import { applicationCard, sharedApplicationCard } from '../engaging/application-card';
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
  'needs-empty': () => needsCard(chest, fundName, { needs: [], counts: [] }),
  applications: () => applicationsCard(chest, 'Summer 2026', sampleLines),
  'applications-none': () => applicationsCard(chest, 'Summer 2026', []),
  'application-to-read': () => applicationCard(samplePlace, sampleDetail),
  'application-shared': () => sharedApplicationCard(chest, fundName, sampleDetail.id, panel),
};
