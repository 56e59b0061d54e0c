import type { Actor } from '../kernel/actor';
import { addMinutes } from '../kernel/dates';
import { isLinkPerson, type ChestId } from '../kernel/ids';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Person } from '../founding/person';

/** True while they may be given links. */
export function mayRaiseByLink({ key, active, roles }: Person): boolean {
  return isLinkPerson(key) && active && roles.includes('link-worker');
}

/**
 * Makes a link and answers its address. The person's row takes the event first, so that no link is out that the history
 * does not tell of; «changed» when somebody changed the row meanwhile. Links under way to them end.
 */
export async function issueNeedLink(
  ports: Pick<Ports, 'people' | 'needPages' | 'clock'>,
  actor: Actor,
  row: Row<Person>,
  minutes: number,
): Promise<string | 'changed'> {
  const now = ports.clock.now();
  const about = [row.key, row.version + 1];
  const facts = { person: row.key, purpose: 'raise-need' };
  const issued = newEvent(actor, now, { kind: 'link-issued', chain: 'chest', about, facts });
  if ((await ports.people.save(row, row.value, [issued])) === 'changed') return 'changed';
  const token = await ports.needPages.links.issue({
    chest: actor.chest,
    purpose: 'raise-need',
    about: row.key,
    createdAt: now,
    expiresAt: addMinutes(now, minutes),
  });
  return addressOf(ports, token, actor.chest);
}

/** The chest in the query only says whose name and telephone stand on the page of a dead link. */
function addressOf({ needPages }: Pick<Ports, 'needPages'>, token: string, chest: ChestId): string {
  return `${needPages.origin}/link/${token}?fund=${chest}`;
}
