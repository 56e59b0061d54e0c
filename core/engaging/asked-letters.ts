import type { Application } from './application';
import { formatMoment, letterOf, type LetterAbout, type LetterWords } from './group-letters';

/** To the group: what is unclear, until when, and where to answer. Without a public site it answers by phone or mail. */
export function askedLetter(about: LetterAbout, { asked }: Application, origin: string): LetterWords {
  const where =
    origin === ''
      ? 'Please ring or write to us.'
      : `Ask for a link to answer here: ${origin}/${about.chest.id}/return`;
  return letterOf(about, `A question about your application to ${about.chest.name}`, [
    `We are looking through «${about.application?.title ?? ''}» and need to know something more:`,
    asked?.words ?? '',
    `Please answer by ${asked === undefined ? '' : formatMoment(asked.dueAt)}. ${where}`,
    'If we do not hear from you, we go on with what you have told us already.',
  ]);
}

/** To the group, when no answer came. */
export function noReplyLetter(about: LetterAbout): LetterWords {
  return letterOf(about, `We go on with your application to ${about.chest.name}`, [
    `We asked you a question about «${about.application?.title ?? ''}» and have had no answer. We go on with what you told us before.`,
  ]);
}
