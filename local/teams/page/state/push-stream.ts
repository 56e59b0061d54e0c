import { PushView } from '../../client/wire';

/** News for one person's window. */
export interface PushStream {
  /** Calls back for each piece of news, and with `undefined` when some may have been missed. */
  listen(listener: (push: PushView | undefined) => void): () => void;
  close(): void;
}

/** Opens the stream of news for a person; the browser reopens it by itself when it breaks. */
export function openPushStream(personKey: string): PushStream {
  const source = new EventSource(`/client/people/${encodeURIComponent(personKey)}/events`);
  const listeners = new Set<(push: PushView | undefined) => void>();
  let hasOpened = false;
  source.addEventListener('open', () => {
    if (hasOpened) listeners.forEach((listener) => listener(undefined));
    hasOpened = true;
  });
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const push = PushView.safeParse(JSON.parse(event.data));
    if (push.success) listeners.forEach((listener) => listener(push.data));
  });
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => source.close(),
  };
}
