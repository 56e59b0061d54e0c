import { useCallback, useEffect, useState } from 'react';
import type { ConversationView, MessageView, PushView } from '../../client/wire';
import { useSession } from './session';
import { messageOf, type Loaded } from './use-loaded';

/** The messages of a conversation, kept up to date, and whether the bot is writing. */
export interface Messages {
  readonly messages: Loaded<readonly MessageView[]>;
  readonly isBotTyping: boolean;
  reload(): void;
}

function withPush(messages: readonly MessageView[], push: PushView): readonly MessageView[] {
  if (push.kind === 'typing') return messages;
  const { message } = push;
  if (messages.some((each) => each.id === message.id)) {
    return messages.map((each) =>
      each.id === message.id && each.version <= message.version ? message : each,
    );
  }
  return [...messages, message];
}

function isAbout(push: PushView, conversationId: string): boolean {
  return (push.kind === 'typing' ? push.conversationId : push.message.conversationId) === conversationId;
}

/** Loads a conversation's messages and follows what happens in it. */
export function useMessages(conversation: ConversationView): Messages {
  const { window, pushes } = useSession();
  const [messages, setMessages] = useState<Loaded<readonly MessageView[]>>({ state: 'loading' });
  const [isBotTyping, setBotTyping] = useState(false);
  const reload = useCallback(() => {
    window.messages(conversation).then(
      (value) => setMessages({ state: 'ready', value }),
      (error: unknown) => setMessages({ state: 'failed', message: messageOf(error) }),
    );
  }, [window, conversation]);
  useEffect(() => {
    const stop = pushes.listen((push) => {
      if (push === undefined) return reload();
      if (!isAbout(push, conversation.id)) return;
      setBotTyping(push.kind === 'typing');
      setMessages((now) => (now.state === 'ready' ? { ...now, value: withPush(now.value, push) } : now));
    });
    reload();
    return stop;
  }, [pushes, conversation.id, reload]);
  return { messages, isBotTyping, reload };
}
