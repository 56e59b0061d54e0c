import { app } from '@azure/functions';
import { refusalWords } from '../../../core/contracts/refusal-words';
import type { Outcome } from '../../../core/kernel/outcome';
import { RecordUnavailable } from '../../../core/ports/faults';
import type { Channel } from '../../../core/ports/channel';
import type { FilableCommand, FiledCommand, FilingQueue } from '../../../core/ports/filing';
import type { DeadLetters } from '../../../core/ports/dead-letters';
import type { Received } from '../../../core/ports/signed-queue';
import { log } from '../../log';

/** What the filing worker needs. `perform` runs the use case as its sender, judged by the moment it was taken on. */
export interface FilingWork {
  readonly filing: FilingQueue;
  readonly letters: DeadLetters;
  readonly channel: Channel;
  readonly now: () => string;
  perform(command: FiledCommand): Promise<Outcome<unknown>>;
}

const firstDelaySeconds = 5;
const longestDelaySeconds = 300;
/** After a day a person has to look (security notes 3.4). */
const giveUpMilliseconds = 24 * 60 * 60 * 1000;

const said: Readonly<Record<FilableCommand, string>> = {
  'raise-need': 'The need that you raised',
  'declare-interest': 'What you told us about your connections',
  'score-application': 'Your scores',
  'finish-scoring': 'Your note that you finished scoring',
  'cast-vote': 'Your vote',
};

/** Registers the worker of the filing queue of this name. */
export function registerFiling(filingQueue: string, work: () => FilingWork): void {
  app.storageQueue('file-command', {
    queueName: filingQueue,
    connection: 'STORAGE',
    handler: (message) =>
      fileCommand(work(), typeof message === 'string' ? message : JSON.stringify(message)),
  });
}

/** Files one waiting command. Graph still away: again later. Refused: its sender is told why. */
export async function fileCommand(work: FilingWork, text: string): Promise<void> {
  const received = await read(work, text);
  if (received === undefined) return;
  const { body: command } = received;
  try {
    const outcome = await work.perform(command);
    await work.filing.settle(
      command,
      outcome.ok ? { outcome: 'filed' } : { outcome: 'refused', refusal: outcome.refusal },
    );
    await work.filing.queue.settled(received);
    log('filing.settled', {
      chest: command.chest,
      command: command.id,
      outcome: outcome.ok ? 'filed' : outcome.refusal.code,
    });
    if (!outcome.ok) await tellRefusal(work, command, outcome.refusal);
  } catch (fault) {
    if (!(fault instanceof RecordUnavailable)) throw fault;
    await later(work, text, received);
  }
}

async function read(work: FilingWork, text: string): Promise<Received<FiledCommand> | undefined> {
  const received = await work.filing.queue.read(text);
  if (received !== 'forged') return received;
  await bury(work, text, 'not signed by us');
  log('queue.forged', { action: 'file-command' });
  return undefined;
}

function bury(work: FilingWork, text: string, reason: string): Promise<unknown> {
  return work.letters.bury(work.filing.queue.name, Buffer.from(text).toString('base64'), reason, work.now());
}

async function later(work: FilingWork, text: string, received: Received<FiledCommand>): Promise<void> {
  if (Date.parse(work.now()) - Date.parse(received.firstAt) < giveUpMilliseconds) {
    await work.filing.queue.again(
      received,
      Math.min(firstDelaySeconds * 2 ** received.tries, longestDelaySeconds),
    );
    return;
  }
  await bury(work, text, 'the record was away for a day');
}

async function tellRefusal(
  work: FilingWork,
  command: FiledCommand,
  refusal: Parameters<typeof refusalWords>[0],
): Promise<void> {
  const words = refusalWords(refusal);
  const title = `${said[command.name]} could not be filed. ${words.title}`;
  await work.channel.tell(command.chest, command.actor, { title, next: words.next });
}
