// The part of Azure's Node worker that @azure/functions asks for under the name @azure/functions-core. The package
// is not published: these are its shapes as the library uses them (its src/ folder imports them by name).

export interface Binding {
  readonly name?: string;
  readonly type: string;
  readonly direction: string;
  readonly route?: string;
  readonly methods?: readonly string[];
  readonly authLevel?: string;
  readonly queueName?: string;
  /** The setting that names the queue's storage account. */
  readonly connection?: string;
  readonly schedule?: string;
}

export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

export type FunctionHandler = (...inputs: unknown[]) => unknown;

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type LogCategory = 'user' | 'system' | 'customMetric';
export type WriteLog = (level: LogLevel, category: LogCategory, message: string) => void;

export interface HttpCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: { readonly value: string };
  readonly domain?: { readonly value: string };
  readonly expires?: { readonly value: { readonly seconds?: number | null } };
  readonly maxAge?: { readonly value: number };
  readonly secure?: { readonly value: boolean };
  readonly httpOnly?: { readonly value: boolean };
  readonly sameSite?: string | null;
}

export interface HttpData {
  readonly statusCode?: string;
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly cookies?: readonly HttpCookie[];
  readonly body?: TypedData | null;
}

export interface TypedData {
  readonly string?: string | null;
  readonly json?: string | null;
  readonly bytes?: Uint8Array | null;
  readonly int?: number | null;
  readonly http?: HttpData | null;
  readonly collectionString?: { readonly string: readonly string[] } | null;
}

export interface InvocationResponse {
  readonly returnValue?: TypedData | null;
  readonly outputData?: readonly { readonly name: string; readonly data: TypedData }[] | null;
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: FunctionHandler): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
}

export interface InvocationStart {
  readonly invocationId: string;
  readonly metadata: FunctionMetadata;
  readonly request: {
    readonly inputData: readonly { readonly name: string; readonly data: TypedData }[];
    readonly triggerMetadata: Readonly<Record<string, TypedData>>;
  };
  state?: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks';
  readonly log: WriteLog;
}

export interface ProgrammingModel {
  getInvocationModel(start: InvocationStart): InvocationModel;
  getCapabilities?(capabilities: Record<string, string>): Promise<unknown>;
}

export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';
export type HookCallback = (context: Record<string, unknown>) => unknown;

export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly triggerName: string;
  readonly trigger: Binding;
  readonly handler: FunctionHandler;
}

/** What an app registered while its entry was loaded. */
export interface FunctionApp {
  readonly model: ProgrammingModel;
  readonly functions: readonly RegisteredFunction[];
  readonly hooks: readonly { readonly name: HookName; readonly callback: HookCallback }[];
  /** Where requests are streamed through, for an app that asked for it. */
  readonly streams?: { readonly url: string; close(): Promise<void> };
}
