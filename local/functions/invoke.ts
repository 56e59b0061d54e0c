import { randomUUID } from 'node:crypto';
import type {
  FunctionApp,
  HookName,
  InvocationResponse,
  InvocationStart,
  RegisteredFunction,
  TypedData,
  WriteLog,
} from './worker';

type HookData = Record<string, unknown>;

/** What an app's hooks keep between invocations. */
const appData = new WeakMap<FunctionApp, HookData>();

function dataOf(app: FunctionApp): HookData {
  const known = appData.get(app);
  if (known) return known;
  const fresh: HookData = {};
  appData.set(app, fresh);
  return fresh;
}

/** Runs the hooks of one kind in the order of their registration; what they change in the context is kept. */
export async function runHooks(app: FunctionApp, name: HookName, context: HookData): Promise<HookData> {
  const full: HookData = { hookData: {}, appHookData: dataOf(app), ...context };
  for (const hook of app.hooks) {
    if (hook.name === name) await hook.callback(full);
  }
  return full;
}

/**
 * Runs one function once, as Azure's worker does: arguments, hooks before, the handler, hooks after, the answer.
 * @throws what the handler or a hook throws.
 */
export async function invoke(
  app: FunctionApp,
  target: RegisteredFunction,
  input: TypedData,
  triggerMetadata: Readonly<Record<string, TypedData>>,
  log: WriteLog,
  invocationId: string = randomUUID(),
): Promise<InvocationResponse> {
  const start: InvocationStart = {
    invocationId,
    metadata: target.metadata,
    request: { inputData: [{ name: target.triggerName, data: input }], triggerMetadata },
    log,
  };
  const model = app.model.getInvocationModel(start);
  const { context, inputs } = await model.getArguments();
  const hookData: HookData = {};

  start.state = 'preInvocationHooks';
  const before = { hookData, functionCallback: target.handler, inputs, invocationContext: context };
  const prepared = await runHooks(app, 'preInvocation', before);

  start.state = 'invocation';
  const outcome = await settle(() =>
    model.invokeFunction(
      context,
      prepared['inputs'] as unknown[],
      prepared['functionCallback'] as typeof target.handler,
    ),
  );

  start.state = 'postInvocationHooks';
  const after = {
    hookData,
    inputs,
    invocationContext: context,
    result: outcome.result,
    error: outcome.error,
  };
  const finished = await runHooks(app, 'postInvocation', after);
  if (finished['error']) throw asError(finished['error']);
  return model.getResponse(context, finished['result']);
}

async function settle(run: () => Promise<unknown>): Promise<{ result?: unknown; error?: unknown }> {
  try {
    return { result: await run() };
  } catch (error) {
    return { error: error ?? new Error('The function threw nothing.') };
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
}
