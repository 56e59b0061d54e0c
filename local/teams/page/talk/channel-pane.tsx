import { Body1, Button, Link, Subtitle1, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ConversationView, MessageView } from '../../client/wire';
import { goTo, placeHash } from '../state/address';
import { useSession } from '../state/session';
import { ComposeBox } from './compose-box';
import { Conversation } from './conversation-view';
import { PaneHeading } from './pane-heading';
import { useTalk, type Talk } from './use-talk';

const useStyles = makeStyles({
  pane: { minHeight: 0, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  empty: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    alignContent: 'start',
  },
});

function Reply({ head, talk }: { readonly head: MessageView; readonly talk: Talk }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button appearance="subtle" size="small" icon={<ArrowReplyRegular />} onClick={() => setOpen(true)}>
        Reply
      </Button>
    );
  }
  return <ComposeBox label="Reply" offersMention onSend={(text) => talk.say({ text, threadId: head.id })} />;
}

interface ChannelProps {
  readonly conversation: ConversationView;
  readonly channels: readonly ConversationView[];
}

function Channel({ conversation, channels }: ChannelProps) {
  const styles = useStyles();
  const talk = useTalk(conversation);
  return (
    <div className={styles.pane}>
      <PaneHeading
        title={conversation.name}
        detail={`${conversation.teamName ?? ''} · ${conversation.memberCount} people`}
      >
        {channels.length > 1 && (
          <TabList
            selectedValue={conversation.chest}
            onTabSelect={(_, { value }) => goTo({ kind: 'channel', chest: String(value) })}
          >
            {channels.map((channel) => (
              <Tab key={channel.id} value={channel.chest}>
                {channel.teamName}
              </Tab>
            ))}
          </TabList>
        )}
      </PaneHeading>
      <Conversation
        conversation={conversation}
        talk={talk}
        empty={
          <Body1>Nothing has been posted yet. When a round goes to its panel, its card appears here.</Body1>
        }
        underThread={(head) => <Reply head={head} talk={talk} />}
      />
    </div>
  );
}

/** The panel's channel of one chest. */
export function ChannelPane({ chest }: { readonly chest: string | undefined }) {
  const styles = useStyles();
  const { conversations, person } = useSession();
  const channels = conversations.filter((each) => each.kind === 'channel');
  const channel = channels.find((each) => each.chest === chest) ?? channels[0];
  if (channel === undefined) {
    return (
      <div className={styles.empty}>
        <Subtitle1 as="h1">No channel here</Subtitle1>
        <Body1>
          {person.name} is in no panel's team, so there is no channel to see.{' '}
          <Link href={placeHash({ kind: 'chat' })}>Go to their chat with the bot</Link> instead.
        </Body1>
      </div>
    );
  }
  return <Channel key={channel.id} conversation={channel} channels={channels} />;
}
