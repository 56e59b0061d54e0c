import * as inputs from '../../../core/contracts/inputs';
import type { ChestHandle } from '../../press';
import { readInput } from '../../read-input';
import { memberWords } from '../../words/en-gb/assessing';
import { showOutcome } from './show-member';

export const declareInterest: ChestHandle<'interest.declare'> = async (press, services) => {
  const { panel, application } = press.data;
  const { level, reason } = press.typed;
  const input = readInput(inputs.declareInterest, {
    panel,
    application,
    level,
    ...(reason === undefined ? {} : { reason }),
  });
  const outcome = input.ok ? await press.useCases.declareInterest(input.value) : input;
  return showOutcome(press, services, outcome, memberWords.declaredSaid);
};
