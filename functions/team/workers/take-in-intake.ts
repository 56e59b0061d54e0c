import { app } from '@azure/functions';
import { systemActor } from '../../../core/kernel/actor';
import type { ChestId } from '../../../core/kernel/ids';
import type { Row } from '../../../core/kernel/row';
import type { UseCases } from '../../../core/create-use-cases';
import type { IntakeItem } from '../../../core/engaging/intake';
import { inOrder } from '../../../core/engaging/intake-order';
import { UnreadableAct } from '../../../core/engaging/intake-shapes';
import type { DeadLetters } from '../../../core/ports/dead-letters';
import { log, logFault } from '../../log';

/** What the intake worker needs. `open` opens a chest for one act, with a deadline of its own. */
export interface IntakeWork {
  readonly chests: readonly ChestId[];
  readonly letters: Pick<DeadLetters, 'bury'>;
  readonly now: () => string;
  open(chest: ChestId): Pick<UseCases, 'takeInIntake' | 'waitingIntake' | 'putIntakeAside' | 'retryIntake'>;
}

/** Where dead letters of the intake go when they are replayed: the team's own queue, since the bell is the site's. */
const intakeAgainQueue = 'intakeagain';
/** So many acts at a time: each is some requests to Graph, which would rather have few callers. */
const together = 4;
/** After a day a person has to look, as with what waits in the other queues. */
const giveUpMilliseconds = 24 * 60 * 60 * 1000;

/** Registers the worker that hears the site's bell on this queue of its account, and replays of dead letters. */
export function registerIntake(bellQueue: string, work: () => IntakeWork): void {
  const handler = (message: unknown): Promise<void> => hearBell(work(), message);
  app.storageQueue('take-in-intake', { queueName: bellQueue, connection: 'PUBLIC_STORAGE', handler });
  app.storageQueue('take-in-again', { queueName: intakeAgainQueue, connection: 'STORAGE', handler });
}

/** A bell is only a hint: it names a chest, and of a replayed letter the act. Anything else rings for every chest. */
export async function hearBell(work: IntakeWork, message: unknown): Promise<void> {
  const { chest, nonce } = readBell(message);
  const named = work.chests.filter((known) => known === chest);
  const [only] = named;
  if (only !== undefined && nonce !== undefined) {
    await work.open(only).retryIntake(systemActor(only), { nonce });
  }
  for (const each of chest === undefined ? work.chests : named) await takeInAll(work, each);
}

function readBell(message: unknown): { readonly chest?: string; readonly nonce?: string } {
  const value = typeof message === 'string' ? parse(message) : message;
  if (typeof value !== 'object' || value === null) return {};
  const chest = 'chest' in value && typeof value.chest === 'string' ? { chest: value.chest } : {};
  return 'nonce' in value && typeof value.nonce === 'string' ? { ...chest, nonce: value.nonce } : chest;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // A ring without a chest is a ring for all.
    return undefined;
  }
}

interface Running {
  readonly ended: Promise<void>;
  next?: Promise<void>;
}

/** One run at a time for a chest in this process: whoever rings during one is heard by one run after it. */
const running = new Map<ChestId, Running>();

/** Takes in everything that waits for a chest. Rings during a run are answered by one more run when it has ended. */
export function takeInAll(work: IntakeWork, chest: ChestId): Promise<void> {
  const under = running.get(chest);
  if (under !== undefined) {
    under.next ??= under.ended.catch(() => undefined).then(() => takeInAll(work, chest));
    return under.next;
  }
  const ended = takeInOnce(work, chest).finally(() => running.delete(chest));
  running.set(chest, { ended });
  return ended;
}

async function takeInOnce(work: IntakeWork, chest: ChestId): Promise<void> {
  const waiting = await work.open(chest).waitingIntake(systemActor(chest));
  if (!waiting.ok) return;
  const { first, lanes } = inOrder(waiting.value);
  await inTurns(first, (row) => takeInOne(work, chest, row));
  await inTurns(lanes, async (lane) => {
    for (const row of lane) await takeInOne(work, chest, row);
  });
}

/** A few at a time, each few when those before have ended. */
async function inTurns<Thing>(things: readonly Thing[], act: (thing: Thing) => Promise<void>): Promise<void> {
  for (let from = 0; from < things.length; from += together) {
    await Promise.all(things.slice(from, from + together).map(act));
  }
}

async function takeInOne(work: IntakeWork, chest: ChestId, row: Row<IntakeItem>): Promise<void> {
  const { kind, nonce, acceptedAt } = row.value;
  try {
    const taken = await work.open(chest).takeInIntake(systemActor(chest), row);
    const outcome = taken.ok ? taken.value.outcome : taken.refusal.code;
    const code = taken.ok && taken.value.outcome === 'refused' ? taken.value.refusal.code : undefined;
    log('intake.taken', { chest, action: kind, outcome, ...(code === undefined ? {} : { code }) });
  } catch (fault) {
    // It waits on: the next ring, or the timer, tries it again.
    logFault('intake.fault', fault, { chest, action: kind });
    const age = Date.parse(work.now()) - Date.parse(acceptedAt);
    if (fault instanceof UnreadableAct || age > giveUpMilliseconds) await putAside(work, chest, row, nonce);
  }
}

async function putAside(
  work: IntakeWork,
  chest: ChestId,
  row: Row<IntakeItem>,
  nonce: string,
): Promise<void> {
  const text = Buffer.from(JSON.stringify({ chest, nonce }), 'utf8').toString('base64');
  await work.letters.bury(
    intakeAgainQueue,
    text,
    `an act «${row.value.kind}» could not be filed`,
    work.now(),
  );
  await work.open(chest).putIntakeAside(systemActor(chest), row);
}
