import type { InputOf } from '../../../core/contracts/routes';
import type { AccessNeed } from '../../../core/engaging/outreach/access-needs';
import { contactWays, type ContactWay } from '../../../core/engaging/outreach/contact';
import { incomeBands, type PopulationGroup } from '../../../core/engaging/outreach/group-facts';
import type { ContactView } from '../../../core/engaging/outreach/outreach-view';
import type { ChestView } from '../../../core/founding/chest-view';
import type { Faults } from '../../ui/form-faults';
import { newNonce } from '../../ui/nonce';

/** A contact as somebody is recording it; what was not chosen or typed is empty. */
export interface ContactDraft {
  readonly contact: string;
  readonly version: number;
  readonly groupName: string;
  readonly neighbourhood: string;
  readonly how: ContactWay;
  readonly round: string;
  readonly ledBy: readonly PopulationGroup[];
  readonly serves: readonly PopulationGroup[];
  readonly incomeBand: string;
  readonly firstGrant: '' | 'yes' | 'no';
  readonly mayContactAgain: boolean;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: string;
  readonly needs: readonly AccessNeed[];
  readonly needsWords: string;
}

/** What every part of the form is given. */
export interface ContactPartProps {
  readonly chest: ChestView;
  readonly draft: ContactDraft;
  readonly change: (part: Partial<ContactDraft>) => void;
  readonly faults: Faults;
}

/** A new contact. */
export function emptyContact(neighbourhood: string): ContactDraft {
  return {
    contact: newNonce(),
    version: 0,
    groupName: '',
    neighbourhood,
    how: 'visit',
    round: '',
    ledBy: [],
    serves: [],
    incomeBand: '',
    firstGrant: '',
    mayContactAgain: false,
    name: '',
    email: '',
    phone: '',
    language: '',
    needs: [],
    needsWords: '',
  };
}

/** A contact that is there, to be changed. */
export function contactDraftOf(contact: ContactView): ContactDraft {
  const { id, version, groupName, neighbourhoodId, how, mayContactAgain, needs } = contact;
  const { facts, reachable } = contact;
  const first = facts?.firstGrant;
  return {
    contact: id,
    version,
    groupName,
    neighbourhood: neighbourhoodId,
    how,
    round: contact.round ?? '',
    ledBy: facts?.ledBy ?? [],
    serves: facts?.serves ?? [],
    incomeBand: facts?.incomeBand ?? '',
    firstGrant: first === undefined ? '' : first ? 'yes' : 'no',
    mayContactAgain,
    name: reachable?.name ?? '',
    email: reachable?.email ?? '',
    phone: reachable?.phone ?? '',
    language: contact.language ?? '',
    needs,
    needsWords: contact.needsWords ?? '',
  };
}

/** The way that a choice names. */
export function wayOf(value: string): ContactWay {
  return contactWays.find((way) => way === value) ?? 'visit';
}

/** What a choice of yes, no or neither says. */
export function firstGrantOf(value: string): ContactDraft['firstGrant'] {
  return value === 'yes' || value === 'no' ? value : '';
}

/** What is sent: what was left empty is left out, and so is how to reach them once they do not agree to it. */
export function readContact(draft: ContactDraft): InputOf<'saveContact'> {
  const { contact, version, neighbourhood, how, mayContactAgain } = draft;
  const incomeBand = incomeBands.find((band) => band === draft.incomeBand);
  const reachable = mayContactAgain
    ? { ...filled('name', draft.name), ...filled('email', draft.email), ...filled('phone', draft.phone) }
    : {};
  return {
    contact,
    version,
    groupName: draft.groupName.trim(),
    neighbourhood,
    how,
    mayContactAgain,
    ledBy: [...draft.ledBy],
    serves: [...draft.serves],
    needs: [...draft.needs],
    ...(incomeBand === undefined ? {} : { incomeBand }),
    ...(draft.firstGrant === '' ? {} : { firstGrant: draft.firstGrant === 'yes' }),
    ...filled('round', draft.round),
    ...filled('language', draft.language),
    ...filled('needsWords', draft.needsWords),
    ...reachable,
  };
}

function filled<Name extends string>(name: Name, text: string): { readonly [Each in Name]?: string } {
  const trimmed = text.trim();
  // The computed name is the one that the type says.
  return trimmed === '' ? {} : ({ [name]: trimmed } as { readonly [Each in Name]: string });
}
