import * as z from 'zod/mini';

/** One call from a tab, as teams-js posts it. */
export const TabCall = z.looseObject({
  id: z.number(),
  uuidAsString: z.optional(z.string()),
  func: z.string(),
  args: z.catch(z.array(z.unknown()), []),
});
export type TabCall = z.infer<typeof TabCall>;

/** Somebody chosen, as teams-js hands them to the tab. */
export interface PickedPerson {
  readonly objectId: string;
  readonly displayName: string;
  readonly email: string;
}

/** What the host can do for a tab. Every act is the page's; the protocol only carries it. */
export interface TabHost {
  /** Flat context, by the names the oldest form of the protocol gave them. */
  context(): Readonly<Record<string, unknown>>;
  theme(): string;
  token(): Promise<string>;
  onLoaded(): void;
  onReady(): void;
  onFailed(reason: string, message: string): void;
  navigateTo(pageId: string | undefined, subPageId: string | undefined): void;
  openLink(url: string): void;
  shareLink(subPageId: string | undefined, label: string | undefined): void;
  /** Undefined when somebody closes the picker without choosing. */
  pickPeople(title: string, isSingle: boolean): Promise<readonly PickedPerson[] | undefined>;
}

/** Arguments of an answer, or nothing when the protocol expects none. */
export type Answer = readonly unknown[] | undefined;

// What this host really does; a tab that asks for more is told by the SDK that the host does not support it.
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { app: { notifySuccessResponse: {} }, pages: { currentApp: {} }, people: {} },
};

const NavigateArgs = z.catch(
  z.looseObject({ pageId: z.optional(z.string()), subPageId: z.optional(z.string()) }),
  {},
);

const PickArgs = z.catch(
  z.looseObject({ title: z.optional(z.string()), singleSelect: z.optional(z.boolean()) }),
  {},
);

/** Teams' own code for «closed without choosing». */
const userAbort = { errorCode: 8000 };

function textAt(args: readonly unknown[], index: number): string | undefined {
  const value = args[index];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function answerToken(host: TabHost): Promise<Answer> {
  try {
    return [true, await host.token()];
  } catch {
    return [false, 'InternalError'];
  }
}

async function answerPicked(host: TabHost, args: readonly unknown[]): Promise<Answer> {
  const { title, singleSelect = false } = PickArgs.parse(args[0]);
  const usual = singleSelect ? 'Select a person' : 'Select people';
  const picked = await host.pickPeople(title ?? usual, singleSelect);
  return picked === undefined ? [userAbort] : [undefined, picked];
}

type Handler = (host: TabHost, args: readonly unknown[]) => Answer | Promise<Answer>;

/** Does something and answers nothing. */
function silently(act: (host: TabHost, args: readonly unknown[]) => void): Handler {
  return (host, args) => {
    act(host, args);
    return undefined;
  };
}

const failed = silently((host, args) => host.onFailed(textAt(args, 0) ?? 'Other', textAt(args, 1) ?? ''));

const handlers: Readonly<Record<string, Handler>> = {
  initialize: () => ['content', 'web', JSON.stringify(runtime), '2.0.1'],
  getContext: (host) => [host.context()],
  'authentication.getAuthToken': answerToken,
  'appInitialization.appLoaded': silently((host) => host.onLoaded()),
  'appInitialization.success': (host) => {
    host.onReady();
    return [undefined];
  },
  'appInitialization.failure': failed,
  'appInitialization.expectedFailure': failed,
  'pages.currentApp.navigateTo': (host, args) => {
    const { pageId, subPageId } = NavigateArgs.parse(args[0]);
    host.navigateTo(pageId, subPageId);
    return [undefined];
  },
  executeDeepLink: (host, args) => {
    const url = textAt(args, 0);
    if (url !== undefined) host.openLink(url);
    return [true];
  },
  'people.selectPeople': answerPicked,
  shareDeepLink: silently((host, args) => host.shareLink(textAt(args, 0), textAt(args, 1))),
};

/**
 * Answers one call as Teams would.
 * @returns undefined where the protocol expects no answer, such as for a handler being registered
 */
export async function answerCall(host: TabHost, call: TabCall): Promise<Answer> {
  return handlers[call.func]?.(host, call.args);
}

/** The message that carries an answer back to the tab. */
export function answerMessage(call: TabCall, args: readonly unknown[]): object {
  return { id: call.id, uuidAsString: call.uuidAsString, args };
}

/** An event from the host, such as a changed theme. */
export function eventMessage(func: string, args: readonly unknown[]): object {
  return { func, args };
}
