import { isEmail } from '../kernel/is-email';
import type { Person } from '../founding/person';
import { requireRole, type Actor } from '../kernel/actor';
import { linkPersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { issueNeedLink, mayRaiseByLink } from './link-worker';
import { needLinkLetter, type InvitedLinkWorker, type LinkLetter } from './need-link-letter';

export type InviteLinkWorkerPorts = Pick<Ports, 'recent' | 'people' | 'needPages' | 'mail' | 'clock' | 'ids'>;

export interface InviteLinkWorkerInput {
  /** Made with the form; what follows «link~» in the key of somebody who is to have a new link. */
  readonly nonce: string;
  readonly name: string;
  readonly organisation: string;
  readonly email?: string | undefined;
}

/** A first letter may wait for somebody who works two days a week; what opens is a form, and it opens once. */
const invitationMinutes = 7 * 24 * 60;

/**
 * Gives a link worker without an account a personal link to raise needs by, by a lead or officer: they stand in People
 * from then on, where they can be shut out. Sent by mail where that is allowed and there is an address; the letter comes
 * back to be passed on otherwise, and only then. Inviting again sends a new link, which ends the one before. Refuses
 * invalid-input, and wrong-state for somebody who was shut out.
 */
export const inviteLinkWorker =
  (ports: InviteLinkWorkerPorts) =>
  async (actor: Actor, input: InviteLinkWorkerInput): Promise<Outcome<InvitedLinkWorker>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    if (tidyText(input.name) === '') return refuse(invalid('name', 'missing'));
    const email = tidyText(input.email ?? '');
    if (email !== '' && !isEmail(email)) return refuse(invalid('email', 'wrong-type'));
    const chest = await ports.recent.chest();
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const row = await standingOrNew(ports, actor, input, email);
    if (!mayRaiseByLink(row.value)) {
      return refuse({ code: 'wrong-state', state: 'shut-out', act: 'invite' });
    }
    const address = await issueNeedLink(ports, actor, row, invitationMinutes);
    if (address === 'changed') return refuse({ code: 'changed-since-opened', version: row.version + 1 });
    const letter = needLinkLetter(chest.value, row.value.name, address, 'seven days');
    return done(await send(ports, row.value, letter));
  };

async function standingOrNew(
  ports: InviteLinkWorkerPorts,
  actor: Actor,
  { nonce, name, organisation }: InviteLinkWorkerInput,
  email: string,
): Promise<Row<Person>> {
  const key = linkPersonKey(nonce);
  const standing = await ports.people.find(key);
  if (standing !== undefined) return standing;
  const person: Person = present({
    key,
    name: tidyText(name),
    organisation: tidyText(organisation),
    roles: ['link-worker' as const],
    active: true,
    email: email === '' ? undefined : email,
  });
  const added = newEvent(actor, ports.clock.now(), {
    kind: 'person-changed',
    chain: 'chest',
    about: [key, 1],
    facts: { person: key, roles: 'link-worker' },
  });
  return (await ports.people.create(key, person, [added])).row;
}

async function send(
  ports: InviteLinkWorkerPorts,
  { key: person, email: to }: Person,
  letter: LinkLetter,
): Promise<InvitedLinkWorker> {
  if (to === undefined) return { person, told: 'no-address', letter };
  const told = await ports.mail.send({ key: `need-link-${ports.ids.next()}`, to, ...letter });
  return told === 'sent' ? { person, told } : { person, told, letter };
}
