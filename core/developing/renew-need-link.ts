import type { Actor } from '../kernel/actor';
import type { PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { issueNeedLink, mayRaiseByLink } from './link-worker';
import { needLinkLetter } from './need-link-letter';

export type RenewNeedLinkPorts = Pick<
  Ports,
  'recent' | 'people' | 'needPages' | 'mail' | 'clock' | 'ids' | 'reminders'
>;

/** Asked for a moment ago, so it need not open for long (security notes 2.5). */
const linkMinutes = 60;

/**
 * Sends a link worker a new link, for the page of one that has ended: to the address that stands in People, at most once
 * in ten minutes, and only while they may still raise needs. Run as the product itself; whoever asked is told the same
 * in every case.
 */
export const renewNeedLink =
  (ports: RenewNeedLinkPorts) =>
  async (actor: Actor, { person }: { readonly person: PersonKey }): Promise<Outcome<{ sent: boolean }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const [chest, row] = await Promise.all([ports.recent.chest(), ports.people.find(person)]);
    const to = row?.value.email;
    if (chest === undefined || row === undefined || to === undefined || !mayRaiseByLink(row.value)) {
      return done({ sent: false });
    }
    const tenMinutes = ports.clock.now().slice(0, 15);
    const isFirst = await ports.reminders.claimTelling(actor.chest, person, `need-link ${tenMinutes}`);
    if (!isFirst) return done({ sent: false });
    const address = await issueNeedLink(ports, actor, row, linkMinutes);
    if (address === 'changed') return done({ sent: false });
    const letter = needLinkLetter(chest.value, row.value.name, address, 'an hour');
    const told = await ports.mail.send({ key: `need-link-${ports.ids.next()}`, to, ...letter });
    return done({ sent: told === 'sent' });
  };
