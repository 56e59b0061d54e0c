import type { Draft } from '../../core/engaging/draft';
import type { PublishedApplication, PublishedChest, PublishedRound } from '../../core/engaging/published';
import type { PersonalLink } from '../../core/ports/links';

/** A chest's front page; a test names only what it changes. */
export function aPublishedChest(changes: Partial<PublishedChest> = {}): PublishedChest {
  return {
    id: 'havering',
    name: 'Havering Community Chest',
    borough: 'Havering',
    helpline: {
      name: 'Sam Reed',
      phone: '01632 960123',
      email: 'help@chest.example',
      hours: 'Monday to Friday, 9am to 5pm',
    },
    otherFunds: [],
    languages: ['en-GB'],
    rounds: [],
    ...changes,
  };
}

/** An open round with a form of one page. */
export function aPublishedRound(changes: Partial<PublishedRound> = {}): PublishedRound {
  return {
    id: 'spring-2026',
    chest: 'havering',
    name: 'Spring 2026',
    opensAt: '2026-07-01T08:00:00.000Z',
    closesAt: '2026-07-31T16:00:00.000Z',
    isOpen: true,
    minimumPence: 50_000,
    maximumPence: 500_000,
    form: {
      version: 1,
      eligibility: [],
      effort: [],
      pages: [
        {
          path: 'group-name',
          section: 'group',
          title: 'Your group',
          minutes: 1,
          questions: [
            {
              id: 'group-name',
              kind: 'line',
              text: 'What is your group called?',
              hint: '',
              required: true,
              most: 160,
              messages: { missing: 'Enter the name of your group' },
            },
          ],
        },
      ],
    },
    priorities: ['Loneliness'],
    latePasses: [],
    ...changes,
  };
}

/** An application that its group can look at. */
export function aPublishedApplication(changes: Partial<PublishedApplication> = {}): PublishedApplication {
  return {
    id: 'spring-2026-b2c3-d4f5',
    chest: 'havering',
    round: 'spring-2026',
    state: 'received',
    title: 'Tuesday lunch club',
    version: 1,
    formVersion: 1,
    answers: { 'group-name': 'Lunch Club' },
    receivedAt: '2026-07-17T14:00:00.000Z',
    canWithdraw: true,
    ...changes,
  };
}

/** A draft just begun. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'draft0000000000000001',
    chest: 'havering',
    round: 'spring-2026',
    formVersion: 1,
    answers: {},
    language: 'en-gb',
    startedAt: '2026-07-17T14:00:00.000Z',
    changedAt: '2026-07-17T14:00:00.000Z',
    nonce: 'nonce0000000000000001',
    sessions: [],
    ...changes,
  };
}

/** A link of an hour that opens a draft. */
export function aLink(changes: Partial<PersonalLink> = {}): PersonalLink {
  return {
    chest: 'havering',
    purpose: 'continue-draft',
    about: 'draft0000000000000001',
    createdAt: '2026-07-17T14:00:00.000Z',
    expiresAt: '2026-07-17T15:00:00.000Z',
    ...changes,
  };
}
