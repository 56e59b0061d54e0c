import type { DequeuedMessageItem, QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from './http-trigger';
import type { QueueSettings } from './host-settings';
import { decodeMessage, messageMetadata } from './queue-message';
import type { RegisteredFunction, TypedData, WriteLog } from './worker';

const quickestPoll = 100;
/** How long a message stays hidden while its function runs, as in the real host. */
const leaseSeconds = 600;

export interface QueueTriggerOptions {
  readonly target: RegisteredFunction;
  readonly queues: QueueServiceClient;
  readonly settings: QueueSettings;
  readonly run: (input: TypedData, metadata: Readonly<Record<string, TypedData>>) => Promise<unknown>;
  readonly log: WriteLog;
}

export interface QueueTrigger {
  readonly name: string;
  /** Handles what is visible now, until nothing is. Returns how many messages were handled. */
  drain(): Promise<number>;
  /** Stops polling and waits for what is running. */
  close(): Promise<void>;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 404;
}

/** Takes batches off a queue, one at a time, and keeps count of what is being handled. */
function batches(options: QueueTriggerOptions, queue: QueueClient, stop: AbortSignal) {
  const { settings } = options;
  const running = new Set<Promise<void>>();
  let turn: Promise<number> = Promise.resolve(0);

  const takeNext = async (): Promise<number> => {
    if (running.size > settings.newBatchThreshold) return 0;
    const messages = await receiveBatch(queue, settings.batchSize, stop);
    for (const message of messages) {
      const work = handleMessage(options, queue, message).finally(() => running.delete(work));
      running.add(work);
    }
    return messages.length;
  };
  return {
    running,
    /** Serial, so that whoever drains a queue sees what a poll has just taken. */
    take: () => (turn = turn.catch(() => 0).then(takeNext)),
  };
}

/** Runs a function for each message of its queue, with the real host's batches, retries and poison queue. */
export function startQueueTrigger(options: QueueTriggerOptions): QueueTrigger {
  const { settings, log } = options;
  const name = options.target.trigger.queueName ?? '';
  const stopping = new AbortController();
  const { running, take } = batches(options, options.queues.getQueueClient(name), stopping.signal);

  const poll = async (): Promise<void> => {
    let wait = quickestPoll;
    while (!stopping.signal.aborted) {
      const received = await take().catch((error: unknown) => {
        if (!stopping.signal.aborted)
          log('warning', 'system', `The queue ${name} could not be read: ${describe(error)}`);
        return 0;
      });
      if (running.size > settings.newBatchThreshold) await Promise.race(running);
      wait = received > 0 ? quickestPoll : Math.min(wait * 2, settings.maxPollingInterval);
      if (received === 0) await rest(wait, stopping.signal);
    }
  };
  const polling = poll();
  return {
    name,
    drain: () => drain(running, take),
    async close() {
      stopping.abort();
      await polling;
      await Promise.all(running);
    },
  };
}

async function drain(running: ReadonlySet<Promise<void>>, take: () => Promise<number>): Promise<number> {
  let total = running.size;
  for (;;) {
    const received = await take();
    if (received === 0 && running.size === 0) return total;
    total += received;
    await Promise.all(running);
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  // A rest that is cut short is how the host stops; it is not a fault.
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}

async function receiveBatch(
  queue: QueueClient,
  numberOfMessages: number,
  abortSignal: AbortSignal,
): Promise<readonly DequeuedMessageItem[]> {
  try {
    const options = { numberOfMessages, visibilityTimeout: leaseSeconds, abortSignal };
    return (await queue.receiveMessages(options)).receivedMessageItems;
  } catch (error) {
    // Nobody has sent to this queue yet.
    if (isMissing(error)) return [];
    throw error;
  }
}

async function handleMessage(
  options: QueueTriggerOptions,
  queue: QueueClient,
  message: DequeuedMessageItem,
): Promise<void> {
  const { settings, target, log } = options;
  try {
    const body = decodeMessage(message.messageText, settings.messageEncoding);
    if (body === undefined) return await poison(options, queue, message);
    await options.run({ string: body }, messageMetadata(message));
    await queue.deleteMessage(message.messageId, message.popReceipt);
  } catch (error) {
    log(
      'error',
      'system',
      `${target.metadata.name} failed (try ${message.dequeueCount}): ${describe(error)}`,
    );
    await giveBack(options, queue, message).catch((fault: unknown) =>
      log('error', 'system', `${queue.name} could not take a message back: ${describe(fault)}`),
    );
  }
}

async function giveBack(
  options: QueueTriggerOptions,
  queue: QueueClient,
  message: DequeuedMessageItem,
): Promise<void> {
  const { maxDequeueCount, visibilityTimeout } = options.settings;
  if (message.dequeueCount >= maxDequeueCount) return poison(options, queue, message);
  const seconds = Math.ceil(visibilityTimeout / 1000);
  await queue.updateMessage(message.messageId, message.popReceipt, message.messageText, seconds);
}

async function poison(
  options: QueueTriggerOptions,
  queue: QueueClient,
  message: DequeuedMessageItem,
): Promise<void> {
  const dead = options.queues.getQueueClient(`${queue.name}-poison`);
  await dead.createIfNotExists();
  await dead.sendMessage(message.messageText, { messageTimeToLive: -1 });
  await queue.deleteMessage(message.messageId, message.popReceipt);
  options.log('error', 'system', `A message of ${queue.name} was moved to ${dead.name}.`);
}
