import type { Actor } from '../kernel/actor';
import { addMinutes } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Refusal } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { IntakeItem } from './intake';
import { runAct, type RunActPorts } from './run-act';
import { tellRefused } from './tell-refused';

export type TakeInIntakePorts = RunActPorts & Pick<Ports, 'intake'>;

/** The site's clock and ours may differ by this much; what was sent later than that is judged by our own. */
const mostMinutesAhead = 5;

/** What became of one act. «gone»: somebody else took it in, or it was taken in before. */
export type TakenIn =
  { readonly outcome: 'done' | 'gone' } | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * Takes in one act that waits: runs its use case as whoever sent it, tells them when it was refused, and then empties the
 * row with the outcome in one compare-and-set. Safe to run twice and at once in two places: every use case meets its own
 * row under the act's nonce. Run as the worker; refuses not-allowed to people. Throws faults; the act then waits on.
 */
export const takeInIntake =
  (ports: TakeInIntakePorts) =>
  async (actor: Actor, row: Row<IntakeItem>): Promise<Outcome<TakenIn>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    if (row.value.state !== 'waiting') return done({ outcome: 'gone' });
    const item = judgedInTime(row.value, ports.clock.now());
    const outcome = await runAct(ports, actor.chest, item);
    if (!outcome.ok && outcome.refusal.code === 'changed-since-opened' && isOvertaken(item)) {
      throw new Error(`an act «${item.kind}» of the intake was overtaken`);
    }
    if (!outcome.ok) await tellRefused(ports, item, outcome.refusal);
    const emptied: IntakeItem = outcome.ok
      ? { ...row.value, act: '', state: 'done' }
      : { ...row.value, act: '', state: 'refused', refusal: outcome.refusal.code };
    const saved = await ports.intake.save(row, emptied, []);
    // Whoever was faster did the very same: the row is empty.
    if (saved === 'changed') return done({ outcome: 'gone' });
    return done(outcome.ok ? { outcome: 'done' } : { outcome: 'refused', refusal: outcome.refusal });
  };

/** These carry no version that somebody saw: when the row kept changing under them, they are run again. */
function isOvertaken({ kind }: IntakeItem): boolean {
  return kind !== 'amend' && kind !== 'reply';
}

function judgedInTime(item: IntakeItem, now: string): IntakeItem {
  return item.acceptedAt > addMinutes(now, mostMinutesAhead) ? { ...item, acceptedAt: now } : item;
}
