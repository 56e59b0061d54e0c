import type {
  FunctionApp,
  FunctionHandler,
  FunctionMetadata,
  HookCallback,
  HookName,
  LogCategory,
  LogLevel,
  ProgrammingModel,
  RegisteredFunction,
  WriteLog,
} from './worker';

// What @azure/functions gets when it asks for @azure/functions-core. The library keeps the first answer for good,
// so the functions are fixed and write to whichever app is being loaded.

interface Loading {
  model?: ProgrammingModel;
  readonly functions: RegisteredFunction[];
  readonly hooks: { name: HookName; callback: HookCallback }[];
}

let loading: Loading | undefined;
let writeLog: WriteLog | undefined;
// The library hands its model over once, however many apps its copy registers.
let lastModel: ProgrammingModel | undefined;

function current(): Loading {
  if (!loading) throw new Error('A function can only be registered while the app starts.');
  return loading;
}

/** Called by @azure/functions with what turns an invocation into arguments and an answer. */
export function setProgrammingModel(model: ProgrammingModel): void {
  current().model = model;
  lastModel = model;
}

/** Called by @azure/functions for every app.http, app.timer, app.storageQueue. */
export function registerFunction(metadata: FunctionMetadata, handler: FunctionHandler): { dispose(): void } {
  const { functions } = current();
  const found = Object.entries(metadata.bindings).find(([, binding]) => binding.type.endsWith('Trigger'));
  if (!found) throw new Error(`The function ${metadata.name} has no trigger.`);
  if (functions.some((other) => other.metadata.name === metadata.name)) {
    throw new Error(`Two functions are called ${metadata.name}.`);
  }
  const registered = { metadata, triggerName: found[0], trigger: found[1], handler };
  functions.push(registered);
  return { dispose: () => void functions.splice(functions.indexOf(registered), 1) };
}

/** Called by @azure/functions for app.hook. */
export function registerHook(name: HookName, callback: HookCallback): { dispose(): void } {
  const { hooks } = current();
  const registered = { name, callback };
  hooks.push(registered);
  return { dispose: () => void hooks.splice(hooks.indexOf(registered), 1) };
}

/** Called by @azure/functions with warnings of its own. */
export function log(level: LogLevel, category: LogCategory, message: string): void {
  writeLog?.(level, category, message);
}

/**
 * Collects what an entry registers while it loads.
 * @throws what the entry throws, or when it registered nothing.
 */
export async function collectRegistrations(load: () => unknown, write: WriteLog): Promise<FunctionApp> {
  if (loading) throw new Error('Another function app is being loaded.');
  const collected: Loading = { functions: [], hooks: [] };
  loading = collected;
  writeLog = write;
  try {
    await load();
  } finally {
    loading = undefined;
  }
  const model = collected.model ?? lastModel;
  if (!model || collected.functions.length === 0) throw new Error('The app registered no function.');
  return { model, functions: collected.functions, hooks: collected.hooks };
}
