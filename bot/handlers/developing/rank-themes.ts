import * as inputs from '../../../core/contracts/need-inputs';
import type { Refusal } from '../../../core/kernel/refusal';
import { ownPollCard, rankInputs } from '../../cards/developing/poll-card';
import { wordsOf } from '../../cards/refusal-card';
import { noteRefusal, refused, type ChestHandle } from '../../press';
import { readInput } from '../../read-input';
import { cardReply } from '../../reply';
import { pollWords } from '../../words/en-gb/poll';
import { findPoll } from './show-poll';

/** Keeps a person's ranking, and shows them what is on record: theirs alone, and how many have ranked. */
export const rankThemes: ChestHandle<'poll.rank'> = async (press, services) => {
  const { round } = press.data;
  const order = rankInputs.map((id) => press.typed[id] ?? '').filter((theme) => theme !== '');
  const input = readInput(inputs.rankThemes, { round, order });
  const ranked = input.ok ? await press.useCases.rankThemes(input.value) : input;
  const view = ranked.ok || isAboutOrder(ranked.refusal) ? await press.useCases.seeChest() : undefined;
  const found = view?.ok === true ? await findPoll(press.useCases, view.value, round) : undefined;
  if (found === undefined) {
    return refused(press, services, ranked.ok ? { code: 'not-found' } : ranked.refusal);
  }
  if (!ranked.ok) noteRefusal(press, services, ranked.refusal);
  const said = ranked.ok
    ? { title: pollWords.sent, next: '', isGood: true }
    : { ...wordsInstead(ranked.refusal), isGood: false };
  return cardReply(ownPollCard(found.place, found.poll, said), pollWords.ownTitle);
};

function isAboutOrder(refusal: Refusal): boolean {
  return refusal.code === 'invalid-input' || refusal.code === 'wrong-state';
}

function wordsInstead(refusal: Refusal) {
  const isRepeated =
    refusal.code === 'invalid-input' && refusal.faults.some(({ fault }) => fault === 'repeated');
  return isRepeated ? { title: pollWords.eachOnce, next: '' } : wordsOf(refusal, { order: pollWords.first });
}
