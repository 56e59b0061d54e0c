import { PushView } from '../../client/wire';

/** News for one person's window. */
export interface PushStream {
  /** Calls back for each piece of news, and with `undefined` when some may have been missed. */
  listen(listener: (push: PushView | undefined) => void): () => void;
  close(): void;
}

type Listener = (push: PushView | undefined) => void;

function openSource(personKey: string, onOpen: () => void, onNews: (push: PushView) => void): EventSource {
  const source = new EventSource(`/client/people/${encodeURIComponent(personKey)}/events`);
  source.addEventListener('open', onOpen);
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const push = PushView.safeParse(JSON.parse(event.data));
    if (push.success) onNews(push.data);
  });
  return source;
}

/**
 * Opens the stream of news for a person; the browser reopens it by itself when it breaks.
 * A window nobody sees lets go of its stream, because a browser keeps only six connections to one server: with more
 * windows than that, none could load anything. It catches up when it is seen again.
 */
export function openPushStream(personKey: string): PushStream {
  const listeners = new Set<Listener>();
  const tell: Listener = (push) => listeners.forEach((listener) => listener(push));
  let hasOpened = false;
  const onOpen = (): void => {
    if (hasOpened) tell(undefined);
    hasOpened = true;
  };
  let source: EventSource | undefined;
  const follow = (): void => {
    if (document.hidden) source?.close();
    else if (source === undefined || source.readyState === EventSource.CLOSED) {
      source = openSource(personKey, onOpen, tell);
    }
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      document.removeEventListener('visibilitychange', follow);
      source?.close();
    },
  };
}
