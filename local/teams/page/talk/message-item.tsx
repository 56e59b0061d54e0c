import { Avatar, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ConversationView, MessageView } from '../../client/wire';
import { safeMarkdown } from '../cards/safe-markdown';
import { useSession } from '../state/session';
import { CardMessage } from './card-message';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateAreas: '"face head" "face body"',
    gridTemplateColumns: '36px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    // On a phone a card needs the whole width.
    '@media (max-width: 640px)': { gridTemplateAreas: '"face head" "body body"', alignItems: 'center' },
  },
  own: { gridTemplateAreas: '"head" "body"', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'end' },
  face: { gridArea: 'face', alignSelf: 'start' },
  body: {
    gridArea: 'body',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    width: '100%',
    justifyItems: 'start',
  },
  ownBody: { justifyItems: 'end' },
  head: {
    gridArea: 'head',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  bubble: {
    maxWidth: '68ch',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  ownBubble: { backgroundColor: 'var(--own-bubble)' },
  plain: { backgroundColor: 'transparent', padding: 0, border: 'none' },
  wide: { width: '100%', minWidth: 0 },
});

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** When something was sent, as people say it: the time today, the day before that. */
export function sentWords(sentAt: string, now = new Date()): string {
  const date = new Date(sentAt);
  const time = timeFormat.format(date);
  return date.toDateString() === now.toDateString() ? time : `${dayFormat.format(date)}, ${time}`;
}

interface MessageItemProps {
  readonly conversation: ConversationView;
  readonly message: MessageView;
}

function MessageText({ text, className }: { readonly text: string; readonly className: string }) {
  // safeMarkdown escapes everything before it adds the few tags it knows.
  return <div className={className} dangerouslySetInnerHTML={{ __html: safeMarkdown(text) }} />;
}

/** One message: who, when, what they said, and the card they sent. */
export function MessageItem({ conversation, message }: MessageItemProps) {
  const styles = useStyles();
  const { person } = useSession();
  const isOwn = message.sender.id === person.teamsId;
  const isBubble = conversation.kind === 'personal';
  const bubble = mergeClasses(styles.bubble, isOwn && styles.ownBubble, !isBubble && styles.plain);
  const isSideless = isOwn && isBubble;
  return (
    <article
      className={mergeClasses(styles.item, isSideless && styles.own)}
      aria-label={`${message.sender.name}, ${sentWords(message.sentAt)}`}
      data-message={message.id}
    >
      {!isSideless && (
        <Avatar
          name={message.sender.name}
          color={message.sender.isBot ? 'brand' : 'colorful'}
          shape={message.sender.isBot ? 'square' : 'circular'}
          {...(message.sender.isBot ? { image: { src: '/icon.svg', alt: '' } } : {})}
          className={styles.face}
          aria-hidden="true"
        />
      )}
      <div className={styles.head}>
        {!isSideless && <Text weight="semibold">{message.sender.name}</Text>}
        <Caption1 className={styles.quiet}>
          <time dateTime={message.sentAt}>{sentWords(message.sentAt)}</time>
          {message.editedAt !== null && !message.deleted && ' · edited'}
        </Caption1>
      </div>
      <div className={mergeClasses(styles.body, isSideless && styles.ownBody)}>
        {message.deleted && (
          <Text italic className={styles.quiet}>
            This message was deleted.
          </Text>
        )}
        {message.text !== '' && <MessageText text={message.text} className={bubble} />}
        <div className={styles.wide}>
          <CardMessage conversation={conversation} message={message} />
        </div>
      </div>
    </article>
  );
}
