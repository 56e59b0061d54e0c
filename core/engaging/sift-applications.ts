import { requireRole, type Actor } from '../kernel/actor';
import type { ApplicationId, RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import type { RoundState } from '../founding/round-states';
import type { Application } from './application';
import { moveApplication } from './move-application';

export type SiftApplicationsPorts = Pick<Ports, 'rounds' | 'applications' | 'clock'>;

export interface SiftApplicationsInput {
  readonly round: RoundId;
  readonly applications: readonly ApplicationId[];
  readonly act: 'pass' | 'fail';
  /** Why they cannot go forward; needed to fail them. */
  readonly reason?: string | undefined;
}

const siftStates: readonly RoundState[] = ['open', 'sifting', 'declaring'];

/**
 * Looks applications through, by a lead or officer: those that pass are eligible, those that fail are held as ineligible
 * with the reason until the round is released. Refuses reason-needed, round-closed once sifting has ended, not-found and
 * wrong-state for any one of them before anything is written. A repeat changes nothing.
 */
export const siftApplications =
  (ports: SiftApplicationsPorts) =>
  async (actor: Actor, input: SiftApplicationsInput): Promise<Outcome<{ readonly sifted: number }>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const reason = tidyText(input.reason ?? '');
    if (input.act === 'fail' && reason === '') return refuse({ code: 'reason-needed' });
    const [round, rows] = await Promise.all([
      ports.rounds.find(input.round),
      ports.applications.ofRound(input.round),
    ]);
    if (round === undefined) return refuse({ code: 'not-found' });
    if (!siftStates.includes(round.value.state)) return refuse({ code: 'round-closed' });
    const changes = judge(ports, actor, rows, input, reason);
    if (!changes.ok) return changes;
    const saved = await ports.applications.saveMany(changes.value);
    const lost = changes.value.find((_change, index) => saved[index] === 'changed');
    return lost === undefined
      ? done({ sifted: new Set(input.applications).size })
      : refuse({ code: 'changed-since-opened', version: lost.row.version + 1 });
  };

function judge(
  ports: SiftApplicationsPorts,
  actor: Actor,
  rows: readonly Row<Application>[],
  input: SiftApplicationsInput,
  reason: string,
) {
  const found = new Map(rows.map((row) => [row.key, row]));
  const at = ports.clock.now();
  const changes = [];
  for (const id of new Set(input.applications)) {
    const row = found.get(id);
    if (row === undefined) return refuse({ code: 'not-found' });
    if (row.value.state === (input.act === 'pass' ? 'eligible' : 'ineligible')) continue;
    const moved = moveApplication(actor, at, row, input.act === 'pass' ? 'pass-sift' : 'fail-sift');
    if (!moved.ok) return moved;
    changes.push({ row, value: withReason(moved.value.value, reason), events: moved.value.events });
  }
  return done(changes);
}

/** An application that passes after all carries no reason any more. */
function withReason(application: Application, reason: string): Application {
  const { leftOutBecause: _before, ...rest } = application;
  return rest.state === 'ineligible' ? { ...rest, leftOutBecause: reason } : rest;
}
