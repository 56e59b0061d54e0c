import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ConversationView, MessageView } from '../../client/wire';
import { MessageItem } from './message-item';

const useStyles = makeStyles({
  scroller: { minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable' },
  list: {
    listStyleType: 'none',
    boxSizing: 'border-box',
    maxWidth: '920px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalM },
  },
  thread: {
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  replies: {
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: `${tokens.spacingVerticalM} 0 0 ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': { paddingInlineStart: 0 },
  },
  reply: { marginTop: tokens.spacingVerticalM },
  typing: { color: tokens.colorNeutralForeground2 },
});

interface MessageListProps {
  readonly conversation: ConversationView;
  readonly messages: readonly MessageView[];
  readonly isBotTyping: boolean;
  /** What to show instead of an empty list. */
  readonly empty: ReactNode;
  /** What stands under a thread of a channel: the way to reply. */
  readonly underThread?: (head: MessageView) => ReactNode;
}

function useStayAtEnd(count: number): React.RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // Cards draw themselves after the list does, so the end moves; follow it while the reader is there.
    const toEnd = (): void => void (element.scrollTop = element.scrollHeight);
    toEnd();
    const watch = new ResizeObserver(() => {
      const isNearEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 400;
      if (isNearEnd) toEnd();
    });
    const [content] = element.children;
    if (content !== undefined) watch.observe(content);
    return () => watch.disconnect();
  }, [count]);
  return scroller;
}

/** A conversation, oldest first; a channel's messages by thread. */
export function MessageList({ conversation, messages, isBotTyping, empty, underThread }: MessageListProps) {
  const styles = useStyles();
  const scroller = useStayAtEnd(messages.length);
  const isChannel = conversation.kind === 'channel';
  const heads = messages.filter((message) => message.threadId === message.id);
  const repliesTo = (head: MessageView): MessageView[] =>
    messages.filter((message) => message.threadId === head.id && message.id !== head.id);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label="Messages">
      <ul className={styles.list}>
        {messages.length === 0 && <li>{empty}</li>}
        {heads.map((head) => (
          <li key={head.id} className={isChannel ? styles.thread : undefined}>
            <MessageItem conversation={conversation} message={head} />
            {repliesTo(head).length > 0 && (
              <ul className={styles.replies}>
                {repliesTo(head).map((reply) => (
                  <li key={reply.id}>
                    <MessageItem conversation={conversation} message={reply} />
                  </li>
                ))}
              </ul>
            )}
            {underThread !== undefined && <div className={styles.reply}>{underThread(head)}</div>}
          </li>
        ))}
        {isBotTyping && (
          <li>
            <Caption1 className={styles.typing}>
              Community Chest is writing
              <span className="typing-dots" aria-hidden="true" />
            </Caption1>
          </li>
        )}
      </ul>
    </section>
  );
}
