import type { Chest } from '../founding/chest';
import { addMinutes } from '../kernel/dates';
import { hashOfToken } from '../kernel/hash';
import type { ApplicationId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Actor } from '../kernel/actor';
import type { ApplicationSummary } from '../ports/applications';
import type { LinkPurpose } from '../ports/links';
import type { Ports } from '../ports/ports';
import type { Application } from './application';
import { letterOf } from './group-letters';
import { everyApplication, type LinkRequest } from './intake';
import { isEmail, sameAddress } from '../kernel/is-email';
import { publishApplications, type PublishApplicationsPorts } from './publish-applications';
import type { Accepted } from './submit-application';

export type SendLinkPorts = IssueLinkPorts & Pick<Ports, 'applications'>;

type IssueLinkPorts = PublishApplicationsPorts & Pick<Ports, 'mail'>;

/** A link opens for an hour, once. */
const linkMinutes = 60;
/** However many applications one address stands in, so many links go out for one asking. */
const mostLinks = 5;

/**
 * Sends a personal link to the address that it was asked for, where that address belongs to what the link opens: a
 * draft's own, or that of whoever speaks for an application. The site answers the same whether it does or not; here a
 * stranger's address is refused as not-found and nothing is sent. Run as the worker. The token is in the letter alone,
 * so a repeat sends a newer link and ends the one before.
 */
export const sendLink =
  (ports: SendLinkPorts) =>
  async (actor: Actor, input: LinkRequest & Accepted): Promise<Outcome<{ readonly sent: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const chest = await ports.recent.chest();
    if (chest === undefined || !isEmail(input.email)) return refuse({ code: 'not-found' });
    if (input.purpose === 'continue-draft') {
      await issue(ports, chest.value, { purpose: input.purpose, about: input.about }, input.email, '');
      return done({ sent: 1 });
    }
    const found = await applicationsOf(ports, input);
    for (const application of found) await issueApplicationLink(ports, chest.value, application);
    return found.length === 0 ? refuse({ code: 'not-found' }) : done({ sent: found.length });
  };

const byNewest = (left: ApplicationSummary, right: ApplicationSummary): number =>
  left.receivedAt < right.receivedAt ? 1 : -1;

type Reachable = Pick<Application, 'id' | 'title' | 'groupName' | 'contact'>;

async function applicationsOf(ports: SendLinkPorts, input: LinkRequest): Promise<readonly Reachable[]> {
  const mine = ({ contact }: Reachable): boolean => sameAddress(contact?.email, input.email);
  if (input.about !== everyApplication) {
    const row = await ports.applications.find(input.about);
    return row !== undefined && mine(row.value) ? [row.value] : [];
  }
  const rounds = await ports.recent.rounds();
  const all = await Promise.all(rounds.map((round) => ports.applications.summariesOfRound(round.key)));
  const newestFirst = all.flat().filter(mine).sort(byNewest);
  return newestFirst.slice(0, mostLinks);
}

/**
 * Sends whoever speaks for an application a link to it. Links under way to it end. What the link opens is published
 * first: the letter may be quicker than the worker that publishes.
 */
export async function issueApplicationLink(
  ports: IssueLinkPorts,
  chest: Chest,
  application: Reachable,
): Promise<void> {
  const { id, contact } = application;
  if (contact?.email === undefined) return;
  await publishApplications(ports, [id]);
  await issue(
    ports,
    chest,
    { purpose: 'see-application', about: id },
    contact.email,
    contact.name,
    application,
  );
}

async function issue(
  { mail, publicSide, clock }: Pick<Ports, 'mail' | 'publicSide' | 'clock'>,
  chest: Chest,
  link: { readonly purpose: LinkPurpose; readonly about: ApplicationId },
  to: string,
  name: string,
  application?: Reachable,
): Promise<void> {
  const createdAt = clock.now();
  const expiresAt = addMinutes(createdAt, linkMinutes);
  const token = await publicSide.links.issue({ chest: chest.id, ...link, createdAt, expiresAt });
  const about = { chest, name, ...(application === undefined ? {} : { application }) };
  const words = letterOf(about, `Your link to go on, from ${chest.name}`, [
    `Here is the link that you asked for. It opens ${application === undefined ? 'the application that you began' : `«${application.title}»`}:`,
    `${publicSide.origin}/link/${token}?fund=${chest.id}`,
    'It works once, within an hour. When you ask for another, this one ends.',
    'If you did not ask for it, you need to do nothing. Please do not pass it on: whoever has it can read and change the application.',
  ]);
  // The token makes the key: a letter with another token is another letter.
  await mail.send({ key: `link-${hashOfToken(token).slice(0, 32)}`, to, ...words });
}
