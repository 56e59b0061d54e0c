import { newestVersion, type Application } from './application';
import type { ApplicationHeading, ApplicationReading } from './application-view';
import type { Chest } from '../founding/chest';
import { findGrantKind, type Round } from '../founding/round';
import { findNeighbourhood } from '../kernel/places';

/** The name of a neighbourhood, or its id where the chest no longer has it. */
export function placeName(chest: Chest, neighbourhood: string): string {
  return findNeighbourhood(chest.neighbourhoods, neighbourhood)?.name ?? neighbourhood;
}

/** What a member may know before they have said whether they are connected to it. */
export function headingOf(
  chest: Chest,
  application: Pick<Application, 'id' | 'groupName' | 'title' | 'neighbourhood'>,
): ApplicationHeading {
  const { id, groupName, title, neighbourhood } = application;
  return { id, groupName, title, neighbourhood: placeName(chest, neighbourhood) };
}

/** The newest frozen version, in the group's own words, with the round's questions beside the answers. */
export function readingOf(chest: Chest, round: Round, application: Application): ApplicationReading {
  const version = newestVersion(application);
  const kind = findGrantKind(round, application.grantKind);
  const questions = round.form.pages.flatMap((page) => page.questions);
  const question = (id: string): string => questions.find((asked) => asked.id === id)?.text ?? id;
  const theme = (id: string): string => chest.themes.find((known) => known.id === id)?.name ?? id;
  return {
    ...headingOf(chest, application),
    version: version.number,
    summary: application.summary,
    grantKind: kind?.name ?? application.grantKind,
    themes: application.themes.map(theme),
    askedPence: application.askedPence,
    minimumPence: application.minimumPence,
    answers: version.answers.map((answer) => ({ question: question(answer.question), text: answer.text })),
  };
}
