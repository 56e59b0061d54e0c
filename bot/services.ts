import type { ChestId, PanelId, PersonKey } from '../core/kernel/ids';
import type { Clock } from '../core/ports/clock';
import type { Ids } from '../core/ports/ids';
import type { References } from '../core/ports/references';
import type { ActivityPerson, BotLog, Membership } from './ports';
import type { Sender } from './send';
import type { UseCasesFor } from './use-cases';

/** What handlers work with. */
export interface BotServices {
  /** Every chest in which the person has a role. */
  readonly chestsOf: (person: ActivityPerson) => Promise<readonly Membership[]>;
  /**
   * Stands in while the record is away and nobody's roles can be read: somebody whose acts in that chest are kept where
   * they can wait, and judged once the record is back. Undefined for a chest that there is not.
   */
  readonly putOff?: (person: ActivityPerson, chest: string) => Membership | undefined;
  readonly useCasesFor: UseCasesFor;
  /** Who sits on a panel: their cards refresh by themselves. */
  readonly panelMembers: (chest: ChestId, panel: PanelId) => Promise<readonly PersonKey[]>;
  readonly references: References;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: BotLog;
}
