import type { SaveClaimInput } from '../../../core/engaging/outreach/save-claim';
import type { SaveContactInput } from '../../../core/engaging/outreach/save-contact';
import type { SavePartnerInput } from '../../../core/engaging/outreach/save-partner';
import type { SaveSessionInput } from '../../../core/engaging/outreach/save-session';

/** A contact who agreed to hear from the fund again. */
export function contactInput(changes: Partial<SaveContactInput> = {}): SaveContactInput {
  return {
    contact: 'c-1',
    version: 0,
    groupName: 'Harold Hill Sewing Circle',
    neighbourhood: 'harold-hill',
    ledBy: ['dei090000'],
    serves: ['dei050000', 'dei090000'],
    incomeBand: 'under-10k',
    firstGrant: true,
    how: 'visit',
    mayContactAgain: true,
    email: 'circle@sewing.example',
    needs: ['interpreter'],
    ...changes,
  };
}

/** A surgery of four places, a week after the fixed clock's Friday. */
export function sessionInput(changes: Partial<SaveSessionInput> = {}): SaveSessionInput {
  return {
    session: 's-1',
    version: 0,
    format: 'surgery',
    title: 'Ask about the fund',
    neighbourhood: 'harold-hill',
    place: 'Harold Hill Library, RM3 9XX',
    online: false,
    access: ['step-free'],
    languages: ['English', 'Romanian'],
    startsAt: '2026-07-24T13:00:00.000Z',
    endsAt: '2026-07-24T15:00:00.000Z',
    places: 4,
    ...changes,
  };
}

/** A person who brings in the experience of their community, and was offered advice. */
export function partnerInput(changes: Partial<SavePartnerInput> = {}): SavePartnerInput {
  return {
    partner: 'p-1',
    version: 0,
    name: 'Rosa Rivers',
    partnerKind: 'person',
    role: 'community',
    rates: { hourPence: 2_500, halfDayPence: 7_500, dayPence: 15_000 },
    adviceOffered: true,
    active: true,
    ...changes,
  };
}

/** Two hours and a bus fare. */
export function claimInput(changes: Partial<SaveClaimInput> = {}): SaveClaimInput {
  return {
    claim: 'k-1',
    version: 0,
    partner: 'p-1',
    workedOn: '2026-07-16',
    minutes: 120,
    halfDays: 0,
    days: 0,
    expensesPence: 350,
    note: 'Came to the workshop; bus fare.',
    ...changes,
  };
}
