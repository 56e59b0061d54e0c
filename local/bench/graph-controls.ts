import * as z from 'zod/mini';

const answered = z.object({ result: z.unknown() });
const units = z.object({ requests: z.number(), units: z.number(), throttled: z.number() });

/** What a bench asks of the local Graph server, behind Graph's back. */
export interface GraphControls {
  /** What all requests have cost since the server started, by its own count. */
  units(): Promise<z.infer<typeof units>>;
  /** From now on every request waits so long before it is looked at. */
  slowDown(milliseconds: number): Promise<void>;
  /** As quick as before. */
  speedUp(): Promise<void>;
}

/** The controls of the server at this address. Each throws when the server refuses. */
export function graphControlsAt(graphUrl: string): GraphControls {
  const control = async (call: string, input: unknown): Promise<unknown> => {
    const response = await fetch(`${graphUrl}/_controls`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ call, with: input }),
    });
    if (!response.ok) throw new Error(`The local Graph refused ${call}: ${await response.text()}`);
    return answered.parse(await response.json()).result;
  };
  return {
    units: async () => units.parse(await control('units', null)),
    slowDown: async (latencyMs) => void (await control('fault', { kind: 'slow', latencyMs })),
    speedUp: async () => void (await control('clearFaults', null)),
  };
}
