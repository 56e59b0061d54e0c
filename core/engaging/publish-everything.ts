import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { RoundState } from '../founding/round-states';
import { publishApplications, type PublishApplicationsPorts } from './publish-applications';
import { isShown, publishChest } from './publish-chest';
import { publishRound } from './publish-round';

/** Nothing of these rounds changes for a group any more. */
const over: readonly RoundState[] = ['closed', 'cancelled'];

/**
 * Publishes a whole chest anew, so that whatever was missed while the site's storage was away is put right: when the app
 * starts and once a day. Run as the worker; refuses not-allowed to people.
 */
export const publishEverything =
  (ports: PublishApplicationsPorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly applications: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const rounds = (await ports.rounds.all()).map((row) => row.value).filter(isShown);
    await publishChest(ports);
    let applications = 0;
    for (const round of rounds) {
      await publishRound(ports, round.id);
      if (over.includes(round.state)) continue;
      const ids = (await ports.applications.summariesOfRound(round.id))
        .filter((application) => application.contact !== undefined)
        .map((application) => application.id);
      await publishApplications(ports, ids);
      applications += ids.length;
    }
    return done({ applications });
  };
