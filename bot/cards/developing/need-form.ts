import type { RefusalWords } from '../../../core/contracts/refusal-words';
import type { LikeNeed } from '../../../core/developing/need-view';
import type { Theme } from '../../../core/founding/chest';
import type { ChestId } from '../../../core/kernel/ids';
import type { Neighbourhood } from '../../../core/kernel/places';

/** What the form is made from. */
export interface NeedForm {
  readonly chest: ChestId;
  readonly fundName: string;
  /** Made with the form: the same form sent twice makes one need. */
  readonly nonce: string;
  readonly neighbourhoods: readonly Pick<Neighbourhood, 'id' | 'name'>[];
  readonly themes: readonly Theme[];
  /** What stands in the inputs: the area of last time, or everything that was typed before a refusal. */
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal?: {
    readonly words: RefusalWords;
    readonly fields: readonly string[];
    /** What a faulty field is told; its own message when absent. */
    readonly fieldWords?: string;
    /** True where the words may be harmless, so that they can be sent all the same. */
    readonly isWarning?: boolean;
  };
  /** Needs that may say the same, to be joined instead. */
  readonly like?: readonly LikeNeed[];
}
