import { createRound } from '../../../core/founding/create-round';
import { moveRound } from '../../../core/founding/move-round';
import { setUpChest } from '../../../core/founding/set-up-chest';
import type { Outcome } from '../../../core/kernel/outcome';
import { memoryPorts, type MemoryPorts } from '../in-memory/ports';
import type { MemoryOptions } from '../in-memory/state';
import { actorAs } from './actors';
import { roundInput, setUpInput } from './inputs';

/** The value of an outcome that a test counts on; fails the test with the refusal otherwise. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The code of a refusal that a test counts on. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'done' : outcome.refusal.code;
}

/** Ports with the sample chest set up. */
export async function chestSetUp(options: MemoryOptions = {}): Promise<MemoryPorts> {
  const ports = memoryPorts(options);
  valueOf(await setUpChest(ports)(actorAs('lead'), setUpInput()));
  return ports;
}

/** Ports with the sample chest and the summer round in its first state. */
export async function chestWithRound(options: MemoryOptions = {}): Promise<MemoryPorts> {
  const ports = await chestSetUp(options);
  valueOf(await createRound(ports)(actorAs('lead'), roundInput()));
  return ports;
}

/** Ports with the sample chest and the summer round open. */
export async function chestWithOpenRound(options: MemoryOptions = {}): Promise<MemoryPorts> {
  const ports = await chestWithRound(options);
  valueOf(await moveRound(ports)(actorAs('lead'), { round: 'summer', event: 'open', version: 1 }));
  return ports;
}
