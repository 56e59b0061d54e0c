import type { Faults } from '../../ui/form-faults';
import type { RoundDraft } from './round-draft';

/** A part of the form: what is typed, how to change it, what is wrong with it. */
export interface RoundPartProps {
  readonly draft: RoundDraft;
  readonly change: (change: Partial<RoundDraft>) => void;
  readonly faults: Faults;
}
