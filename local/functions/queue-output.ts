import type { QueueServiceClient } from '@azure/storage-queue';
import type { InvocationResponse, RegisteredFunction, TypedData } from './worker';

function texts(data: TypedData): readonly string[] {
  if (data.collectionString) return data.collectionString.string;
  const value: unknown = data.json === undefined || data.json === null ? data.string : JSON.parse(data.json);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

/** Sends what a function put out through its queue bindings, as the real host does after the function has run. */
export async function sendQueueOutputs(
  queues: QueueServiceClient,
  target: RegisteredFunction,
  response: InvocationResponse,
  encoding: 'base64' | 'none',
): Promise<void> {
  for (const { name, data } of response.outputData ?? []) {
    const binding = target.metadata.bindings[name];
    if (binding?.type !== 'queue' || !binding.queueName) continue;
    const queue = queues.getQueueClient(binding.queueName);
    await queue.createIfNotExists();
    for (const text of texts(data)) {
      await queue.sendMessage(encoding === 'base64' ? Buffer.from(text).toString('base64') : text);
    }
  }
}
