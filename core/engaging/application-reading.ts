import type { Chest } from '../founding/chest';
import { findNeighbourhood } from '../kernel/places';
import { findGrantKind, type Round } from '../founding/round';
import { newestVersion, type Application } from './application';
import type { ApplicationHeading, ApplicationReading } from './application-view';

type Headed = Pick<Application, 'id' | 'groupName' | 'title' | 'neighbourhood'>;

/** What may be known of an application before an interest is declared: which group, what for, where. */
export function headingOf(application: Headed, chest: Pick<Chest, 'neighbourhoods'>): ApplicationHeading {
  const { id, groupName, title, neighbourhood } = application;
  const area = findNeighbourhood(chest.neighbourhoods, neighbourhood)?.name ?? neighbourhood;
  return { id, groupName, title, neighbourhood: area };
}

/** The newest frozen version of an application, to read: questions in words, in the order of the form. */
export function readingOf(application: Application, chest: Chest, round: Round): ApplicationReading {
  const version = newestVersion(application);
  const kind = findGrantKind(round, application.grantKind);
  const questions = new Map(kind?.questions.map((question) => [question.id, question.text]));
  const themes = new Map(chest.themes.map((theme) => [theme.id, theme.name]));
  return {
    ...headingOf(application, chest),
    version: version.number,
    summary: application.summary,
    grantKind: kind?.name ?? application.grantKind,
    themes: application.themes.map((theme) => themes.get(theme) ?? theme),
    askedPence: application.askedPence,
    minimumPence: application.minimumPence,
    answers: version.answers.map(({ question, text }) => ({
      question: questions.get(question) ?? question,
      text,
    })),
  };
}
