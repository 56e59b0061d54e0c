import { requireRole, type Actor } from '../../kernel/actor';
import { hashOf } from '../../kernel/hash';
import type { ApplicationId } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { present } from '../../kernel/present';
import { newEvent } from '../../kernel/record-event';
import { invalid } from '../../kernel/refusal';
import type { Saved } from '../../kernel/row';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import { findEntry } from './find-entry';
import type { Help, HelpKind } from './help';
import { entryKey, rowsOfKind } from './outreach-entry';
import { findPrivateText } from './private-words';

export type GiveHelpPorts = Pick<Ports, 'outreach' | 'applications' | 'clock'>;

export interface GiveHelpInput {
  /** Made with the form: the same form sent twice is one entry. */
  readonly help: string;
  /** Who was helped: one of the two. */
  readonly contact?: string | undefined;
  readonly application?: ApplicationId | undefined;
  readonly helpKind: HelpKind;
  readonly minutes: number;
  readonly note?: string | undefined;
}

/**
 * Notes help that was given to a contact or an application, by a lead, officer or link worker. Refuses invalid-input
 * unless exactly one of the two is named, not-found, personal-data and too-private in the note, and duplicate when the
 * same form comes back with something else.
 */
export const giveHelp =
  (ports: GiveHelpPorts) =>
  async (actor: Actor, input: GiveHelpInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'link-worker');
    if (!allowed.ok) return allowed;
    const fault = findPrivateText({ note: input.note });
    if (fault !== undefined) return refuse(fault);
    const to = await whomHelped(ports, input);
    if (!to.ok) return to;
    const at = ports.clock.now();
    const note = tidyText(input.note ?? '');
    const { help: id, helpKind, minutes } = input;
    const help: Help = present({
      kind: 'help' as const,
      id,
      to: to.value,
      helpKind,
      minutes,
      givenBy: actor.key,
      givenAt: at,
      note: note === '' ? undefined : note,
    });
    const facts = { help: id, minutes };
    const given = newEvent(actor, at, { kind: 'help-given', chain: 'chest', about: [id], facts });
    const { row } = await ports.outreach.create(entryKey('help', id), help, [given]);
    const standing = rowsOfKind([row], 'help')[0];
    const isOurs = standing !== undefined && isSame(standing.value, help);
    return isOurs ? done({ version: row.version }) : refuse({ code: 'duplicate', of: id });
  };

async function whomHelped(
  ports: GiveHelpPorts,
  { contact, application }: GiveHelpInput,
): Promise<Outcome<Help['to']>> {
  if (contact !== undefined && application === undefined) {
    const found = await findEntry(ports.outreach, 'contact', contact);
    return found === undefined ? refuse({ code: 'not-found' }) : done({ contact });
  }
  if (application !== undefined && contact === undefined) {
    const found = await ports.applications.find(application);
    return found === undefined ? refuse({ code: 'not-found' }) : done({ application });
  }
  return refuse(invalid('contact', contact === undefined ? 'missing' : 'repeated'));
}

/** The same form again: when it was sent makes no difference. */
function isSame({ givenAt: _one, ...left }: Help, { givenAt: _other, ...right }: Help): boolean {
  return hashOf(left) === hashOf(right);
}
