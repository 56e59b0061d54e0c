import { changeRow, unchanged } from '../founding/change-row';
import { standingQuestions } from '../founding/form';
import { requireApplicant, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import type { Application } from './application';
import { followGroup } from './follow-group';
import type { Answers } from './form/answers';
import { handedOverLetter, type LetterAbout } from './group-letters';
import type { IntakeActs } from './intake';
import { isEmail } from '../kernel/is-email';
import { issueApplicationLink, type SendLinkPorts } from './send-link';
import type { Accepted } from './submit-application';
import { writeTo } from './tell-contact';

export type HandOverPorts = SendLinkPorts &
  Pick<Ports, 'recent' | 'groups' | 'applications' | 'mail' | 'publicSide' | 'clock'>;

/**
 * Somebody else speaks for an application from now on: letters and links go to them, and links under way to the person
 * before end. Both are told. Doing it again changes nothing. Refuses not-allowed, not-found and invalid-input.
 */
export const handOver =
  (ports: HandOverPorts) =>
  async (actor: Actor, input: IntakeActs['hand-over'] & Accepted): Promise<Outcome<Row<Application>>> => {
    const allowed = requireApplicant(actor, input.application);
    if (!allowed.ok) return allowed;
    const contact = { name: tidyText(input.name), email: tidyText(input.email) };
    if (contact.name === '') return refuse(invalid('name', 'missing'));
    if (!isEmail(contact.email)) return refuse(invalid('email', 'wrong-type'));
    const [standing, chest] = await Promise.all([
      ports.applications.find(input.application),
      ports.recent.chest(),
    ]);
    if (standing === undefined || chest === undefined) return refuse({ code: 'not-found' });
    const before = standing.value.contact;
    const changed = await changeRow(ports.applications, input.application, (application, row) => {
      if (hashOf(application.contact ?? {}) === hashOf(contact)) return unchanged(application);
      const { secondContact: _second, ...rest } = application;
      const event = newEvent(actor, ports.clock.now(), {
        kind: 'application-handed-over',
        chain: application.round,
        about: [row.key, row.version + 1],
        facts: { application: row.key },
      });
      return done({ value: { ...rest, contact, ...entryFor(application, contact) }, events: [event] });
    });
    if (!changed.ok) return changed;
    await followGroup(ports, changed.value.value);
    const words = (about: LetterAbout) => handedOverLetter(about, contact.name);
    for (const person of [before, contact]) {
      if (person === undefined) continue;
      const key = `handed-over-${input.application}-${hashOf({ nonce: input.nonce, to: person.email }).slice(0, 24)}`;
      await writeTo(ports, chest.value, person, changed.value.value, key, words);
    }
    await issueApplicationLink(ports, chest.value, changed.value.value);
    return changed;
  };

/** The form's own answers say the same, so that a later change does not bring the person before back. */
function entryFor({ entry }: Application, contact: { readonly name: string; readonly email: string }) {
  if (entry === undefined) return {};
  const {
    [standingQuestions.contactPhone]: _phone,
    [standingQuestions.secondContactName]: _name,
    [standingQuestions.secondContactEmail]: _email,
    ...rest
  } = entry.answers;
  const answers: Answers = {
    ...rest,
    [standingQuestions.contactName]: contact.name,
    [standingQuestions.contactEmail]: contact.email,
  };
  return { entry: { ...entry, answers } };
}
