import type { AccessNeed } from '../../core/engaging/outreach/access-needs';
import type { ContactWay } from '../../core/engaging/outreach/contact';
import type { HelpKind } from '../../core/engaging/outreach/help';
import type { SessionFormat } from '../../core/engaging/outreach/session';

/** A group that the sample's officers talked with; `daysAgo` from today. */
export interface SampleContact {
  readonly name: string;
  readonly how: ContactWay;
  readonly daysAgo: number;
  readonly needs: readonly AccessNeed[];
  readonly language?: string;
  readonly agrees: boolean;
}

function contact(
  name: string,
  how: ContactWay,
  daysAgo: number,
  agrees: boolean,
  needs: readonly AccessNeed[] = [],
): SampleContact {
  return { name, how, daysAgo, agrees, needs };
}

/** Ten invented groups; PLACE becomes the name of an area. */
export const sampleContacts: readonly SampleContact[] = [
  contact('PLACE Somali Mothers’ Circle', 'community-partner', 41, true, ['interpreter', 'childcare']),
  contact('PLACE Tenants’ Kitchen', 'visit', 36, true),
  contact('The Quiet Hour, PLACE', 'link-worker', 33, true, ['quiet-space']),
  contact('PLACE Bench Menders', 'event', 29, false),
  contact('Signing Café, PLACE', 'email', 24, true, ['sign-language']),
  contact('PLACE Youth Kickabout', 'social-media', 20, true, ['evening']),
  contact('Windrush Elders of PLACE', 'visit', 16, true, ['step-free', 'large-print']),
  contact('PLACE Allotment Neighbours', 'phone', 11, false),
  contact('New Arrivals Welcome, PLACE', 'link-worker', 7, true, ['interpreter']),
  contact('PLACE Carers’ Saturday', 'event', 3, true, ['travel-costs']),
];

/** A session of the story; `inDays` from today, before it where negative. */
export interface SampleSession {
  readonly id: string;
  readonly format: SessionFormat;
  readonly title: string;
  readonly place: string;
  readonly online: boolean;
  readonly inDays: number;
  readonly places: number;
  readonly languages: readonly string[];
  readonly access: readonly AccessNeed[];
  /** Contacts by their place in the list, with how many places each asks for. */
  readonly bookings: readonly (readonly [contact: number, places: number])[];
}

/** Two sessions that were held, three to come: one of them full, with a group waiting. */
export const sampleOutreachSessions: readonly SampleSession[] = [
  {
    id: 'first-workshop',
    format: 'workshop',
    title: 'How to apply, in an hour',
    place: 'PLACE Library, upstairs room',
    online: false,
    inDays: -30,
    places: 12,
    languages: ['English'],
    access: ['step-free', 'hearing-loop'],
    bookings: [
      [0, 2],
      [1, 3],
      [2, 1],
    ],
  },
  {
    id: 'budget-surgery',
    format: 'surgery',
    title: 'Bring your budget',
    place: 'PLACE Community Centre',
    online: false,
    inDays: -12,
    places: 4,
    languages: ['English'],
    access: ['step-free'],
    bookings: [
      [1, 1],
      [5, 2],
    ],
  },
  {
    id: 'next-surgery',
    format: 'surgery',
    title: 'Ask us anything',
    place: 'PLACE Library, the table by the window',
    online: false,
    inDays: 5,
    places: 4,
    languages: ['English', 'Somali'],
    access: ['step-free', 'interpreter'],
    bookings: [
      [0, 2],
      [6, 2],
      [8, 1],
    ],
  },
  {
    id: 'online-workshop',
    format: 'workshop',
    title: 'Writing about the difference you make',
    place: 'Online',
    online: true,
    inDays: 12,
    places: 20,
    languages: ['English'],
    access: ['sign-language', 'evening'],
    bookings: [
      [4, 2],
      [5, 1],
      [9, 2],
    ],
  },
  {
    id: 'hosts-workshop',
    format: 'workshop',
    title: 'Finding a group to host you',
    place: 'PLACE Community Centre',
    online: false,
    inDays: 26,
    places: 15,
    languages: ['English'],
    access: ['step-free', 'childcare'],
    bookings: [],
  },
];

/** Help that was given: to which contact, with what, for how long, how long ago. */
export const sampleHelp: readonly (readonly [
  contact: number,
  kind: HelpKind,
  minutes: number,
  daysAgo: number,
])[] = [
  [0, 'explaining', 45, 38],
  [0, 'translation', 60, 27],
  [1, 'budget', 40, 26],
  [2, 'form', 90, 22],
  [5, 'finding-a-host', 30, 15],
  [6, 'documents', 35, 9],
  [8, 'form', 60, 4],
];
