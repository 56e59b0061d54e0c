import type { AnswerOf, InputOf, RouteName } from '../../core/contracts/routes';
import type { Actor } from '../../core/kernel/actor';
import { personKey } from '../../core/kernel/ids';
import { refuse, type Outcome } from '../../core/kernel/outcome';
import type { UseCases } from '../../core/create-use-cases';
import { longDeadline, tabDeadline } from '../deadlines';
import type { Team } from './compose';
import { fileWhenAway } from './file-when-away';
import { recognise, seeChests } from './recognise';
import type { Perform } from './serve';
import { randomIds, realClock } from '../outside';

/** Each route has a use case of its name that takes the route's input and gives its answer; a gap does not compile. */
type Bound = {
  readonly [Name in Exclude<RouteName, 'seeChests'>]: (
    actor: Actor,
    input: InputOf<Name>,
  ) => Promise<Outcome<AnswerOf<Name>>>;
};

/** Acts on every row of a round. Each may be sent again when it breaks off, and goes on where it was. */
const longActs: ReadonlySet<RouteName> = new Set([
  'importApplications',
  'bringCounts',
  'siftApplications',
  'lockScores',
  'ratifyDecisions',
  'releaseRound',
  'verifyChain',
]);

/** Runs routes as the people who ask. */
export function performWith(team: Team): Perform {
  return async (name, person, chest, input) => {
    const run = { action: name, deadlineMilliseconds: longActs.has(name) ? longDeadline : tabDeadline };
    if (name === 'seeChests') return seeChests(team, person, run);
    if (chest === undefined || !team.chests.includes(chest)) return refuse({ code: 'not-found' });
    const sender = { chest, key: personKey(person.tenantId, person.objectId) };
    const ports = { filing: team.filing, ids: randomIds, clock: realClock };
    return fileWhenAway(ports, name, sender, input, async () => {
      const open = team.open(chest, run);
      const actor = await recognise(team, open, person);
      return actor.ok ? performAs(open.useCases, name, actor.value, input) : actor;
    });
  };
}

/** Runs one use case by its route's name. The input has been read by that route's own schema. */
export function performAs(
  useCases: UseCases,
  name: keyof Bound,
  actor: Actor,
  input: unknown,
): Promise<Outcome<unknown>> {
  const bound: Bound = useCases;
  const act = bound[name] as (actor: Actor, input: unknown) => Promise<Outcome<unknown>>;
  return act(actor, input);
}
