import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';

/** A program of ours that runs beside us and has said that it is ready. */
export interface RunningProcess<Ready> {
  readonly ready: Ready;
  /** Resolves when it ends, however it ends. */
  readonly ended: Promise<void>;
  /** Asks it to end, and ends it by force after ten seconds. */
  close(): Promise<void>;
}

type Told<Ready> = { readonly ready: Ready } | { readonly failed: string };

const patienceMs = 10_000;

/**
 * Starts a built program and waits until it says that it is ready.
 * @param order what it is told first
 * @param given where its log lines go (without a file, to our own output; faults are always said there), and what
 *   Node itself is told
 * @throws what it says is wrong, or when it ends before it is ready.
 */
export async function startProcess<Order extends object, Ready>(
  program: string,
  order: Order,
  given: { readonly logFile?: string; readonly nodeArguments?: readonly string[] } = {},
): Promise<RunningProcess<Ready>> {
  const { logFile, nodeArguments = [] } = given;
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'a');
  const child = fork(program, [], {
    execArgv: ['--no-warnings', ...nodeArguments],
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  child.send(order);
  const told = await firstWord<Ready>(child, program);
  if ('failed' in told) {
    await ended;
    throw new Error(told.failed);
  }
  return { ready: told.ready, ended, close: () => stop(child, ended) };
}

function firstWord<Ready>(child: ChildProcess, program: string): Promise<Told<Ready>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told<Ready>));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${program} ended with ${code ?? 'a signal'} before it was ready.`)),
    );
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(force);
}

interface Serving {
  readonly ready: unknown;
  readonly close: () => Promise<void>;
}

/**
 * The other side: takes the order, starts, says that it is ready, and ends when it is asked to or when whoever started
 * it is gone.
 */
export function serveProcess<Order>(start: (order: Order) => Promise<Serving>): void {
  process.once('message', (order) => {
    start(order as Order).then(
      ({ ready, close }) => {
        endWhenAsked(close);
        process.send?.({ ready });
      },
      (error: unknown) => {
        process.exitCode = 1;
        process.send?.({ failed: error instanceof Error ? error.message : String(error) }, () =>
          process.disconnect(),
        );
      },
    );
  });
}

function endWhenAsked(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined;
  const end = (): void => {
    closing ??= close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  // Ctrl+C reaches the whole group; whoever started us decides the order in which we end.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', end);
}
