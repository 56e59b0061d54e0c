import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CardAction } from '../../client/card-actions';
import type { InvokeOutcome } from '../../client/invoke-outcome';
import { JsonObject, type ConversationView, type MessageView } from '../../client/wire';
import { CardView } from '../cards/card-view';
import { CardDialog } from './card-dialog';
import { openLink } from './open-link';
import { useCard } from './use-card';

const useStyles = makeStyles({
  column: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '560px', minWidth: 0 },
  full: { maxWidth: 'none' },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

function isFullWidth(card: JsonObject): boolean {
  const msteams = JsonObject.safeParse(card['msteams']);
  return msteams.success && String(msteams.data['width']).toLowerCase() === 'full';
}

function opensDialog(action: CardAction): boolean {
  const msteams = JsonObject.safeParse(action.data['msteams']);
  return action.type === 'Action.Submit' && msteams.success && msteams.data['type'] === 'task/fetch';
}

function Outcome({ outcome }: { readonly outcome: InvokeOutcome }) {
  if (outcome.kind === 'card') return null;
  return (
    <MessageBar intent={outcome.kind === 'message' ? 'success' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>{outcome.text}</MessageBarBody>
    </MessageBar>
  );
}

interface CardMessageProps {
  readonly conversation: ConversationView;
  readonly message: MessageView;
}

/** A message's card, live: buttons reach the bot, answers replace the card for this person. */
export function CardMessage({ conversation, message }: CardMessageProps) {
  const styles = useStyles();
  const shown = useCard(conversation, message);
  const [dialog, setDialog] = useState<JsonObject>();
  if (shown.card === undefined) return null;
  const press = (action: CardAction): void => {
    if (opensDialog(action)) setDialog(action.data);
    else shown.press(action);
  };
  return (
    <div className={mergeClasses(styles.column, isFullWidth(shown.card) && styles.full)}>
      <CardView
        card={shown.card}
        isBusy={shown.isBusy}
        onAction={press}
        onOpenUrl={openLink}
        onTyped={shown.noteTyped}
      />
      {shown.isBehind && (
        <MessageBar intent="info">
          <MessageBarBody>This card has changed since you opened it.</MessageBarBody>
          <MessageBarActions>
            <Button onClick={shown.refresh}>Show the latest</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {shown.outcome !== undefined && <Outcome outcome={shown.outcome} />}
      {shown.canRefresh && !shown.isBehind && (
        <div className={styles.foot}>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={shown.isBusy}
            onClick={shown.refresh}
          >
            Refresh card
          </Button>
        </div>
      )}
      {dialog !== undefined && (
        <CardDialog
          conversation={conversation}
          names={{ fetch: 'task/fetch', submit: 'task/submit' }}
          value={{ data: dialog }}
          messageId={message.id}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
