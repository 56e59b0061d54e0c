import { requireRole, type Actor, type Role } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import type { PersonKey } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { findPersonalData } from '../../kernel/personal-data';
import { invalid, type Refusal } from '../../kernel/refusal';
import type { Saved } from '../../kernel/row';
import { move } from '../../kernel/state-machine';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import { unchanged } from '../../founding/change-row';
import { claimTransitions, type Claim, type ClaimMove } from './claim';
import { claimMoved } from './claim-moved';
import { changeEntry, findEntry } from './find-entry';
import { findPrivateText } from './private-words';

export type MoveClaimPorts = Pick<Ports, 'outreach' | 'clock'>;

export interface MoveClaimInput {
  readonly claim: string;
  readonly event: ClaimMove;
  readonly version: number;
  /** Why it is sent back or declined. */
  readonly reason?: string | undefined;
  /** Finance's own reference of the payment; never bank details. */
  readonly financeReference?: string | undefined;
}

const whoMay: Readonly<Record<ClaimMove, readonly Role[]>> = {
  agree: ['approver'],
  'send-back': ['approver'],
  decline: ['lead', 'officer'],
  pay: ['finance'],
};

/**
 * Agrees a claim or sends it back (an approver), notes that the partner would rather not be paid (a lead or officer), or
 * notes that it was paid (finance). Refuses second-person-needed to whoever made the claim or is the partner, and to a
 * payer who agreed it; reason-needed for sending back; invalid-input without finance's reference; personal-data in words
 * or reference; wrong-state and changed-since-opened. A repeat finds its result.
 */
export const moveClaim =
  (ports: MoveClaimPorts) =>
  async (actor: Actor, input: MoveClaimInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, ...whoMay[input.event]);
    if (!allowed.ok) return allowed;
    const fault = faultIn(input);
    if (fault !== undefined) return refuse(fault);
    const row = await findEntry(ports.outreach, 'claim', input.claim);
    if (row === undefined) return refuse({ code: 'not-found' });
    const partner = await findEntry(ports.outreach, 'partner', row.value.partner);
    const at = ports.clock.now();
    const saved = await changeEntry(ports.outreach, 'claim', input.claim, (claim, { version }) => {
      const to = move(claimTransitions, claim.state, input.event);
      const isRepeat = version === input.version + 1 && leadsTo(input.event) === claim.state;
      if (isRepeat) return unchanged(claim);
      if (version !== input.version) return refuse({ code: 'changed-since-opened', version });
      if (!to.ok) return to;
      if (isOwn(actor, input.event, claim, partner?.value.person)) {
        return refuse({ code: 'second-person-needed' });
      }
      const value = { ...claim, state: to.value, ...partsOf(actor, input, at) };
      return done({ value, events: [claimMoved(actor, at, value, claim.state, version + 1)] });
    });
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };

function faultIn({ event, reason, financeReference }: MoveClaimInput): Refusal | undefined {
  if (event === 'send-back' && tidyText(reason ?? '') === '') return { code: 'reason-needed' };
  const reference = tidyText(financeReference ?? '');
  if (event === 'pay' && reference === '') return invalid('financeReference', 'missing');
  const kinds = findPersonalData(reference).filter((kind) => kind === 'bank-details');
  if (kinds.length > 0) return { code: 'personal-data', field: 'financeReference', kinds };
  return findPrivateText({ reason });
}

/** The one state that an act leads to, from wherever it may happen. */
function leadsTo(event: ClaimMove): Claim['state'] | undefined {
  for (const steps of Object.values(claimTransitions)) if (steps[event] !== undefined) return steps[event];
  return undefined;
}

/** True where somebody would judge their own money, or pay what they agreed. Declining one's own is anybody's right. */
function isOwn(actor: Actor, event: ClaimMove, claim: Claim, partner: PersonKey | undefined): boolean {
  if (event === 'decline') return false;
  if (partner === actor.key) return true;
  return event === 'pay' ? claim.agreedBy === actor.key : claim.claimedBy === actor.key;
}

function partsOf(actor: Actor, { event, reason, financeReference }: MoveClaimInput, at: Instant) {
  if (event === 'agree') return { agreedBy: actor.key };
  if (event === 'pay') return { financeReference: tidyText(financeReference ?? ''), paidAt: at };
  const why = tidyText(reason ?? '');
  return why === '' ? {} : { reason: why };
}
