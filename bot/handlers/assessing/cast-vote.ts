import * as inputs from '../../../core/contracts/inputs';
import { formatTime } from '../../../core/kernel/dates';
import type { ChestHandle } from '../../press';
import { readInput } from '../../read-input';
import { memberWords } from '../../words/en-gb/assessing';
import { showOutcome } from './show-member';

export const castVote: ChestHandle<'vote.cast'> = async (press, services) => {
  const { panel, item, ballot, voteVersion } = press.data;
  const option = press.typed['option'];
  const input = readInput(inputs.castVote, { panel, item, ballot, voteVersion, option });
  const outcome = input.ok ? await press.useCases.castVote(input.value) : input;
  return showOutcome(press, services, outcome, memberWords.votedSaid(formatTime(services.clock.now())));
};
