import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const duration = z.string().check(z.regex(/^(\d+\.)?\d{1,2}:\d{2}:\d{2}(\.\d+)?$/));

const hostFile = z.object({
  version: z.literal('2.0'),
  extensions: z.optional(
    z.object({
      http: z.optional(z.object({ routePrefix: z.optional(z.string()) })),
      queues: z.optional(
        z.object({
          maxPollingInterval: z.optional(duration),
          visibilityTimeout: z.optional(duration),
          batchSize: z.optional(z.int().check(z.minimum(1), z.maximum(32))),
          maxDequeueCount: z.optional(z.int().check(z.minimum(1))),
          newBatchThreshold: z.optional(z.int().check(z.minimum(0))),
          messageEncoding: z.optional(z.enum(['base64', 'none'])),
        }),
      ),
    }),
  ),
  functionTimeout: z.optional(duration),
});

/** What a host reads from host.json, with the real host's defaults. Times are milliseconds. */
export interface HostSettings {
  readonly routePrefix: string;
  readonly queues: QueueSettings;
}

export interface QueueSettings {
  readonly maxPollingInterval: number;
  readonly visibilityTimeout: number;
  readonly batchSize: number;
  readonly newBatchThreshold: number;
  readonly maxDequeueCount: number;
  readonly messageEncoding: 'base64' | 'none';
}

/** Milliseconds of a .NET time span: [days.]hours:minutes:seconds[.fraction]. */
function timeSpan(text: string): number {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d+)\.)?(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
}

/** @throws when host.json is missing or says something that the host would refuse. */
export function readHostSettings(path: string): HostSettings {
  const file = hostFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const queues = file.extensions?.queues;
  const batchSize = queues?.batchSize ?? 16;
  return {
    routePrefix: file.extensions?.http?.routePrefix ?? 'api',
    queues: {
      maxPollingInterval: timeSpan(queues?.maxPollingInterval ?? '00:01:00'),
      visibilityTimeout: timeSpan(queues?.visibilityTimeout ?? '00:00:00'),
      batchSize,
      newBatchThreshold: queues?.newBatchThreshold ?? Math.floor(batchSize / 2),
      maxDequeueCount: queues?.maxDequeueCount ?? 5,
      messageEncoding: queues?.messageEncoding ?? 'base64',
    },
  };
}
