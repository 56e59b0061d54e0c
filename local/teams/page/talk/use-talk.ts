import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../client/teams-api';
import type { ConversationView } from '../../client/wire';
import { useAnnounce } from '../state/announcer';
import { useSession } from '../state/session';
import { messageOf } from '../state/use-loaded';
import { useMessages, type Messages } from '../state/use-messages';

/** A conversation to read and to take part in. */
export interface Talk extends Messages {
  /** Something said is on its way to the bot. */
  readonly isSending: boolean;
  /** Why the last thing said did not reach the bot. */
  readonly problem: string | undefined;
  say(draft: Draft): void;
}

const unreachable =
  'Your message is kept here, but the bot did not answer it. It may still be starting: wait a moment and say it again.';

/** Reads out what others write while the window is open. */
function useSpokenNews(conversation: ConversationView): void {
  const { pushes, person } = useSession();
  const announce = useAnnounce();
  useEffect(
    () =>
      pushes.listen((push) => {
        if (push?.kind !== 'message' || push.message.conversationId !== conversation.id) return;
        const { sender, text } = push.message;
        if (sender.id !== person.teamsId) announce(`${sender.name}: ${text === '' ? 'sent a card' : text}`);
      }),
    [pushes, person, conversation.id, announce],
  );
}

/** Everything a pane needs to show a conversation and let somebody speak in it. */
export function useTalk(conversation: ConversationView): Talk {
  const { window } = useSession();
  const messages = useMessages(conversation);
  const [sending, setSending] = useState(0);
  const [problem, setProblem] = useState<string>();
  useSpokenNews(conversation);
  const say = useCallback(
    (draft: Draft) => {
      setSending((count) => count + 1);
      setProblem(undefined);
      window
        .send(conversation, draft)
        .then(({ deliveries }) => {
          const isLost = deliveries.some(({ status }) => status < 200 || status >= 300);
          if (isLost) setProblem(unreachable);
        })
        .catch((error: unknown) => setProblem(messageOf(error)))
        .finally(() => setSending((count) => count - 1));
    },
    [window, conversation],
  );
  return { ...messages, isSending: sending > 0, problem, say };
}
