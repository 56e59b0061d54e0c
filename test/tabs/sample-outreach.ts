import type { FunnelLine, ReachView } from '../../core/engaging/outreach/reach-view';
import type {
  ClaimView,
  ContactView,
  OutreachView,
  PartnerView,
  SessionView,
} from '../../core/engaging/outreach/outreach-view';
import type { Role } from '../../core/kernel/actor';
import type { Handlers } from './fake-api';
import { sampleHandlers } from './sample-handlers';

const saved = { version: 2 };

/** A surgery to come, with one group booked and one waiting. */
function aSession(change: Partial<SessionView> = {}): SessionView {
  return {
    id: 's-1',
    version: 3,
    state: 'planned',
    format: 'surgery',
    title: 'Ask about the fund',
    neighbourhood: 'Harold Hill',
    neighbourhoodId: 'harold-hill',
    place: 'Harold Hill Library',
    online: false,
    access: ['step-free', 'hearing-loop'],
    languages: ['English', 'Romanian'],
    startsAt: '2099-07-24T13:00:00.000Z',
    endsAt: '2099-07-24T15:00:00.000Z',
    places: 6,
    left: 2,
    waiting: 1,
    bookings: [
      { contact: 'c-1', groupName: 'Harold Hill Sewing Circle', places: 4, state: 'booked' },
      { contact: 'c-2', groupName: 'Rainham Young Carers', places: 3, state: 'waiting' },
    ],
    inCalendar: true,
    calendarLink: 'https://outlook.office.com/calendar/0/deeplink/compose?subject=Ask',
    ...change,
  };
}

/** A contact whom this person recorded. */
export function aContact(change: Partial<ContactView> = {}): ContactView {
  return {
    id: 'c-1',
    version: 1,
    groupName: 'Harold Hill Sewing Circle',
    neighbourhood: 'Harold Hill',
    neighbourhoodId: 'harold-hill',
    how: 'visit',
    contactedAt: '2026-07-10T09:00:00.000Z',
    contactedBy: 'Olu Adeyemi',
    mine: true,
    mayContactAgain: true,
    needs: ['interpreter'],
    facts: { ledBy: ['dei090000'], serves: [], firstGrant: true },
    reachable: { email: 'circle@sewing.example' },
    ...change,
  };
}

/** A contact whom somebody else recorded: how to reach them is not told. */
const {
  facts: _facts,
  reachable: _reachable,
  ...others
} = aContact({
  id: 'c-2',
  groupName: 'Rainham Young Carers',
  mine: false,
  mayContactAgain: false,
});

/** A person who was offered advice. */
function aPartner(change: Partial<PartnerView> = {}): PartnerView {
  return {
    id: 'p-1',
    version: 1,
    name: 'Rosa Rivers',
    partnerKind: 'person',
    role: 'community',
    rates: { hourPence: 2_500, halfDayPence: 0, dayPence: 15_000 },
    adviceOffered: true,
    active: true,
    ...change,
  };
}

/** Two hours and a bus fare, waiting for agreement. */
export function aClaim(change: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'k-1',
    version: 1,
    partner: 'p-1',
    partnerName: 'Rosa Rivers',
    workedOn: '2026-07-16',
    minutes: 120,
    halfDays: 0,
    days: 0,
    feePence: 5_000,
    expensesPence: 350,
    totalPence: 5_350,
    note: 'Came to the workshop; bus fare.',
    state: 'claimed',
    mine: false,
    ...change,
  };
}

/** Outreach with something in every part. */
export function sampleOutreach(change: Partial<OutreachView> = {}): OutreachView {
  return {
    sessions: [
      aSession(),
      aSession({ id: 's-2', title: 'How to apply', state: 'held', startsAt: '2026-03-02T13:00:00.000Z' }),
    ],
    contacts: [aContact(), others],
    help: [
      {
        id: 'h-1',
        to: 'Harold Hill Sewing Circle',
        helpKind: 'form',
        minutes: 90,
        givenBy: 'Olu Adeyemi',
        givenAt: '2026-07-12T09:00:00.000Z',
      },
    ],
    partners: [aPartner(), aPartner({ id: 'p-2', name: 'Sam Stone', role: 'equity', adviceOffered: false })],
    claims: [aClaim(), aClaim({ id: 'k-2', state: 'paid', financeReference: 'BACS 88' })],
    ...change,
  };
}

/** A line of the funnel with what is counted at each step. */
function aLine(id: string, counts: FunnelLine['counts']): FunnelLine {
  const rates = counts.slice(1).map((count, at) => {
    const before = counts[at] ?? 'hidden';
    if (count === 'hidden' || before === 'hidden') return 'hidden' as const;
    return before === 0 || count > before ? ('none' as const) : Math.round((count / before) * 100);
  });
  return { id, counts, rates };
}

/** A funnel of two areas, with a small number hidden. */
function sampleReach(): ReachView {
  return {
    round: 'spring-2026',
    rule: 'nearest-5',
    all: aLine('all', [120, 80, 60, 45, 15]),
    tables: [
      {
        dimension: 'neighbourhood',
        lines: [
          { ...aLine('harold-hill', [70, 50, 40, 30, 15]), name: 'Harold Hill' },
          { ...aLine('rainham', [50, 30, 20, 15, 'hidden']), name: 'Rainham' },
          { ...aLine('not-known', [0, 0, 0, 0, 0]), name: 'Not known' },
        ],
      },
      {
        dimension: 'led-by',
        lines: [{ ...aLine('dei090000', [30, 20, 15, 10, 0]), name: 'Women and girls' }],
      },
      { dimension: 'serves', lines: [] },
      { dimension: 'first-grant', lines: [] },
      { dimension: 'income-band', lines: [] },
    ],
  };
}

/** An API for somebody with these roles on the outreach page. */
export function outreachHandlers(roles: readonly Role[], change: Handlers = {}): Handlers {
  return sampleHandlers(roles, [], {
    seeOutreach: () => sampleOutreach(),
    seeReach: () => sampleReach(),
    saveContact: () => saved,
    saveSession: () => saved,
    moveSession: () => saved,
    sessionFile: () => ({ name: 'ask-about-the-fund.ics', content: 'BEGIN:VCALENDAR\r\n' }),
    bookPlaces: () => ({ state: 'booked', left: 1 }),
    cancelBooking: () => ({ state: 'cancelled', left: 6 }),
    giveHelp: () => saved,
    savePartner: () => saved,
    saveClaim: () => saved,
    moveClaim: () => saved,
    ...change,
  });
}
