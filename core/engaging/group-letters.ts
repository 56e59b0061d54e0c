import type { Chest } from '../founding/chest';
import { publicSiteOf, type Helpline } from '../founding/public-site';
import { formatDay, formatTime, type Instant } from '../kernel/dates';
import type { Application } from './application';

/** A letter's own words. */
export interface LetterWords {
  readonly subject: string;
  readonly body: string;
}

/** What every letter about an application says: of which fund, to whom, and about which. */
export interface LetterAbout {
  readonly chest: Chest;
  readonly name: string;
  readonly application?: Pick<Application, 'id' | 'title' | 'groupName'>;
}

/** «Friday 31 July 2026 at 17:00», in London. */
export function formatMoment(moment: Instant): string {
  return `${formatDay(moment)} at ${formatTime(moment)}`;
}

/** How to reach a person of the fund, in a line. */
function helpWords(helpline: Helpline): string {
  const { name, phone, email, hours } = helpline;
  const ways = [phone, email].filter((way) => way !== '' && !name.includes(way)).join(' or ');
  const reach = [name, ways].filter((part) => part !== '').join(': ');
  return hours === '' ? reach : `${reach} (${hours})`;
}

/** A whole letter of these paragraphs, with greeting, reference, helpline and farewell. */
export function letterOf(about: LetterAbout, subject: string, paragraphs: readonly string[]): LetterWords {
  const { chest, name, application } = about;
  const body = [
    name === '' ? 'Hello,' : `Dear ${name},`,
    ...paragraphs,
    ...(application === undefined ? [] : [`Your reference is ${application.id}.`]),
    `Would you like to talk to somebody? ${helpWords(publicSiteOf(chest).helpline)}`,
    `With best wishes,\n${chest.name}`,
  ].join('\n\n');
  return { subject, body };
}

/** To the group, when its application is in. `returnTo` is where it asks for a link; empty without a public site. */
export function receivedLetter(about: LetterAbout, changeUntil: Instant, returnTo: string): LetterWords {
  const how = returnTo === '' ? 'please ring or write to us.' : `ask for a link here: ${returnTo}`;
  return letterOf(about, `We have your application to ${about.chest.name}`, [
    `Thank you. We have received «${about.application?.title ?? ''}» from ${about.application?.groupName ?? ''}.`,
    `You can change it until ${formatMoment(changeUntil)}. To see it, change it or take it back, ${how}`,
    'You need to do nothing else for now. We will write to this address if we have a question, and when there is a decision.',
  ]);
}

/** To whoever helped the group. It says nothing of the application but its name: the reference is the group's. */
export function helperLetter(chest: Chest, name: string, application: Application): LetterWords {
  return letterOf({ chest, name }, 'An application that you helped with is in', [
    `${application.groupName} has applied for «${application.title}» and told us that you helped. Thank you.`,
    'If you are on the panel that decides about it, please say so: whoever helped with an application cannot score it.',
  ]);
}

/** To the group, when a change came in. */
export function changedLetter(about: LetterAbout): LetterWords {
  return letterOf(about, `Your application to ${about.chest.name} was changed`, [
    `We have the new version of «${about.application?.title ?? ''}». It takes the place of the one before.`,
    'If it was not you who changed it, please tell us.',
  ]);
}

/** To the group, when it took its application back, or staff did so for it. */
export function withdrawnLetter(about: LetterAbout): LetterWords {
  return letterOf(about, `Your application to ${about.chest.name} was taken back`, [
    `«${about.application?.title ?? ''}» was taken back, and will not be looked at further.`,
    'If that was a mistake, please tell us. You are welcome to apply again.',
  ]);
}

/** To both people, when another one speaks for the application. */
export function handedOverLetter(about: LetterAbout, to: string): LetterWords {
  return letterOf(about, `Somebody else now looks after an application to ${about.chest.name}`, [
    `From now on we write to ${to} about «${about.application?.title ?? ''}».`,
    'If you did not expect this, please tell us.',
  ]);
}
