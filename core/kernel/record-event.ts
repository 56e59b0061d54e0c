import type { Actor, Role } from './actor';
import type { Instant } from './dates';
import type { ChestEvent, EventFacts, EventKind } from './event';
import type { RoundId } from './ids';

/** What an event tells of, apart from who did it and when. */
export interface Happening<Kind extends EventKind> {
  readonly kind: Kind;
  /** The round whose chain it belongs to, or «chest». */
  readonly chain: RoundId | 'chest';
  /** What makes the event the same when the act is repeated: the row's key, with its new version where it can recur. */
  readonly about: readonly (string | number)[];
  readonly facts: EventFacts[Kind];
  /** The role under which the actor did it, where they hold several. */
  readonly role?: Role;
}

/**
 * The id of a happening, «kind:key:version». A replay of the same act over the same row makes the same id, so the chain
 * holds it once.
 */
export function eventId(kind: EventKind, ...about: readonly (string | number)[]): string {
  return [kind, ...about].join(':');
}

/** Whoever acts with a seat alone, and no role in the People list, acts as a panel member. */
function recordedRole(actor: Actor): Role | 'applicant' | 'system' {
  return actor.kind === 'person' ? (actor.roles[0] ?? 'panel-member') : actor.kind;
}

/** An event as it goes into its row with the write that it tells of (law 6). `at` is UTC, from the clock port. */
export function newEvent<Kind extends EventKind>(
  actor: Actor,
  at: Instant,
  happening: Happening<Kind>,
): ChestEvent<Kind> {
  const { kind, chain, about, facts, role } = happening;
  return {
    id: eventId(kind, ...about),
    chest: actor.chest,
    chain,
    kind,
    at,
    actor: actor.key,
    role: role ?? recordedRole(actor),
    facts,
  };
}
