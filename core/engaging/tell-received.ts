import type { Chest } from '../founding/chest';
import type { Round } from '../founding/round';
import type { Letter } from '../ports/mail';
import type { Ports } from '../ports/ports';
import type { Application, Contact } from './application';
import { changeableUntil } from './deadline';
import { helperLetter, receivedLetter, type LetterWords } from './group-letters';

export type TellReceivedPorts = Pick<Ports, 'recent' | 'mail' | 'publicSide'>;

/** Writes to the group, and to whoever helped, that an application is in: each once, however often this is run. */
export async function tellReceived(ports: TellReceivedPorts, application: Application): Promise<void> {
  const [chest, round] = await Promise.all([ports.recent.chest(), ports.recent.round(application.round)]);
  if (chest === undefined || round === undefined) return;
  const letters = lettersFor(application, chest.value, round.value, ports.publicSide.origin);
  await Promise.all(letters.map((letter) => ports.mail.send(letter)));
}

function lettersFor(application: Application, chest: Chest, round: Round, origin: string): readonly Letter[] {
  const { id, contact, helper, latePass } = application;
  const returnTo = origin === '' ? '' : `${origin}/${chest.id}/return`;
  const letter = (who: string, to: string | undefined, words: LetterWords): readonly Letter[] =>
    to === undefined ? [] : [{ key: `received-${id}-${who}`, to, ...words }];
  const toGroup = (person: Contact): LetterWords =>
    receivedLetter({ chest, name: person.name, application }, changeableUntil(round, latePass), returnTo);
  return [
    ...(contact === undefined ? [] : letter('group', contact.email, toGroup(contact))),
    ...(helper === undefined
      ? []
      : letter('helper', helper.email, helperLetter(chest, helper.name, application))),
  ];
}
