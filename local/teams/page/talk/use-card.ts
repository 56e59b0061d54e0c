import { useEffect, useRef, useState } from 'react';
import type { CardAction } from '../../client/card-actions';
import { refreshOf } from '../../client/automatic-refresh';
import type { InvokeOutcome } from '../../client/invoke-outcome';
import { cardOf, type ConversationView, type JsonObject, type MessageView } from '../../client/wire';
import { useAnnounce } from '../state/announcer';
import { useSession } from '../state/session';
import { messageOf } from '../state/use-loaded';

/** A message's card as this window shows it. */
export interface ShownCard {
  readonly card: JsonObject | undefined;
  readonly isBusy: boolean;
  /** What the last press led to, when it was not a new card. */
  readonly outcome: InvokeOutcome | undefined;
  /** The shared card has changed and what is shown here has not followed. */
  readonly isBehind: boolean;
  readonly canRefresh: boolean;
  press(action: CardAction): void;
  refresh(): void;
  noteTyped(): void;
}

/**
 * Shows a card as Teams does: the person's own view, refreshed by itself when due, replaced by what a press answers.
 * While somebody is filling it in, an edit waits for them to ask for it, so that nothing typed is lost.
 */
export function useCard(conversation: ConversationView, message: MessageView): ShownCard {
  const { window } = useSession();
  const announce = useAnnounce();
  const [card, setCard] = useState<JsonObject | undefined>(() => cardOf(message));
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<InvokeOutcome>();
  const [isBehind, setBehind] = useState(false);
  const isTyped = useRef(false);

  useEffect(() => {
    if (isTyped.current) return setBehind(true);
    let isCurrent = true;
    const take = (next: JsonObject | undefined): void => {
      if (!isCurrent) return;
      setCard(next);
      setBehind(window.isBehind(message));
    };
    // A refresh that fails leaves the shared card, which stands on its own.
    window.show(conversation, message).then(take, () => take(cardOf(message)));
    return () => {
      isCurrent = false;
    };
  }, [window, conversation, message]);

  const run = async (act: () => Promise<InvokeOutcome | undefined>): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const answer = await act();
      if (answer?.kind === 'card') {
        isTyped.current = false;
        setCard(answer.card);
        setBehind(false);
        announce('The card was updated.');
      } else setOutcome(answer);
    } catch (error) {
      setOutcome({ kind: 'unreachable', text: messageOf(error), status: 0 });
    } finally {
      setBusy(false);
    }
  };

  return {
    card,
    isBusy,
    outcome,
    isBehind,
    canRefresh: refreshOf(cardOf(message) ?? {}) !== undefined,
    press: (action) => void run(async () => (await window.press(message, action)).outcome),
    refresh: () => {
      const shared = cardOf(message);
      void run(async () => {
        const refreshed = await window.refresh(message);
        return refreshed?.outcome ?? (shared === undefined ? undefined : { kind: 'card', card: shared });
      });
    },
    noteTyped: () => {
      isTyped.current = true;
    },
  };
}
