import { changeRow, unchanged, type Edit } from '../founding/change-row';
import { requireApplicant, requireRole, type Actor } from '../kernel/actor';
import type { ApplicationId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row, Saved } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import type { Application } from './application';
import type { ApplicationState } from './application-states';
import { moveApplication } from './move-application';
import { tellWithdrawn } from './tell-contact';

export type WithdrawApplicationPorts = Pick<Ports, 'recent' | 'applications' | 'mail' | 'clock'>;

/** Until a panel has it. After that the fund team takes it off the panel's agenda with the chair. */
const withdrawable: readonly ApplicationState[] = [
  'submitted',
  'clarification-asked',
  'eligible',
  'ineligible',
  'withdrawn',
];

/** True while a group may take its application back by itself. */
export function mayWithdraw(state: ApplicationState): boolean {
  return state !== 'withdrawn' && withdrawable.includes(state);
}

/** A group takes its own application back. Doing it again changes nothing. Refuses not-allowed, not-found, wrong-state. */
export const withdrawApplication =
  (ports: WithdrawApplicationPorts) =>
  async (
    actor: Actor,
    input: { readonly application: ApplicationId; readonly reason: string },
  ): Promise<Outcome<Row<Application>>> => {
    const allowed = requireApplicant(actor, input.application);
    return allowed.ok ? withdraw(ports, actor, input.application, input.reason) : allowed;
  };

/**
 * A lead or officer takes an application back because the group asked for it, with what it said. The group is written to.
 * Refuses not-allowed, reason-needed, not-found, wrong-state.
 */
export const withdrawForGroup =
  (ports: WithdrawApplicationPorts) =>
  async (
    actor: Actor,
    input: { readonly application: ApplicationId; readonly reason: string },
  ): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    if (tidyText(input.reason) === '') return refuse({ code: 'reason-needed' });
    const row = await withdraw(ports, actor, input.application, input.reason);
    return row.ok ? done({ version: row.value.version }) : row;
  };

async function withdraw(
  ports: WithdrawApplicationPorts,
  actor: Actor,
  id: ApplicationId,
  reason: string,
): Promise<Outcome<Row<Application>>> {
  const withdrawn = await changeRow(ports.applications, id, (_application, row) =>
    judge(ports, actor, row, tidyText(reason)),
  );
  if (withdrawn.ok) await tellWithdrawn(ports, withdrawn.value.value);
  return withdrawn;
}

function judge(
  ports: WithdrawApplicationPorts,
  actor: Actor,
  row: Row<Application>,
  reason: string,
): Outcome<Edit<Application>> {
  const { state, asked } = row.value;
  if (state === 'withdrawn') return unchanged(row.value);
  if (!mayWithdraw(state)) return refuse({ code: 'wrong-state', state, act: 'withdraw' });
  const moved = moveApplication(actor, ports.clock.now(), row, 'withdraw');
  if (!moved.ok) return moved;
  const { value, events } = moved.value;
  return done({
    value: {
      ...value,
      ...(reason === '' ? {} : { withdrawnBecause: reason }),
      ...(asked === undefined || asked.outcome !== undefined
        ? {}
        : { asked: { ...asked, outcome: 'withdrawn' as const } }),
    },
    events,
  });
}
