import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { PollView } from '../../../core/developing/priority-view';
import type { ChestId, RoundId } from '../../../core/kernel/ids';
import type { RefusalWords } from '../../../core/contracts/refusal-words';
import type { Card } from '../../reply';
import { pollWords } from '../../words/en-gb/poll';
import {
  button,
  cardOf,
  line,
  notice,
  numbers,
  progressBar,
  quiet,
  table,
  text,
  type Elements,
} from '../parts';
import { plainLine } from '../plain-text';

/** A poll with where it belongs. */
export interface PollPlace {
  readonly chest: ChestId;
  readonly round: RoundId;
  readonly roundName: string;
}

/** The inputs of a ranking, the most important first. */
export const rankInputs = ['first', 'second', 'third'] as const;

/** The card that everybody sees: the themes, how many have ranked, and nothing of who or how until the poll ends. */
export function pollCard(place: PollPlace, poll: PollView): Card {
  if (poll.result !== undefined) return resultCard(place, poll.result);
  return cardOf({
    heading: pollWords.title,
    body: [
      quiet(plainLine(place.roundName)),
      line(pollWords.intro),
      line(poll.options.map(({ name }) => `- ${plainLine(name, 80)}`).join('\n')),
      ...counted(poll),
    ],
    actions: [button(pollWords.rank, 'poll.show', { chest: place.chest, round: place.round })],
  });
}

/** One person's own card: their ranking so far, to be sent or changed. */
export function ownPollCard(
  place: PollPlace,
  poll: PollView,
  said?: RefusalWords & { isGood: boolean },
): Card {
  if (poll.result !== undefined) return resultCard(place, poll.result);
  const { chest, round } = place;
  const send = button(
    pollWords.send,
    'poll.rank',
    { chest, round },
    { style: 'positive', sendsInputs: true },
  );
  return cardOf({
    heading: pollWords.ownTitle,
    body: [
      quiet(plainLine(place.roundName)),
      ...(said === undefined ? [] : [notice(said.isGood ? 'good' : 'attention', said.title, said.next)]),
      ...(poll.mayRank ? rankInputs.map((id, at) => choice(poll, id, at)) : [line(pollWords.notYours)]),
      ...counted(poll),
    ],
    actions: poll.mayRank ? [send] : [],
  });
}

function counted({ ranked, eligible }: PollView): Elements {
  return [line(pollWords.ranked(ranked, eligible)), progressBar(ranked, eligible)];
}

function choice(poll: PollView, id: (typeof rankInputs)[number], at: number): IChoiceSetInput {
  const mine = poll.mine?.[at];
  return {
    type: 'Input.ChoiceSet',
    id,
    label: pollWords[id],
    placeholder: pollWords.choose,
    style: 'compact',
    isRequired: at === 0,
    errorMessage: at === 0 ? pollWords.firstError : pollWords.eachOnce,
    choices: poll.options.map(({ id: value, name }) => ({ title: plainLine(name, 80), value })),
    ...(mine === undefined ? {} : { value: mine }),
  };
}

function resultCard({ roundName }: PollPlace, result: NonNullable<PollView['result']>): Card {
  const rows = result.map(({ name, points, weight }) => [
    plainLine(name, 80),
    String(points),
    String(weight),
  ]);
  const headings = [pollWords.theme, pollWords.points, pollWords.weight];
  return cardOf({
    heading: pollWords.closedTitle,
    body: [
      quiet(plainLine(roundName)),
      line(pollWords.closed),
      table(headings, rows, [text(6), numbers(2), numbers(2)]),
    ],
  });
}
