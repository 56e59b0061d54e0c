import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ConversationView, MessageView } from '../../client/wire';
import { Trouble, Waiting } from '../shell/notice';
import { AppDialogs } from './app-dialogs';
import { AppSearch } from './app-search';
import { ComposeBox } from './compose-box';
import { MessageList } from './message-list';
import type { Talk } from './use-talk';

const useStyles = makeStyles({
  pane: { minHeight: 0, minWidth: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto' },
  trouble: { padding: tokens.spacingHorizontalM },
});

interface ConversationProps {
  readonly conversation: ConversationView;
  readonly talk: Talk;
  readonly empty: ReactNode;
  readonly above?: ReactNode;
  readonly underThread?: (head: MessageView) => ReactNode;
}

/** A conversation from its first message to the place where the next one is written. */
export function Conversation({ conversation, talk, empty, above, underThread }: ConversationProps) {
  const styles = useStyles();
  const { messages } = talk;
  const isChannel = conversation.kind === 'channel';
  return (
    <div className={styles.pane}>
      {messages.state === 'loading' && <Waiting words="Fetching messages" />}
      {messages.state === 'failed' && (
        <div className={styles.trouble}>
          <Trouble title="The messages did not come." onRetry={talk.reload}>
            {messages.message}
          </Trouble>
        </div>
      )}
      {messages.state === 'ready' && (
        <MessageList
          conversation={conversation}
          messages={messages.value}
          isBotTyping={talk.isBotTyping || (talk.isSending && !isChannel)}
          empty={empty}
          {...(underThread === undefined ? {} : { underThread })}
        />
      )}
      <ComposeBox
        label={isChannel ? 'Start a new post' : 'Ask or tell Community Chest'}
        offersMention={isChannel}
        onSend={(text) => talk.say({ text })}
        tools={
          <>
            <AppDialogs conversation={conversation} />
            <AppSearch conversation={conversation} onShare={(card) => talk.say({ card })} />
          </>
        }
        above={
          <>
            {talk.problem !== undefined && <Trouble title="No answer.">{talk.problem}</Trouble>}
            {above}
          </>
        }
      />
    </div>
  );
}
