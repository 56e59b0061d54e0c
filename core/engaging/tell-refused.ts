import type { Chest } from '../founding/chest';
import { standingQuestions } from '../founding/form';
import type { Refusal } from '../kernel/refusal';
import type { Ports } from '../ports/ports';
import type { Answers } from './form/answers';
import { letterOf } from './group-letters';
import type { IntakeItem, IntakeKind } from './intake';
import { readAct } from './intake-shapes';
import { isEmail } from '../kernel/is-email';

export type TellRefusedPorts = Pick<Ports, 'recent' | 'applications' | 'mail'>;

interface Person {
  readonly name: string;
  readonly email: string;
}

const what: Readonly<Partial<Record<IntakeKind, string>>> = {
  submit: 'Your application',
  amend: 'The change to your application',
  reply: 'Your answer to our question',
  withdraw: 'Your wish to take your application back',
  'hand-over': 'Your wish that somebody else looks after your application',
};

/** Why, in words for a group, and what it can do. */
function reasonFor(refusal: Refusal): readonly [string, string] {
  switch (refusal.code) {
    case 'round-closed':
      return [
        'It came in after the closing time.',
        'If something kept you from sending it in time, please ring us.',
      ];
    case 'changed-since-opened':
      return [
        'There is a newer version of your application, sent after you opened the form.',
        'Please look at the newer one, and change it if you need to.',
      ];
    case 'wrong-state':
      return [
        'We have begun to look at your application, so this is no longer possible here.',
        'Please ring us.',
      ];
    case 'personal-data':
      return [
        'An answer seems to hold something about one person, such as an NHS number.',
        'Please take it out and send the form again.',
      ];
    case 'too-large':
      return [
        'It was changed so often that we have no room for another version.',
        'Please ring us with the change.',
      ];
    case 'amount-out-of-range':
    case 'invalid-input':
      return [
        'Some answers do not fit the form as it is now.',
        'Please open the form, check your answers and send it again.',
      ];
    default:
      return ['Something does not fit together on our side.', 'Please ring us.'];
  }
}

/**
 * Writes to whoever sent an act why it was not taken, once. A link that was asked for with an address that is not theirs
 * is answered by silence, and counts hold no address.
 */
export async function tellRefused(
  ports: TellRefusedPorts,
  item: IntakeItem,
  refusal: Refusal,
): Promise<void> {
  const said = what[item.kind];
  const chest = await ports.recent.chest();
  if (said === undefined || chest === undefined) return;
  const person = await senderOf(ports, item);
  if (person === undefined || !isEmail(person.email)) return;
  await ports.mail.send({
    key: `refused-${item.nonce}`,
    to: person.email,
    ...refusedLetter(chest.value, person.name, said, refusal),
  });
}

function refusedLetter(chest: Chest, name: string, said: string, refusal: Refusal) {
  const [why, next] = reasonFor(refusal);
  return letterOf({ chest, name }, `${said} could not be taken`, [
    `${said} to ${chest.name} could not be taken. ${why}`,
    next,
  ]);
}

async function senderOf(ports: TellRefusedPorts, item: IntakeItem): Promise<Person | undefined> {
  if (item.kind === 'submit') return personIn(readAct(item, 'submit').answers);
  const { application } = readApplication(item);
  const contact = (await ports.applications.find(application))?.value.contact;
  return contact?.email === undefined ? undefined : { name: contact.name, email: contact.email };
}

function readApplication(item: IntakeItem): { readonly application: string } {
  if (item.kind === 'withdraw') return readAct(item, 'withdraw');
  if (item.kind === 'hand-over') return readAct(item, 'hand-over');
  return item.kind === 'reply' ? readAct(item, 'reply') : readAct(item, 'amend');
}

function personIn(answers: Answers): Person | undefined {
  const name = answers[standingQuestions.contactName];
  const email = answers[standingQuestions.contactEmail];
  return typeof email === 'string' ? { name: typeof name === 'string' ? name : '', email } : undefined;
}
