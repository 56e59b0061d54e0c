import type { ServerResponse } from 'node:http';
import type { PushView } from './client/wire';
import type { Conversation } from './roster';

/** Open windows and the news that goes to them. */
export interface PushHub {
  /** Keeps the answer open as a stream of server-sent events for one person. */
  join(personKey: string, response: ServerResponse): void;
  /** Sends news to every window of everyone in the conversation. */
  tell(conversation: Conversation, push: PushView): void;
  close(): void;
}

/** A hub with nobody listening yet. */
export function makePushHub(): PushHub {
  const windows = new Map<ServerResponse, string>();
  // A comment now and then keeps idle streams from being taken for dead, and finds the dead ones.
  const heartbeat = setInterval(
    () => windows.forEach((_, response) => response.write(': still here\n\n')),
    20_000,
  );
  heartbeat.unref();
  return {
    join: (personKey, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      windows.set(response, personKey);
      response.on('close', () => windows.delete(response));
    },
    tell: (conversation, push) => {
      const keys = new Set(conversation.members.map((person) => person.key));
      const text = `data: ${JSON.stringify(push)}\n\n`;
      for (const [response, key] of windows) if (keys.has(key)) response.write(text);
    },
    close: () => {
      clearInterval(heartbeat);
      for (const response of windows.keys()) response.end();
    },
  };
}
