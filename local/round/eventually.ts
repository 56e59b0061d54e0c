import { setTimeout as pause } from 'node:timers/promises';

const mostMilliseconds = 120_000;
const betweenMilliseconds = 100;

/** Asks until the answer is there: what the outbox worker does comes some seconds after the act. Throws after two minutes. */
export async function eventually<Value>(what: string, ask: () => Promise<Value | undefined>): Promise<Value> {
  const until = Date.now() + mostMilliseconds;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(betweenMilliseconds);
  }
  throw new Error(`It did not come about in two minutes: ${what}.`);
}
