import { Body1, Button, Caption1, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import type { ConversationView, MessageView } from '../../client/wire';
import { useSession } from '../state/session';
import { Conversation } from './conversation-view';
import { PaneHeading } from './pane-heading';
import { useTalk } from './use-talk';

const useStyles = makeStyles({
  pane: { minHeight: 0, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  empty: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXXL },
  prompts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  prompt: {
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    textAlign: 'left',
    padding: tokens.spacingHorizontalM,
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
  about: { color: tokens.colorNeutralForeground2 },
  suggestions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function Starters({ onSay }: { readonly onSay: (text: string) => void }) {
  const styles = useStyles();
  const { app, person } = useSession();
  const [firstName = ''] = person.name.split(' ');
  return (
    <div className={styles.empty}>
      <Subtitle1 as="h2">Hello {firstName}</Subtitle1>
      <Body1>This is your own chat with {app.botName}. Only you and the bot see it.</Body1>
      <div className={styles.prompts}>
        {app.prompts.map((prompt) => (
          <Button key={prompt.title} className={styles.prompt} onClick={() => onSay(prompt.text)}>
            <span className={styles.words}>
              {prompt.title}
              <Caption1 className={styles.about}>{prompt.about}</Caption1>
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}

function suggestionsOf(messages: readonly MessageView[]): MessageView['suggestedActions'] {
  const last = messages.at(-1);
  return last?.sender.isBot === true ? last.suggestedActions : [];
}

function Chat({ conversation }: { readonly conversation: ConversationView }) {
  const styles = useStyles();
  const talk = useTalk(conversation);
  const say = (text: string): void => talk.say({ text });
  const suggestions = talk.messages.state === 'ready' ? suggestionsOf(talk.messages.value) : [];
  return (
    <div className={styles.pane}>
      <PaneHeading title={conversation.name} detail="Your own chat" />
      <Conversation
        conversation={conversation}
        talk={talk}
        empty={<Starters onSay={say} />}
        above={
          suggestions.length > 0 && (
            <div className={styles.suggestions} role="group" aria-label="Suggested answers">
              {suggestions.map((suggestion) => (
                <Button
                  key={suggestion.title}
                  size="small"
                  shape="circular"
                  onClick={() => say(suggestion.value)}
                >
                  {suggestion.title}
                </Button>
              ))}
            </div>
          )
        }
      />
    </div>
  );
}

/** A person's own chat with the bot. */
export function ChatPane() {
  const { conversations } = useSession();
  const conversation = conversations.find((each) => each.kind === 'personal');
  return conversation === undefined ? null : <Chat conversation={conversation} />;
}
