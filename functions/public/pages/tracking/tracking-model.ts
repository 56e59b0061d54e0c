import type { Draft } from '../../../../core/engaging/draft';
import { showAnswer } from '../../../../core/engaging/form/show-answer';
import type { PublishedApplication, PublishedRound } from '../../../../core/engaging/published';
import { formatMoment } from '../../words/format-moment';
import { formatDay, type Instant } from '../../../../core/kernel/dates';
import type { Words } from '../../words/words';

type Stage = 'received' | 'considered' | 'decided';
const stages: readonly Stage[] = ['received', 'considered', 'decided'];

const stageNow: Readonly<Record<PublishedApplication['state'], Stage | undefined>> = {
  received: 'received',
  'question-asked': 'received',
  'being-considered': 'considered',
  decided: 'decided',
  withdrawn: undefined,
};

/** The steps that an application goes through, each done, now or to come; none for one that was withdrawn. */
export function stepsOf(application: PublishedApplication, words: Words): readonly object[] {
  const { steps, stepStates } = words.tracking;
  const now = stageNow[application.state];
  if (now === undefined) return [];
  const at = stages.indexOf(now);
  return stages.map((stage, place) => {
    const isLast = stage === 'decided' && now === 'decided';
    const state = place < at || isLast ? 'done' : place === at ? 'now' : 'later';
    const on = stage === 'received' ? formatDay(application.receivedAt) : '';
    return { text: steps[stage], state, stateText: stepStates[state], on };
  });
}

/** What the fund team asks, while there is time to answer. */
export function askedOf(
  { asked }: PublishedApplication,
  draft: Draft,
  now: Instant,
  words: Words,
): object | undefined {
  if (asked === undefined) return undefined;
  const { due, late, title, button, goOn } = words.tracking.asked;
  const isOpen = now < asked.dueAt;
  return {
    title,
    words: asked.words.split('\n').filter((line) => line.trim() !== ''),
    due: isOpen ? due(formatMoment(asked.dueAt)) : late,
    isOpen,
    button: isUnderway(draft, 'reply') ? goOn : button,
  };
}

/** The way to change the answers, while it can be. */
export function changeOf(
  application: PublishedApplication,
  draft: Draft,
  now: Instant,
  words: Words,
): object | undefined {
  const until = application.changeUntil;
  if (until === undefined || until <= now) return undefined;
  const { change } = words.tracking;
  const button = isUnderway(draft, 'amend') ? change.goOn : change.button;
  return { title: change.title, until: change.until(formatMoment(until)), button };
}

function isUnderway({ about, sent }: Draft, act: 'amend' | 'reply'): boolean {
  return about?.act === act && sent === undefined;
}

/** What the group sent, as it was asked. A question that the form no longer has is left out. */
export function answersOf(
  application: PublishedApplication,
  round: PublishedRound,
  words: Words,
): readonly object[] {
  const questions = round.form.pages.flatMap((page) => page.questions);
  return questions
    .filter(({ id }) => application.answers[id] !== undefined)
    .map((question) => {
      const text = showAnswer(question, application.answers[question.id]);
      return { question: question.text, lines: (text === '' ? words.tracking.notGiven : text).split('\n') };
    });
}
