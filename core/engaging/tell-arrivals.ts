import type { RoundState } from '../founding/round-states';
import { hasRole, type Actor } from '../kernel/actor';
import { addMinutes, dayOf, type Instant } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { ApplicationSummary } from '../ports/applications';
import type { Ports } from '../ports/ports';

export type TellArrivalsPorts = Pick<Ports, 'rounds' | 'applications' | 'people' | 'channel' | 'clock'>;

const taking: readonly RoundState[] = ['open', 'sifting'];

/** What came in since the last digest. */
interface Arrivals {
  readonly came: number;
  readonly answered: number;
  readonly waiting: number;
}

/**
 * The morning line to leads and officers: how many applications came in since the last working morning, how many groups
 * answered, and how many wait to be looked through. One digest for a person and day, whoever sends it; nothing to tell
 * is not told. Refuses not-allowed to people.
 */
export const tellArrivals =
  (ports: TellArrivalsPorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly told: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const now = ports.clock.now();
    const rounds = (await ports.rounds.all()).filter((row) => taking.includes(row.value.state));
    const parts = await Promise.all(rounds.map((row) => ports.applications.summariesOfRound(row.key)));
    const arrivals = countArrivals(parts.flat(), lastMorning(now));
    if (arrivals.came + arrivals.answered === 0) return done({ told: 0 });
    const words = { title: titleOf(arrivals), next: nextOf(arrivals) };
    let told = 0;
    for (const { key, value } of await ports.people.all()) {
      const isTold = value.active && hasRole({ ...actor, roles: value.roles }, 'lead', 'officer');
      if (!isTold) continue;
      const said = { ...words, key: `arrivals|${dayOf(now)}` };
      if (await ports.channel.tell(actor.chest, key, said)) told += 1;
    }
    return done({ told });
  };

/** A day before; on a Monday three, so that the weekend is told of. */
function lastMorning(now: Instant): Instant {
  const isMonday = new Date(`${dayOf(now)}T12:00:00Z`).getUTCDay() === 1;
  return addMinutes(now, -(isMonday ? 3 : 1) * 24 * 60);
}

function countArrivals(applications: readonly ApplicationSummary[], since: Instant): Arrivals {
  const count = (is: (application: ApplicationSummary) => boolean): number => applications.filter(is).length;
  const isRecent = ({ receivedAt }: ApplicationSummary): boolean => receivedAt >= since;
  return {
    came: count((application) => isRecent(application) && application.channel !== 'import'),
    answered: count(({ asked }) => asked?.repliedAt !== undefined && asked.repliedAt >= since),
    waiting: count(({ state }) => state === 'submitted'),
  };
}

function titleOf({ came, answered }: Arrivals): string {
  const parts = [
    ...(came === 0 ? [] : [came === 1 ? '1 application came in' : `${came} applications came in`]),
    ...(answered === 0
      ? []
      : [answered === 1 ? '1 group answered your question' : `${answered} groups answered your questions`]),
  ];
  return `${parts.join(', ')}.`;
}

function nextOf({ waiting }: Arrivals): string {
  if (waiting === 0) return 'All of them have been looked through.';
  return waiting === 1
    ? '1 application waits to be looked through, in the Applications tab.'
    : `${waiting} applications wait to be looked through, in the Applications tab.`;
}
