import { hasRole, requireRole, type Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import type { NeighbourhoodId, RoundId } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { findNeighbourhood } from '../../kernel/places';
import { present } from '../../kernel/present';
import { newEvent } from '../../kernel/record-event';
import { invalid, type Refusal } from '../../kernel/refusal';
import type { Saved } from '../../kernel/row';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import type { AccessNeed } from './access-needs';
import type { Contact, ContactWay, Reachable } from './contact';
import type { IncomeBand, PopulationGroup } from './group-facts';
import { findPrivateText } from './private-words';
import { saveEntry } from './save-entry';

export type SaveContactPorts = Pick<Ports, 'recent' | 'outreach' | 'clock'>;

export interface SaveContactInput {
  /** Made with the form for a new contact: the same form sent twice makes one. */
  readonly contact: string;
  /** The version that was shown; 0 for a new one. */
  readonly version: number;
  readonly groupName: string;
  readonly neighbourhood: NeighbourhoodId;
  readonly ledBy: readonly PopulationGroup[];
  readonly serves: readonly PopulationGroup[];
  readonly incomeBand?: IncomeBand | undefined;
  readonly firstGrant?: boolean | undefined;
  readonly how: ContactWay;
  /** The round that they asked about. */
  readonly round?: RoundId | undefined;
  readonly mayContactAgain: boolean;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly language?: string | undefined;
  readonly needs: readonly AccessNeed[];
  readonly needsWords?: string | undefined;
}

/**
 * Records a group or community that was contacted, or changes what is known of it; by a lead, an officer or a link
 * worker, who changes only their own. Refuses consent-first for a name, address or number of somebody who did not agree
 * to be contacted again (taking the consent back leaves them out), personal-data and too-private in the words on what
 * helps them, invalid-input for an area or round that the chest has not got, and changed-since-opened.
 */
export const saveContact =
  (ports: SaveContactPorts) =>
  async (actor: Actor, input: SaveContactInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'link-worker');
    if (!allowed.ok) return allowed;
    const [chest, rounds] = await Promise.all([ports.recent.chest(), ports.recent.rounds()]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const isRound = input.round === undefined || rounds.some(({ key }) => key === input.round);
    if (!isRound) return refuse(invalid('round', 'not-a-choice'));
    if (findNeighbourhood(chest.value.neighbourhoods, input.neighbourhood) === undefined) {
      return refuse(invalid('neighbourhood', 'not-a-choice'));
    }
    const fault = faultIn(input);
    if (fault !== undefined) return refuse(fault);
    const at = ports.clock.now();
    const saved = await saveEntry(ports.outreach, {
      kind: 'contact',
      id: input.contact,
      version: input.version,
      next: (before) =>
        mayChange(actor, before)
          ? done(contactOf(actor, input, at, before))
          : refuse({ code: 'not-allowed' }),
      events: ({ id, neighbourhood }, version) => [
        newEvent(actor, at, {
          kind: 'contact-saved',
          chain: 'chest',
          about: [id, version],
          facts: { contact: id, neighbourhood },
        }),
      ],
    });
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };

function faultIn(input: SaveContactInput): Refusal | undefined {
  if (tidyText(input.groupName) === '') return invalid('groupName', 'missing');
  if (!input.mayContactAgain && reachableIn(input) !== undefined) return { code: 'consent-first' };
  return findPrivateText({ needsWords: input.needsWords, language: input.language });
}

function mayChange(actor: Actor, before: Contact | undefined): boolean {
  return before === undefined || hasRole(actor, 'lead', 'officer') || before.contactedBy === actor.key;
}

/** Undefined for what was left empty. */
function filledIn(text: string | undefined): string | undefined {
  const tidy = tidyText(text ?? '');
  return tidy === '' ? undefined : tidy;
}

function reachableIn({ name, email, phone }: SaveContactInput): Reachable | undefined {
  const reachable = present({ name: filledIn(name), email: filledIn(email), phone: filledIn(phone) });
  return Object.keys(reachable).length === 0 ? undefined : reachable;
}

function contactOf(actor: Actor, input: SaveContactInput, at: Instant, before: Contact | undefined): Contact {
  const { ledBy, serves, incomeBand, firstGrant } = input;
  return present({
    kind: 'contact' as const,
    id: input.contact,
    groupName: tidyText(input.groupName),
    neighbourhood: input.neighbourhood,
    facts: present({ ledBy, serves, incomeBand, firstGrant }),
    how: input.how,
    contactedBy: before?.contactedBy ?? actor.key,
    contactedAt: before?.contactedAt ?? at,
    round: input.round,
    mayContactAgain: input.mayContactAgain,
    reachable: reachableIn(input),
    language: filledIn(input.language),
    needs: input.needs,
    needsWords: filledIn(input.needsWords),
  });
}
