import type { ApplicationFile, LatePassLine, MatchedApplication } from '../../core/engaging/arrival-view';
import type { PublicSiteView } from '../../core/founding/public-site';
import type { ApplicationLine } from '../../core/engaging/application-view';
import type { Role } from '../../core/kernel/actor';
import type { Handlers } from './fake-api';
import { sampleChest } from './sample-fund';
import { sampleHandlers } from './sample-handlers';

/** The reference of an application that a group sent itself. */
export const reference = 'spring-2026-7kd2-xw4m';

/** An application that came in by the web form just now. */
export const line = (changes: Partial<ApplicationLine> = {}): ApplicationLine => ({
  id: reference,
  state: 'submitted',
  open: true,
  groupName: 'Hilldene Growers',
  title: 'A shared allotment',
  neighbourhood: 'Harold Hill',
  askedPence: 320_000,
  channel: 'public',
  receivedAt: new Date().toISOString(),
  ...changes,
});

/** Its file, for those who look it through. */
const file: ApplicationFile = {
  id: reference,
  state: 'submitted',
  groupName: 'Hilldene Growers',
  title: 'A shared allotment',
  neighbourhood: 'Harold Hill',
  version: 2,
  summary: 'Beds for forty people.',
  grantKind: 'Activity',
  themes: [],
  askedPence: 320_000,
  minimumPence: 200_000,
  answers: [{ question: 'Why is it needed?', text: 'People asked for it.' }],
  channel: 'public',
  receivedAt: '2026-06-10T11:00:00.000Z',
  changedAt: '2026-06-11T11:00:00.000Z',
  canWithdraw: true,
  questions: [
    { id: 'why', text: 'Why is it needed?' },
    { id: 'budget', text: 'What will you spend the grant on?' },
  ],
  contact: { name: 'Gale Green', email: 'gale@growers.example', phone: '01632 960 001' },
  helper: { name: 'Hal Helper', organisation: 'The CVS' },
};

/** Its group looks like one that had a grant. */
export const matched: MatchedApplication = {
  id: reference,
  group: 'g-1',
  groupName: 'Hilldene Growers',
  matches: [
    {
      group: 'g-2',
      groupName: 'Hilldene Garden Club',
      reasons: ['registration', 'email'],
      applications: [{ id: 'autumn-2025-0004', round: 'Autumn 2025', title: 'Spades' }],
      awards: [{ round: 'Autumn 2025', amountPence: 90_000, state: 'report-due' }],
    },
  ],
};

/** An API of an open round for somebody with this role. */
export function arrivalHandlers(role: Role, change: Handlers = {}): Handlers {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'open' as const }));
  return sampleHandlers([role], [], {
    seeChests: () => [sampleChest([role], { rounds })],
    listApplications: () => [line()],
    seeApplication: () => file,
    listMatches: () => [],
    listLatePasses: () => [],
    listFiles: () => [],
    ...change,
  });
}

/** A link for a late application that nobody has used yet. */
export const latePass: LatePassLine = {
  id: 'p-1',
  email: 'late@group.example',
  reason: 'Flood',
  issuedAt: '2026-06-17T11:00:00.000Z',
  endsAt: '2026-06-20T11:00:00.000Z',
};

/** What the public pages of the sample fund say. */
export const publicSite: PublicSiteView = {
  helpline: { name: 'Ring Ada', phone: '01632 960123', email: '', hours: '' },
  otherFunds: [{ name: 'Big Local', words: 'For larger ideas', link: 'https://big.example/apply' }],
  languages: ['en-GB'],
  version: 4,
  address: 'https://apply.example/havering',
};
