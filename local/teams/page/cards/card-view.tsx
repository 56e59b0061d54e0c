import { useEffect, useEffectEvent, useRef } from 'react';
import './card.css';
import type { CardAction } from '../../client/card-actions';
import type { JsonObject } from '../../client/wire';
import { renderCard } from './render-card';

/** A card to draw, and what to do when somebody uses it. */
export interface CardViewProps {
  readonly card: JsonObject;
  readonly isBusy: boolean;
  readonly onAction: (action: CardAction) => void;
  readonly onOpenUrl: (url: string) => void;
  /** Called once somebody has typed or chosen something that would be lost if the card changed. */
  readonly onTyped?: () => void;
}

/** An Adaptive Card. It is drawn anew only when the card itself changes, so that typed words stay. */
export function CardView({ card, isBusy, onAction, onOpenUrl, onTyped }: CardViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const act = useEffectEvent((action: CardAction) => {
    if (isBusy) return;
    hadFocus.current = true;
    onAction(action);
  });
  const open = useEffectEvent((url: string) => onOpenUrl(url));
  const typed = useEffectEvent(() => onTyped?.());
  useEffect(() => {
    const element = renderCard(card, { onAction: act, onOpenUrl: open, onTyped: typed });
    place.current?.replaceChildren(element ?? 'This card cannot be shown.');
    // The pressed button is gone with the old card; keep the keyboard where it was.
    if (hadFocus.current) place.current?.focus({ preventScroll: true });
    hadFocus.current = false;
  }, [card]);
  return <div ref={place} className="card" tabIndex={-1} aria-busy={isBusy} data-busy={isBusy} />;
}
