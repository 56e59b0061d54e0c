import * as z from 'zod/mini';
import type { RoundStage } from './open-stage';

const usage = z.object({
  actions: z.record(z.string(), z.object({ times: z.number(), requests: z.number(), units: z.number() })),
  outboxWaiting: z.number(),
  memoryBytes: z.number(),
  peakMemoryKilobytes: z.number(),
});

/** What the product says of itself to those who run it. */
export type ProductUsage = z.infer<typeof usage>;

/** Asks the product what it asked of Graph, what waits, and how much memory it uses. */
export async function readUsage(stage: RoundStage): Promise<ProductUsage> {
  const { host, functionKey } = stage.chest.addresses;
  const response = await fetch(`${host}/api/operators/usage`, {
    headers: { 'x-functions-key': functionKey },
  });
  if (!response.ok) throw new Error(`The product did not say what it used: ${response.status}.`);
  return usage.parse(await response.json());
}
