import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { IntakeItem } from './intake';

type Rows = readonly Row<IntakeItem>[];

/** What waits in the intake, the longest waiting first. For the worker; refuses not-allowed to people. */
export const waitingIntake =
  (ports: Pick<Ports, 'intake'>) =>
  async (actor: Actor): Promise<Outcome<Rows>> =>
    actor.kind === 'system' ? done(await ports.intake.waiting()) : refuse({ code: 'not-allowed' });

/**
 * Puts an act aside for a person to look at: it stays whole, and is not tried again by itself. Doing so twice, or when
 * it was taken in meanwhile, changes nothing. For the worker; refuses not-allowed to people.
 */
export const putIntakeAside =
  (ports: Pick<Ports, 'intake'>) =>
  async (actor: Actor, row: Row<IntakeItem>): Promise<Outcome<'stuck' | 'gone'>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const saved = await ports.intake.save(row, { ...row.value, state: 'stuck' }, []);
    return done(saved === 'changed' ? 'gone' : 'stuck');
  };

/** Lets an act that was put aside wait again. For the worker; refuses not-allowed to people, and not-found. */
export const retryIntake =
  (ports: Pick<Ports, 'intake'>) =>
  async (actor: Actor, input: { readonly nonce: string }): Promise<Outcome<unknown>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const row = await ports.intake.find(input.nonce);
    if (row === undefined) return refuse({ code: 'not-found' });
    if (row.value.state !== 'stuck') return done(undefined);
    return done(await ports.intake.save(row, { ...row.value, state: 'waiting' }, []));
  };
