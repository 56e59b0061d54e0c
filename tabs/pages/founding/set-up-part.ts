import type { Faults } from '../../ui/form-faults';
import type { SetUpDraft } from './set-up-draft';

/** A part of the form: what is typed, how to change it, what is wrong with it. */
export interface PartProps {
  readonly draft: SetUpDraft;
  readonly change: (change: Partial<SetUpDraft>) => void;
  readonly faults: Faults;
}
