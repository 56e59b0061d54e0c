import { app } from '@azure/functions';
import type { IntakeItem } from '../../../core/engaging/intake';
import type { ChestId } from '../../../core/kernel/ids';
import type { DeadLetters } from '../../../core/ports/dead-letters';
import { RecordBroken, RecordUnavailable } from '../../../core/ports/faults';
import type { Received, SignedQueue } from '../../../core/ports/signed-queue';
import { log, logFault } from '../../log';
import { ringFor } from '../put-down';

/** An act that was taken on while the record was away. */
interface WaitingAct {
  readonly chest: ChestId;
  readonly item: IntakeItem;
}

/** What filing them needs. */
export interface IntakeFiling {
  readonly queue: SignedQueue<WaitingAct>;
  readonly letters: Pick<DeadLetters, 'bury'>;
  readonly now: () => string;
  putIntoRecord(chest: ChestId, item: IntakeItem): Promise<void>;
  ring(chest: ChestId): Promise<void>;
}

const firstDelaySeconds = 5;
const longestDelaySeconds = 300;
/** After two days a person has to look; the act itself is kept until they have. */
const giveUpMilliseconds = 48 * 60 * 60 * 1000;

/** Registers the worker of the queue of acts that wait for the record. */
export function registerIntakeFiling(queueName: string, work: () => IntakeFiling): void {
  app.storageQueue('file-intake', {
    queueName,
    connection: 'STORAGE',
    handler: (message) => fileIntake(work(), typeof message === 'string' ? message : JSON.stringify(message)),
  });
}

/** Puts one waiting act into the Intake list and rings for the team worker. The record still away: again later. */
export async function fileIntake(work: IntakeFiling, text: string): Promise<void> {
  const received = await work.queue.read(text);
  if (received === 'forged') {
    await bury(work, text, 'not signed by us');
    return log('queue.forged', { action: 'file-intake' });
  }
  const { chest, item } = received.body;
  try {
    await work.putIntoRecord(chest, item);
  } catch (fault) {
    if (!(fault instanceof RecordUnavailable) && !(fault instanceof RecordBroken)) throw fault;
    return later(work, text, received, fault);
  }
  await work.queue.settled(received);
  await ringFor(work, chest);
  log('intake.filed', { chest, action: item.kind, count: received.tries });
}

async function later(
  work: IntakeFiling,
  text: string,
  received: Received<WaitingAct>,
  fault: unknown,
): Promise<void> {
  const { tries, firstAt, body } = received;
  if (Date.parse(work.now()) - Date.parse(firstAt) < giveUpMilliseconds)
    return work.queue.again(received, Math.min(firstDelaySeconds * 2 ** tries, longestDelaySeconds));
  await bury(work, text, 'the record was away for two days');
  logFault('intake.buried', fault, { chest: body.chest, action: body.item.kind });
}

function bury(work: IntakeFiling, text: string, reason: string): Promise<unknown> {
  return work.letters.bury(work.queue.name, Buffer.from(text).toString('base64'), reason, work.now());
}
