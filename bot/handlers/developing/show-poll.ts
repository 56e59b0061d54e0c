import type { PollView } from '../../../core/developing/priority-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { hasRole } from '../../../core/kernel/actor';
import type { RoundId } from '../../../core/kernel/ids';
import { ownPollCard, type PollPlace } from '../../cards/developing/poll-card';
import { wordsCard } from '../../cards/refusal-card';
import { refused } from '../../press';
import { cardReply, type Reply } from '../../reply';
import { showPollCard } from '../../show-poll-card';
import type { BotUseCases } from '../../use-cases';
import { pollWords } from '../../words/en-gb/poll';
import { inOneChest } from '../choose-chest';

/** Rounds are looked through for a poll, the newest first; older ones have theirs behind them. */
const mostRounds = 3;

/** The person's own card of a poll. */
export const showPoll = inOneChest<'poll.show'>(
  () => true,
  async (press, view) => own(press.useCases, view, press.data.round),
);

/** In a channel posts the poll's shared card there, for those who run the fund; in a chat shows the person's own card. */
export const postPoll = inOneChest<'poll.post'>(
  () => true,
  async (press, view, services) => {
    const { place } = press.from;
    if (place.kind === 'personal') return own(press.useCases, view);
    if (!hasRole(press.actor, 'lead', 'officer', 'chair')) {
      return refused(press, services, { code: 'not-allowed' });
    }
    const found = await findPoll(press.useCases, view);
    if (found === undefined) return none();
    const { chest, round } = found.place;
    await showPollCard(services, chest, round, { afreshIn: place.conversationId });
    return { kind: 'text', text: pollWords.posted };
  },
);

async function own(useCases: BotUseCases, view: ChestView, round?: RoundId): Promise<Reply> {
  const found = await findPoll(useCases, view, round);
  if (found === undefined) return none();
  return cardReply(ownPollCard(found.place, found.poll), pollWords.ownTitle);
}

function none(): Reply {
  return cardReply(wordsCard({ title: pollWords.none, next: pollWords.noneNext }), pollWords.none);
}

/** A poll of this round, or of the newest that has one; an open poll goes before one that has ended. */
export async function findPoll(
  useCases: Pick<BotUseCases, 'prioritySetting'>,
  view: ChestView,
  round?: RoundId,
): Promise<{ readonly place: PollPlace; readonly poll: PollView } | undefined> {
  const rounds = view.rounds.filter(({ id }) => round === undefined || id === round).slice(0, mostRounds);
  const looked = await Promise.all(
    rounds.map(async ({ id, name }) => {
      const setting = await useCases.prioritySetting({ round: id });
      const poll = setting.ok ? setting.value.poll : undefined;
      const place = { chest: view.id, round: id, roundName: name };
      return poll === undefined ? [] : [{ place, poll }];
    }),
  );
  const found = looked.flat();
  return found.find(({ poll }) => poll.state === 'open') ?? found[0];
}
