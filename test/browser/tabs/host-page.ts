/** How a host that speaks the teams-js protocol should behave. */
export interface HostOptions {
  readonly theme: 'default' | 'dark' | 'contrast';
  /** The place that the host opens the tab at; without one, the place in the tab's address stands. */
  readonly pageId?: string;
  readonly subPageId?: string;
  /** False: the host does not let a tab open another. */
  readonly opensPages?: boolean;
  /** False: nobody is signed in. */
  readonly signedIn?: boolean;
}

/**
 * The script of a host: it answers the few calls that our tabs make as Teams does, and keeps what it heard. It runs in
 * the browser, in a page that frames the tab (as on a desk) or in the tab's own window (as on a phone), so it may name
 * nothing from outside.
 */
export function hostScript(options: HostOptions): void {
  const heard: { func: string; args: unknown }[] = [];
  const supports = { pages: options.opensPages === false ? {} : { currentApp: {} }, people: {} };
  const context = {
    locale: 'en-gb',
    theme: options.theme,
    entityId: options.pageId ?? 'elsewhere',
    subEntityId: options.subPageId ?? '',
    frameContext: 'content',
    userObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
    tid: '11111111-1111-4111-8111-111111111111',
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 's',
    appSessionId: 's',
  };
  const answers: Readonly<Record<string, () => unknown[]>> = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, supports }), '2.0.1'],
    getContext: () => [context],
    'authentication.getAuthToken': () =>
      options.signedIn === false ? [false, 'CancelledByUser'] : [true, 'a-token'],
    'pages.currentApp.navigateTo': () => [undefined],
    'people.selectPeople': () => [
      undefined,
      [
        { objectId: 'bbbbbbbb-0000-4000-8000-000000000002', displayName: 'Bernard Ekpo' },
        { objectId: 'cccccccc-0000-4000-8000-000000000003', displayName: 'Carys Nolan' },
      ],
    ],
  };
  interface Message {
    readonly id?: number;
    readonly uuidAsString?: string;
    readonly func: string;
    readonly args: unknown[];
  }
  const take = (message: Message, post: (answer: Message) => void): void => {
    heard.push({ func: message.func, args: message.args });
    const answer = answers[message.func];
    if (answer === undefined) return;
    const { id, uuidAsString } = message;
    post({
      func: message.func,
      args: answer(),
      ...(id === undefined ? {} : { id }),
      ...(uuidAsString === undefined ? {} : { uuidAsString }),
    });
  };
  const frame = document.querySelector('iframe');
  if (frame !== null) {
    const post = (message: Message): void => frame.contentWindow?.postMessage(message, '*');
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow && typeof data === 'object' && data !== null)
        take(data as Message, post);
    });
    Object.assign(window, {
      heard,
      changeTheme: (theme: string) => post({ func: 'themeChange', args: [theme] }),
    });
    return;
  }
  const post = (message: Message): void => {
    const taken = (window as { onNativeMessage?: (event: { data: Message }) => void }).onNativeMessage;
    setTimeout(() => taken?.({ data: message }), 0);
  };
  const nativeInterface = { framelessPostMessage: (text: string) => take(JSON.parse(text) as Message, post) };
  Object.assign(window, {
    heard,
    nativeInterface,
    changeTheme: (theme: string) => post({ func: 'themeChange', args: [theme] }),
  });
}

/** A page that frames a tab: the host script first, so that it hears the tab's first word. */
export function hostPage(tab: string, options: HostOptions): string {
  const style = 'html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}';
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A host</title><style>${style}</style></head>
<body><iframe title="Tab"></iframe><script>(${hostScript.toString()})(${JSON.stringify(options)});
document.querySelector('iframe').src=${JSON.stringify(tab)};</script></body></html>`;
}
