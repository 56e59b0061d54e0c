import type { InputOf } from '../../../core/contracts/routes';
import type { PledgeView } from '../../../core/founding/round-view';
import { isDay, type Day, type Instant } from '../../../core/kernel/dates';
import type { NeighbourhoodId, PledgeId } from '../../../core/kernel/ids';
import { parsePounds } from '../../../core/kernel/money';
import { slug } from '../../../core/kernel/text';
import type { Faults } from '../../ui/form-faults';
import { sharePots } from './share-pots';

export type RoundInput = InputOf<'createRound'>;

/** A round as somebody is making it: text as typed, days as the browser's own field gives them. */
export interface RoundDraft {
  readonly name: string;
  readonly opensAt: Day;
  readonly closesAt: Day;
  readonly scoringEndsAt: Day;
  readonly meetsAt: Day;
  readonly minimum: string;
  readonly maximum: string;
  readonly pots: Readonly<Record<NeighbourhoodId, string>>;
  readonly pledges: readonly PledgeId[];
  readonly present: string;
  readonly scores: string;
  readonly castingVote: boolean;
}

const hours = { opensAt: '09:00', closesAt: '12:00', scoringEndsAt: '17:00', meetsAt: '10:00' } as const;

/** The day so many days after `now`, in London. */
function dayAfter(now: Date, days: number): Day {
  const moved = new Date(now.getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moved);
}

/** A new round with usual dates: six weeks to apply, three to score, a meeting a week later. */
export function emptyRound(now: Date, pledges: readonly PledgeView[]): RoundDraft {
  const spring = now.getMonth() < 6;
  return {
    name: `${spring ? 'Spring' : 'Autumn'} ${now.getFullYear()}`,
    opensAt: dayAfter(now, 0),
    closesAt: dayAfter(now, 42),
    scoringEndsAt: dayAfter(now, 63),
    meetsAt: dayAfter(now, 70),
    minimum: '500',
    maximum: '5,000',
    pots: {},
    pledges: pledges.filter((pledge) => pledge.leftPence > 0).map((pledge) => pledge.id),
    present: '5',
    scores: '3',
    castingVote: false,
  };
}

/** The instant of a clock time on a day in London, in UTC. */
export function londonTime(day: Day, time: string): Instant {
  const asUtc = new Date(`${day}T${time}:00.000Z`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/London',
  }).format(asUtc);
  // London is at UTC or one hour ahead of it.
  const ahead = Number(shown) !== asUtc.getUTCHours();
  return new Date(asUtc.getTime() - (ahead ? 3_600_000 : 0)).toISOString();
}

type Found = Record<string, NonNullable<Faults[string]>>;

function readPounds(faults: Found, field: string, text: string): number {
  const pence = parsePounds(text);
  if (pence === undefined) faults[field] = 'not-an-amount';
  return pence ?? 0;
}

function readWhole(faults: Found, field: string, text: string): number {
  if (!/^[1-9]\d?$/.test(text.trim())) faults[field] = 'not-a-whole-number';
  return Number(text);
}

function readInstant(faults: Found, field: keyof typeof hours, day: Day): Instant {
  if (isDay(day)) return londonTime(day, hours[field]);
  faults[field] = 'not-a-date';
  return '';
}

function readPots(faults: Found, draft: RoundDraft, pledges: readonly PledgeView[]): RoundInput['pots'] {
  const typed = Object.entries(draft.pots).filter(([, text]) => text.trim() !== '');
  if (typed.length === 0) faults['pots'] = 'missing';
  const pots = typed.map(([id, text]) => ({
    neighbourhood: id,
    pence: readPounds(faults, `pots.${id}`, text),
  }));
  const chosen = pledges.filter((pledge) => draft.pledges.includes(pledge.id));
  const shared = sharePots(pots, chosen);
  if (shared === undefined) faults['pots'] = 'sums-wrong';
  return (shared ?? []).map((pot) => ({ ...pot, parts: [...pot.parts] }));
}

/** Reads the form, or names its faults by the contract's fields. */
export function readRound(
  draft: RoundDraft,
  pledges: readonly PledgeView[],
): { readonly input?: RoundInput; readonly faults: Faults } {
  const faults: Found = {};
  if (slug(draft.name) === '') faults['name'] = 'missing';
  const input: RoundInput = {
    id: slug(draft.name),
    name: draft.name.trim(),
    opensAt: readInstant(faults, 'opensAt', draft.opensAt),
    closesAt: readInstant(faults, 'closesAt', draft.closesAt),
    scoringEndsAt: readInstant(faults, 'scoringEndsAt', draft.scoringEndsAt),
    meetsAt: readInstant(faults, 'meetsAt', draft.meetsAt),
    minimumPence: readPounds(faults, 'minimumPence', draft.minimum),
    maximumPence: readPounds(faults, 'maximumPence', draft.maximum),
    pots: readPots(faults, draft, pledges),
    panelRules: {
      minimumPresent: readWhole(faults, 'panelRules.minimumPresent', draft.present),
      minimumByCategory: {},
      minimumScores: readWhole(faults, 'panelRules.minimumScores', draft.scores),
      castingVote: draft.castingVote,
    },
  };
  return Object.keys(faults).length > 0 ? { faults } : { input, faults };
}
