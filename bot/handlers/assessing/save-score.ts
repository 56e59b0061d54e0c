import * as inputs from '../../../core/contracts/inputs';
import { formatTime } from '../../../core/kernel/dates';
import type { ChestHandle } from '../../press';
import { readInput } from '../../read-input';
import { readMarks } from '../../read-marks';
import { commonWords } from '../../words/en-gb/common';
import { showOutcome } from './show-member';

export const saveScore: ChestHandle<'score.save'> = async (press, services) => {
  const { panel, application, applicationVersion, scoreVersion } = press.data;
  const said = commonWords.savedAt(formatTime(services.clock.now()));
  const marks = readMarks(press.sent);
  if (!marks.ok) return showOutcome(press, services, marks, said);
  const input = readInput(inputs.scoreApplication, {
    panel,
    application,
    applicationVersion,
    scoreVersion,
    marks: marks.value,
    comment: press.typed['comment'] ?? '',
  });
  const outcome = input.ok ? await press.useCases.scoreApplication(input.value) : input;
  return showOutcome(press, services, outcome, said);
};
