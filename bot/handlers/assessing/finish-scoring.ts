import type { ChestHandle } from '../../press';
import { memberWords } from '../../words/en-gb/assessing';
import { showOutcome } from './show-member';

export const finishScoring: ChestHandle<'scoring.finish'> = async (press, services) => {
  const outcome = await press.useCases.finishScoring({ panel: press.data.panel });
  return showOutcome(press, services, outcome, memberWords.finishedSaid);
};
