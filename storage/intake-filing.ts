import * as z from 'zod/mini';
import type { IntakeItem } from '../core/engaging/intake';
import type { ChestId } from '../core/kernel/ids';
import type { SignedQueue } from '../core/ports/signed-queue';
import type { StorageAccount } from './account';
import { openSignedQueue } from './signed-queue';

/** What the public app's own worker listens to: acts that were taken on while the record was away. */
export const intakeFilingQueue = 'intakefiling';

/** An act that waits, and whose Intake list it is for. */
export interface WaitingAct {
  readonly chest: ChestId;
  readonly item: IntakeItem;
}

const shape = z.looseObject({
  chest: z.string(),
  item: z.looseObject({
    nonce: z.string(),
    kind: z.string(),
    acceptedAt: z.string(),
    act: z.string(),
    state: z.string(),
  }),
});
// Signed by us, so the rest of it is as it was sent.
const whole = z.custom<WaitingAct>((value) => z.safeParse(shape, value).success);

/** Opens the queue; larger acts travel by reference. */
export function openIntakeFiling(
  account: StorageAccount,
  keys: readonly string[],
  now: () => string,
): SignedQueue<WaitingAct> {
  return openSignedQueue(account, intakeFilingQueue, keys, now, (value) => whole.parse(value));
}
