import type { MemberTask } from '../../../core/assessing/panel-view';
import { refusalWords } from '../../../core/contracts/refusal-words';
import type { Card } from '../../reply';
import { memberWords } from '../../words/en-gb/assessing';
import { digestCard } from '../assessing/digest-card';
import { memberCard } from '../assessing/member-card';
import { panelCard } from '../assessing/panel-card';
import { remindedCard, waitingCard } from '../assessing/waiting-card';
import {
  sampleMeeting,
  sampleMoment,
  samplePlace,
  sampleProgress,
  sampleTasks,
  sampleView,
  sampleWaiting,
} from './sample-views';

const { chest } = samplePlace;
const twenty = Array.from({ length: 20 }, (_, place) => `29:1sample-member-${place}`);

function shared(): Readonly<Record<string, () => Card>> {
  const live = sampleTasks.vote.live;
  const results = sampleTasks.results.results;
  return {
    'panel-scoring': () => panelCard(chest, sampleProgress, twenty),
    'panel-voting': () => panelCard(chest, { ...sampleMeeting, live }, twenty),
    'panel-results': () => panelCard(chest, { ...sampleMeeting, itemsClosed: 40, results }, twenty),
  };
}

function ofMember(): Readonly<Record<string, () => Card>> {
  return Object.fromEntries(
    Object.entries(sampleTasks).map(([name, task]: [string, MemberTask]) => [
      `member-${name}`,
      () => memberCard(chest, sampleView(task)),
    ]),
  );
}

/** The panel's shared card, every kind of a member's own, and what surrounds them. */
export const assessingCards: Readonly<Record<string, () => Card>> = {
  ...shared(),
  ...ofMember(),
  'member-saved': () => memberCard(chest, sampleView(sampleTasks.declare), { said: 'Saved at 14:02.' }),
  'member-refused': () =>
    memberCard(chest, sampleView(sampleTasks.score), {
      refusal: refusalWords({ code: 'comment-needed', criteria: ['need'] }),
      typed: { 'mark.need': '4', 'mark.reach': '3' },
    }),
  'member-changed': () =>
    memberCard(chest, sampleView(sampleTasks['score-again']), {
      refusal: {
        ...refusalWords({ code: 'changed-since-opened', version: 2 }),
        next: memberWords.changed,
      },
      typed: { comment: 'They know the people who miss out.' },
    }),
  waiting: () => waitingCard(samplePlace, 'Summer panel', sampleWaiting),
  'waiting-nobody': () => waitingCard(samplePlace, 'Summer panel', []),
  reminded: () => remindedCard(samplePlace, 'Summer panel', 3),
  'reminded-nobody': () => remindedCard(samplePlace, 'Summer panel', 0),
  digest: () =>
    digestCard(chest, {
      panel: samplePlace.panel,
      panelName: 'Summer panel',
      toScore: 12,
      endsAt: sampleMoment,
    }),
};
