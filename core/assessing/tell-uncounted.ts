import type { Actor } from '../kernel/actor';
import type { ItemId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { decisionId } from './agenda-item';

export type TellUncountedPorts = Pick<Ports, 'agenda' | 'votes' | 'decisions' | 'channel'>;

/**
 * Once an item is decided, tells members whose vote on it does not count (law 7): it came in after the decision, or they
 * were by then excluded or away. Run by the worker some time after the item closed, when whatever was on its way has come
 * in. Says nothing of the outcome, and to each member once however often it runs. Answers how many that is.
 */
export const tellUncounted =
  (ports: TellUncountedPorts) =>
  async (actor: Actor, input: { readonly item: ItemId }): Promise<Outcome<{ readonly told: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const item = (await ports.agenda.find(input.item))?.value;
    if (item?.state !== 'decided') return done({ told: 0 });
    const [decision, votes] = await Promise.all([
      ports.decisions.find(decisionId(item.id, item.ballot)),
      ports.votes.ofItem(item.id),
    ]);
    const counted = new Map(decision?.value.countedVotes.map(({ key, version }) => [key, version]));
    const uncounted = votes.filter(
      ({ key, version, value }) => value.ballot === item.ballot && counted.get(key) !== version,
    );
    for (const { value } of uncounted) {
      await ports.channel.tell(actor.chest, value.member, {
        key: `uncounted|${item.id}|${item.ballot}`,
        title: `Your vote on ${value.application} is kept, but does not count.`,
        next: 'It came in after the panel decided, or you had stepped out by then. Ask the chair if that is wrong.',
      });
    }
    return done({ told: uncounted.length });
  };
