import { useCallback, useEffect, useRef, useState } from 'react';
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

interface CardState {
  readonly card: JsonObject | undefined;
  readonly isBehind: boolean;
  take(card: JsonObject | undefined, isBehind: boolean): void;
  noteTyped(): void;
  forgetTyped(): void;
}

/** How often a card that is behind looks whether it may refresh by itself again; most looks ask nobody. */
const lookAgainMs = 5_000;

// While somebody is filling a card in, an edit waits for them to ask for it, so that nothing typed is lost.
function useCardState(conversation: ConversationView, message: MessageView): CardState {
  const { window } = useSession();
  const [state, setState] = useState(() => ({ card: cardOf(message), isBehind: false }));
  const isTyped = useRef(false);
  const take = useCallback(
    (card: JsonObject | undefined, isBehind: boolean) => setState({ card, isBehind }),
    [],
  );
  const { isBehind } = state;
  useEffect(() => {
    let isCurrent = true;
    const show = async (): Promise<void> => {
      if (isTyped.current) return setState(({ card }) => ({ card, isBehind: true }));
      // A refresh that fails leaves the shared card, which stands on its own.
      const card = await window.show(conversation, message).catch(() => cardOf(message));
      if (isCurrent) take(card, window.isBehind(message));
    };
    void show();
    const again = isBehind ? setInterval(() => void show(), lookAgainMs) : undefined;
    return () => {
      isCurrent = false;
      clearInterval(again);
    };
  }, [window, conversation, message, take, isBehind]);
  const noteTyped = useCallback(() => void (isTyped.current = true), []);
  const forgetTyped = useCallback(() => void (isTyped.current = false), []);
  return { ...state, take, noteTyped, forgetTyped };
}

/** Shows a card as Teams does: the person's own view, refreshed by itself when due, replaced by what a press answers. */
export function useCard(conversation: ConversationView, message: MessageView): ShownCard {
  const { window } = useSession();
  const announce = useAnnounce();
  const { card, isBehind, take, noteTyped, forgetTyped } = useCardState(conversation, message);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<InvokeOutcome>();
  const shared = cardOf(message);

  const run = async (act: () => Promise<InvokeOutcome | undefined>): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    const failed = (error: unknown): InvokeOutcome => ({
      kind: 'unreachable',
      text: messageOf(error),
      status: 0,
    });
    const answer = await act().catch(failed);
    setBusy(false);
    if (answer?.kind !== 'card') return setOutcome(answer);
    forgetTyped();
    take(answer.card, false);
    announce('The card was updated.');
  };
  // A card without a refresh of its own is brought up to date by showing the shared one again.
  const latest = async (): Promise<InvokeOutcome | undefined> => {
    const refreshed = await window.refresh(message);
    return refreshed?.outcome ?? (shared === undefined ? undefined : { kind: 'card', card: shared });
  };
  return {
    card,
    isBusy,
    outcome,
    isBehind,
    canRefresh: shared !== undefined && refreshOf(shared) !== undefined,
    press: (action) => void run(async () => (await window.press(message, action)).outcome),
    refresh: () => void run(latest),
    noteTyped,
  };
}
