import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import type { Card } from '../../reply';
import { sessionsCard } from '../engaging/sessions-card';
import { samplePlace } from './sample-views';

const { chest } = samplePlace;
const fundName = 'Havering Community Chest';

const session: SessionView = {
  id: 'surgery',
  version: 1,
  state: 'planned',
  format: 'surgery',
  title: 'Ask us anything',
  neighbourhood: 'Harold Hill',
  neighbourhoodId: 'harold-hill',
  place: 'Harold Hill Library',
  online: false,
  access: [],
  languages: [],
  startsAt: '2026-07-24T13:00:00.000Z',
  endsAt: '2026-07-24T15:00:00.000Z',
  places: 6,
  left: 0,
  waiting: 1,
  bookings: [],
  inCalendar: true,
  calendarLink: 'https://outlook.office.com/calendar/0/deeplink/compose',
};
const workshop: SessionView = {
  ...session,
  id: 'workshop',
  format: 'workshop',
  title: 'How to apply, in an hour',
  online: true,
  left: 12,
  waiting: 0,
};

/** Workshops and surgeries to come. */
export const outreachCards: Readonly<Record<string, () => Card>> = {
  sessions: () => sessionsCard(chest, fundName, [session, workshop]),
  'sessions-none': () => sessionsCard(chest, fundName, []),
};
