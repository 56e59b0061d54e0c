import { seatKey, type Seat } from '../../../core/assessing/seat';
import type { InterestLevel } from '../../../core/assessing/interest';
import type { Application } from '../../../core/engaging/application';
import type { PersonKey } from '../../../core/kernel/ids';

export const roundId = 'summer';
export const panelId = 'summer-panel';

/** The key of a person of the sample chest. */
function keyOfPerson(who: string): PersonKey {
  return `tenant~${who}`;
}

/** A seat that says in words what it is: `aSeat('rosa', 'resident').excludedFrom('summer-0001').present()`. */
export interface SeatBuilder {
  readonly key: string;
  readonly value: Seat;
  declared(level: InterestLevel, ...applications: readonly string[]): SeatBuilder;
  clearOf(...applications: readonly string[]): SeatBuilder;
  limitedOn(...applications: readonly string[]): SeatBuilder;
  excludedFrom(...applications: readonly string[]): SeatBuilder;
  present(): SeatBuilder;
  finished(at?: string): SeatBuilder;
}

/** A member's seat on the sample panel: nothing declared, not present, not finished. */
export function aSeat(who: string, category = 'resident', changes: Partial<Seat> = {}): SeatBuilder {
  const value: Seat = {
    panel: panelId,
    member: keyOfPerson(who),
    name: who,
    category,
    interests: {},
    present: false,
    ...changes,
  };
  const but = (more: Partial<Seat>): SeatBuilder => aSeat(who, category, { ...changes, ...more });
  const declared: SeatBuilder['declared'] = (level, ...applications) =>
    but({
      interests: { ...value.interests, ...Object.fromEntries(applications.map((id) => [id, level])) },
    });
  return {
    key: seatKey(panelId, value.member),
    value,
    declared,
    clearOf: (...applications) => declared('clear', ...applications),
    limitedOn: (...applications) => declared('limited', ...applications),
    excludedFrom: (...applications) => declared('excluded', ...applications),
    present: () => but({ present: true }),
    finished: (at = '2026-07-16T12:00:00.000Z') => but({ finishedAt: at }),
  };
}

/** The reference of the sample round's application at a place, from 1. */
export function reference(place: number): string {
  return `${roundId}-${String(place).padStart(4, '0')}`;
}

/** An application before the sample panel, at a place from 1: £2,000 asked, £1,000 would do, in Harold Hill. */
export function anApplication(place: number, changes: Partial<Application> = {}): Application {
  return {
    id: reference(place),
    round: roundId,
    panel: panelId,
    state: 'scoring',
    group: `group-${place}`,
    groupName: `Group ${place}`,
    title: `Activity ${place}`,
    summary: `Summary of what group ${place} wants to do.`,
    grantKind: 'activity',
    neighbourhood: 'harold-hill',
    themes: ['loneliness'],
    askedPence: 200_000,
    minimumPence: 100_000,
    channel: 'paper',
    versions: [
      {
        number: 1,
        frozenAt: '2026-07-10T12:00:00.000Z',
        entry: `form-${place}`,
        answers: [{ question: 'what', text: `The words of group ${place}.` }],
      },
    ],
    place: place - 1,
    receivedAt: '2026-07-10T12:00:00.000Z',
    ...changes,
  };
}
