import { requireRole, type Actor } from '../../kernel/actor';
import { dayOf, isDay, type Day, type Instant } from '../../kernel/dates';
import { hashOf } from '../../kernel/hash';
import { isPence, type Pence } from '../../kernel/money';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { invalid, type Refusal } from '../../kernel/refusal';
import type { Saved } from '../../kernel/row';
import { move } from '../../kernel/state-machine';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import { claimTotal, claimTransitions, feeOf, isTimeWorked, type Claim, type TimeWorked } from './claim';
import { claimMoved } from './claim-moved';
import { findEntry } from './find-entry';
import type { Partner } from './partner';
import { findPrivateText } from './private-words';
import { saveEntry } from './save-entry';

export type SaveClaimPorts = Pick<Ports, 'outreach' | 'clock'>;

export interface SaveClaimInput extends TimeWorked {
  /** Made with the form for a new claim: the same form sent twice makes one. */
  readonly claim: string;
  /** The version that was shown, for one that was sent back; 0 for a new one. */
  readonly version: number;
  readonly partner: string;
  readonly workedOn: Day;
  readonly expensesPence: Pence;
  readonly note: string;
}

/** As much as one day's entry may claim in hours; more is a slip of the keys. */
const mostMinutes = 24 * 60;
const mostDays = 31;

/**
 * Claims a partner's time and expenses on their behalf, by a lead or officer; a claim that was sent back is claimed again
 * with other figures. The fee is worked out here from the agreed rates. Refuses advice-first for a person who was not yet
 * offered advice on benefits, personal-data and too-private in the note, invalid-input for figures that come to nothing,
 * a day to come or a partner no longer active, wrong-state and changed-since-opened.
 */
export const saveClaim =
  (ports: SaveClaimPorts) =>
  async (actor: Actor, input: SaveClaimInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const unsafe = findPrivateText({ note: input.note });
    if (unsafe !== undefined) return refuse(unsafe);
    const row = await findEntry(ports.outreach, 'partner', input.partner);
    if (row === undefined) return refuse({ code: 'not-found' });
    const at = ports.clock.now();
    const fault = faultIn(input, row.value, at);
    if (fault !== undefined) return refuse(fault);
    const wanted = claimOf(actor, input, row.value, at);
    if (claimTotal(wanted) === 0) return refuse(invalid('minutes', 'missing'));
    let from = 'none';
    const saved = await saveEntry(ports.outreach, {
      kind: 'claim',
      id: input.claim,
      version: input.version,
      next(before) {
        if (before === undefined || isSame(before, wanted)) return done(before ?? wanted);
        from = before.state;
        const to = move(claimTransitions, before.state, 'claim');
        return to.ok && before.partner === wanted.partner ? done(wanted) : notAgain(before);
      },
      events: (claim, version) => [claimMoved(actor, at, claim, from, version)],
    });
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };

function notAgain({ state }: Claim): Outcome<never> {
  return refuse({ code: 'wrong-state', state, act: 'claim' });
}

function faultIn(input: SaveClaimInput, partner: Partner, at: Instant): Refusal | undefined {
  if (!partner.active) return invalid('partner', 'not-a-choice');
  if (partner.partnerKind === 'person' && partner.adviceOfferedAt === undefined)
    return { code: 'advice-first' };
  if (!isDay(input.workedOn) || input.workedOn > dayOf(at)) return invalid('workedOn', 'not-a-date');
  if (!isPence(input.expensesPence)) return invalid('expensesPence', 'not-an-amount');
  const isTooMuch = input.minutes > mostMinutes || input.halfDays > mostDays || input.days > mostDays;
  if (isTooMuch || !isTimeWorked(input)) return invalid('minutes', 'out-of-range');
  return tidyText(input.note) === '' ? invalid('note', 'missing') : undefined;
}

function claimOf(actor: Actor, input: SaveClaimInput, partner: Partner, at: Instant): Claim {
  const { minutes, halfDays, days, workedOn, expensesPence } = input;
  return {
    kind: 'claim',
    id: input.claim,
    partner: partner.id,
    partnerName: partner.name,
    workedOn,
    minutes,
    halfDays,
    days,
    feePence: feeOf(input, partner.rates),
    expensesPence,
    note: tidyText(input.note),
    state: 'claimed',
    claimedBy: actor.key,
    claimedAt: at,
  };
}

/** The same form again: the rate may have changed since, and the time has. */
function isSame(standing: Claim, wanted: Claim): boolean {
  const said = ({
    partner,
    workedOn,
    minutes,
    halfDays,
    days,
    expensesPence,
    note,
    claimedBy,
    state,
  }: Claim) => hashOf({ partner, workedOn, minutes, halfDays, days, expensesPence, note, claimedBy, state });
  return said(standing) === said(wanted);
}
