import { changeRound } from '../founding/change-round';
import { hasRole, requireRole, type Actor } from '../kernel/actor';
import type { DecisionId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Decision } from './decision';
import { editMany } from './edit-many';
import { moveApplication } from './move-application';

export type RatifyDecisionsPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'decisions' | 'applications' | 'seats' | 'clock'
>;

export interface RatifyDecisionsInput {
  readonly round: RoundId;
  readonly decisions: readonly DecisionId[];
}

/**
 * Agrees decisions as the second person: an approver, or a lead up to the chest's delegated limit; never whoever made
 * the decision, nor anybody excluded from it. All of those named are agreed, or none. With the round's last decision the
 * round is ratified. Again: no change. Answers how many of those named are agreed now.
 * Refuses not-allowed, not-found, wrong-state, second-person-needed, conflicted, and over-limit with the limit in pence.
 */
export const ratifyDecisions =
  (ports: RatifyDecisionsPorts) =>
  async (actor: Actor, input: RatifyDecisionsInput): Promise<Outcome<{ readonly ratified: number }>> => {
    const allowed = requireRole(actor, 'lead', 'approver');
    if (!allowed.ok) return allowed;
    const [chest, round, all, seats] = await Promise.all([
      ports.recent.chest(),
      ports.rounds.find(input.round),
      ports.decisions.ofRound(input.round),
      ports.seats.ofMember(actor.key),
    ]);
    if (chest === undefined || round === undefined) return refuse({ code: 'not-found' });
    const wanted = new Set(input.decisions);
    const named = all.filter((row) => wanted.has(row.key));
    if (named.length < wanted.size) return refuse({ code: 'not-found' });
    const { state } = round.value;
    const isOver = state === 'ratified' || state === 'released';
    if (state !== 'awaiting-ratification' && !isOver) {
      return refuse({ code: 'wrong-state', state, act: 'ratify' });
    }
    const limitPence = chest.value.delegatedLimitPence;
    const excluded = new Set(
      seats.flatMap((seat) =>
        Object.entries(seat.value.interests).flatMap(([id, level]) => (level === 'excluded' ? [id] : [])),
      ),
    );
    for (const { value } of named.filter((row) => row.value.step === 'provisional')) {
      const agreed = mayAgree(actor, value, limitPence, excluded);
      if (!agreed.ok) return agreed;
    }
    const written = await writeAll(ports, actor, named);
    if (!written.ok) return written;
    const left = all.filter((row) => row.value.step === 'provisional' && !wanted.has(row.key));
    const moved = left.length === 0 && !isOver ? await finishRound(ports, actor, input.round) : done(true);
    return moved.ok ? done({ ratified: named.length }) : moved;
  };

function mayAgree(
  actor: Actor,
  decision: Decision,
  limitPence: Pence,
  excluded: ReadonlySet<string>,
): Outcome<true> {
  if (decision.decidedBy === actor.key) return refuse({ code: 'second-person-needed' });
  if (excluded.has(decision.application)) return refuse({ code: 'conflicted' });
  const isOver = decision.amountPence > limitPence && !hasRole(actor, 'approver');
  return isOver ? refuse({ code: 'over-limit', limitPence }) : done(true);
}

async function writeAll(
  ports: RatifyDecisionsPorts,
  actor: Actor,
  named: readonly Row<Decision>[],
): Promise<Outcome<unknown>> {
  const at = ports.clock.now();
  const agreed = await editMany(ports.decisions, named, ({ key, value }) => {
    if (value.step !== 'provisional') return done({ value, events: [] });
    const ratified = newEvent(actor, at, {
      kind: 'decision-ratified',
      chain: value.round,
      about: [key],
      facts: { decision: key },
    });
    const step = 'ratified' as const;
    return done({ value: { ...value, step, ratifiedBy: actor.key, ratifiedAt: at }, events: [ratified] });
  });
  if (!agreed.ok) return agreed;
  const ids = named.map((row) => row.value.application);
  const found = await Promise.all(ids.map((id) => ports.applications.find(id)));
  const applications = found.flatMap((row) => (row === undefined ? [] : [row]));
  return editMany(ports.applications, applications, (row) =>
    done(moveApplication(actor, at, row, ['ratify'])),
  );
}

/** Somebody else may have agreed the last decision at the same moment: a round that has moved on is fine. */
async function finishRound(
  ports: RatifyDecisionsPorts,
  actor: Actor,
  round: RoundId,
): Promise<Outcome<unknown>> {
  const moved = await changeRound(ports, actor, round, 'ratify');
  return moved.ok || moved.refusal.code !== 'wrong-state' ? moved : done(true);
}
