import type { IntakeItem } from '../../core/engaging/intake';
import type { ChestId } from '../../core/kernel/ids';
import { RecordBroken, RecordUnavailable } from '../../core/ports/faults';
import type { IntakeBox } from '../../core/ports/intake';
import { logFault } from '../log';

/** What putting an act down needs: the record, the queue that stands in for it, and the team worker's bell. */
export interface IntakeWays {
  putIntoRecord(chest: ChestId, item: IntakeItem): Promise<void>;
  keepForLater(chest: ChestId, item: IntakeItem): Promise<void>;
  ring(chest: ChestId): Promise<void>;
}

/**
 * The intake box of a chest. When the record is away, too slow, or not as it must be, the act is kept, and its sender told
 * so; nothing that was sent is lost for a fault of ours. Throws only when it could be kept nowhere.
 */
export function intakeBox(ways: IntakeWays, chest: ChestId): IntakeBox {
  return {
    async put(item) {
      try {
        await ways.putIntoRecord(chest, item);
      } catch (fault) {
        if (!(fault instanceof RecordUnavailable) && !(fault instanceof RecordBroken)) throw fault;
        logFault('intake.kept', fault, { chest, action: item.kind });
        await ways.keepForLater(chest, item);
        return 'being-filed';
      }
      await ringFor(ways, chest);
      return 'filed';
    },
    putLater: (item) => ways.keepForLater(chest, item),
  };
}

/** A bell that is not heard loses nothing: the team worker looks by itself every few minutes. */
export async function ringFor({ ring }: Pick<IntakeWays, 'ring'>, chest: ChestId): Promise<void> {
  await ring(chest).catch((fault: unknown) => logFault('intake.unheard', fault, { chest }));
}
