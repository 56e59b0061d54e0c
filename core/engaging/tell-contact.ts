import type { Chest } from '../founding/chest';
import type { Ports } from '../ports/ports';
import type { Application, Contact } from './application';
import { changedLetter, withdrawnLetter, type LetterAbout, type LetterWords } from './group-letters';

export type TellContactPorts = Pick<Ports, 'recent' | 'mail'>;

/** Writes to whoever speaks for an application, once for each key. What became of it; no address is «off» too. */
export async function tellContact(
  ports: TellContactPorts,
  application: Application,
  key: string,
  words: (about: LetterAbout) => LetterWords,
): Promise<'sent' | 'off'> {
  const { contact } = application;
  const chest = await ports.recent.chest();
  if (contact === undefined || chest === undefined) return 'off';
  return writeTo(ports, chest.value, contact, application, key, words);
}

/** Writes to one person about an application, once for each key. Without an address it is for somebody to ring. */
export function writeTo(
  ports: Pick<Ports, 'mail'>,
  chest: Chest,
  to: Pick<Contact, 'name' | 'email'>,
  application: Application,
  key: string,
  words: (about: LetterAbout) => LetterWords,
): Promise<'sent' | 'off'> {
  if (to.email === undefined) return Promise.resolve('off');
  return ports.mail.send({ key, to: to.email, ...words({ chest, name: to.name, application }) });
}

/** Tells the group that its change came in. */
export function tellChanged(ports: TellContactPorts, application: Application, nonce: string) {
  return tellContact(ports, application, `changed-${application.id}-${nonce}`, changedLetter);
}

/** Tells the group that its application was taken back. */
export function tellWithdrawn(ports: TellContactPorts, application: Application) {
  return tellContact(ports, application, `withdrawn-${application.id}`, withdrawnLetter);
}
