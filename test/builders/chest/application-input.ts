import type { AdmitApplicationInput } from '../../../core/engaging/admit-application';
import { finishedAnswers } from '../form';

/** A staff entry of the finished form, on paper. */
export function applicationInput(changes: Partial<AdmitApplicationInput> = {}): AdmitApplicationInput {
  return { nonce: 'form-1', round: 'summer', answers: finishedAnswers(), channel: 'paper', ...changes };
}
