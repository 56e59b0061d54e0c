import { QueueServiceClient } from '@azure/storage-queue';
import { readText, startLoopbackServer, type RequestHandler } from '../loopback-server';
import { answerAdmin } from './admin';
import type { FunctionKeys } from './function-keys';
import { readHostSettings, type HostSettings } from './host-settings';
import { describe, httpTriggers } from './http-trigger';
import { invoke, runHooks } from './invoke';
import { loadApp, type AppEntry } from './load-app';
import { sendQueueOutputs } from './queue-output';
import { startQueueTrigger, type QueueTrigger } from './queue-trigger';
import { timerTrigger, type TimerTrigger } from './timer-trigger';
import type { FunctionApp, InvocationResponse, RegisteredFunction, TypedData, WriteLog } from './worker';

export interface FunctionsHostOptions {
  /** The built app's main.js, or something that loads the registrations from source. */
  readonly entry: AppEntry;
  /** Path of host.json. */
  readonly hostJson: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** The account of the settings STORAGE and AzureWebJobsStorage. */
  readonly storageConnection: string;
  /** Other accounts whose queues its functions listen to, by the setting that they name. */
  readonly otherConnections?: Readonly<Record<string, string>>;
  readonly now?: () => Date;
  readonly keys?: FunctionKeys;
  readonly log?: WriteLog;
  /** Caps how long an idle queue rests between two looks (milliseconds), whatever host.json says. */
  readonly queueRestMs?: number;
  /** Default 100 MB, as in Azure. */
  readonly bodyLimitBytes?: number;
  /** Answers addresses that no function has. */
  readonly fallback?: RequestHandler;
}

export interface FunctionsHost {
  readonly url: string;
  readonly functions: readonly string[];
  /** Runs a timer's function now and waits for it. @throws what it throws, or when there is no such timer. */
  fireTimer(name: string): Promise<void>;
  /** Handles every visible message of every queue, also those that handling one sends, until none is left. */
  drainQueues(): Promise<void>;
  /** Lets what is running end, runs the appTerminate hooks and stops. */
  close(): Promise<void>;
}

interface Running {
  readonly app: FunctionApp;
  readonly settings: HostSettings;
  readonly queues: QueueServiceClient;
  /** The queues that a function listens to, by the setting that it names. */
  readonly queuesOf: (setting?: string) => QueueServiceClient;
  readonly log: WriteLog;
}

/**
 * Runs a function app as Azure does, outside Azure: its HTTP, queue and timer triggers and its hooks, registered
 * through @azure/functions itself.
 * @throws what the app throws while it loads, or when host.json, a route or a schedule cannot be read.
 */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const log = options.log ?? (() => undefined);
  const settings = withRest(readHostSettings(options.hostJson), options.queueRestMs);
  const app = await loadApp(options.entry, log);
  const queues = QueueServiceClient.fromConnectionString(options.storageConnection);
  const others = new Map(
    Object.entries(options.otherConnections ?? {}).map(([setting, connection]) => [
      setting,
      QueueServiceClient.fromConnectionString(connection),
    ]),
  );
  const queuesOf = (setting = ''): QueueServiceClient => others.get(setting) ?? queues;
  const running: Running = { app, settings, queues, queuesOf, log };
  const timers = startTimers(running, options.now ?? (() => new Date()));
  await runHooks(app, 'appStart', {});
  const queueTriggers = startQueues(running);
  const ticking = setInterval(() => tickAll(timers, log), 1000);
  const server = await startLoopbackServer(options.port, requestHandler(options, running, timers));
  return {
    url: server.url,
    functions: app.functions.map(({ metadata }) => metadata.name),
    fireTimer: (name) => timerNamed(timers, name).fire(),
    drainQueues: () => drainAll(queueTriggers),
    async close() {
      clearInterval(ticking);
      await server.close();
      await Promise.all(queueTriggers.map((trigger) => trigger.close()));
      await runHooks(app, 'appTerminate', {});
      await app.streams?.close();
    },
  };
}

function withRest(settings: HostSettings, rest: number | undefined): HostSettings {
  if (rest === undefined) return settings;
  const maxPollingInterval = Math.min(rest, settings.queues.maxPollingInterval);
  return { ...settings, queues: { ...settings.queues, maxPollingInterval } };
}

async function run(
  running: Running,
  target: RegisteredFunction,
  input: TypedData,
  metadata: Readonly<Record<string, TypedData>> = {},
  invocationId?: string,
): Promise<InvocationResponse> {
  const response = await invoke(running.app, target, input, metadata, running.log, invocationId);
  await sendQueueOutputs(running.queues, target, response, running.settings.queues.messageEncoding);
  return response;
}

function withTrigger(running: Running, type: string): readonly RegisteredFunction[] {
  return running.app.functions.filter(({ trigger }) => trigger.type === type);
}

function startTimers(running: Running, now: () => Date): readonly TimerTrigger[] {
  return withTrigger(running, 'timerTrigger').map((target) =>
    timerTrigger({ target, now, run: (input) => run(running, target, input) }),
  );
}

function startQueues(running: Running): readonly QueueTrigger[] {
  const { queuesOf, settings, log } = running;
  return withTrigger(running, 'queueTrigger').map((target) =>
    startQueueTrigger({
      target,
      queues: queuesOf(target.trigger.connection),
      log,
      settings: settings.queues,
      run: (input, metadata) => run(running, target, input, metadata),
    }),
  );
}

function tickAll(timers: readonly TimerTrigger[], log: WriteLog): void {
  for (const timer of timers) {
    timer
      .tick()
      .catch((error: unknown) => log('error', 'system', `${timer.name} failed: ${describe(error)}`));
  }
}

function timerNamed(timers: readonly TimerTrigger[], name: string): TimerTrigger {
  const found = timers.find((timer) => timer.name === name);
  if (!found) throw new Error(`There is no timer called ${name}.`);
  return found;
}

async function drainAll(triggers: readonly QueueTrigger[]): Promise<void> {
  for (;;) {
    const handled = await Promise.all(triggers.map((trigger) => trigger.drain()));
    if (handled.every((count) => count === 0)) return;
  }
}

function requestHandler(
  options: FunctionsHostOptions,
  running: Running,
  timers: readonly TimerTrigger[],
): RequestHandler {
  const { app, settings, log } = running;
  const keys = options.keys ?? {};
  const bodyLimitBytes = options.bodyLimitBytes ?? 100 * 1024 * 1024;
  const answer = httpTriggers({
    app,
    routePrefix: settings.routePrefix,
    bodyLimitBytes,
    keys,
    log,
    run: (target, input, metadata, invocationId) => run(running, target, input, metadata, invocationId),
  });
  const fire = (name: string, input: string): Promise<unknown> | undefined => {
    const timer = timers.find((candidate) => candidate.name === name);
    if (timer) return timer.fire();
    const target = withTrigger(running, 'queueTrigger').find(({ metadata }) => metadata.name === name);
    return target && run(running, target, { string: input });
  };
  const names = app.functions.map(({ metadata }) => metadata.name);
  return async (request, response) => {
    if (await answerAdmin({ keys, names, fire, readText }, request, response)) return;
    if (await answer(request, response)) return;
    if (options.fallback) return options.fallback(request, response);
    response.writeHead(404, { 'content-length': '0' }).end();
  };
}
