import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { MentionRegular, SendFilled } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSession } from '../state/session';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '920px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  },
  line: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, minHeight: '32px' },
  words: { minHeight: '32px', fieldSizing: 'content', maxHeight: '160px' },
});

interface ComposeBoxProps {
  /** What is written here: both the field's name and the words that stand in it while it is empty. */
  readonly label: string;
  /** In a channel the bot hears only what mentions it. */
  readonly offersMention: boolean;
  readonly onSend: (text: string) => void;
  readonly tools?: ReactNode;
  readonly above?: ReactNode;
}

interface DraftText {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly send: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useDraftText(onSend: (text: string) => void): DraftText {
  const [text, setText] = useState('');
  const send = (): void => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return { text, setText, send, onKeyDown };
}

/** Where people write. Enter sends; Shift and Enter starts a new line. */
export function ComposeBox({ label, offersMention, onSend, tools, above }: ComposeBoxProps) {
  const styles = useStyles();
  const { app } = useSession();
  const { text, setText, send, onKeyDown } = useDraftText(onSend);
  const field = useRef<HTMLTextAreaElement>(null);
  const mention = (): void => {
    setText(`@${app.botName} ${text}`);
    field.current?.focus();
  };
  return (
    <div className={styles.box}>
      {above}
      <div className={styles.line}>
        {tools}
        {offersMention && (
          <Button
            appearance="subtle"
            icon={<MentionRegular />}
            aria-label={`Mention ${app.botName}`}
            title={`Mention ${app.botName}, so that it hears you`}
            onClick={mention}
          />
        )}
        <Textarea
          textarea={{ ref: field, className: styles.words }}
          className={styles.text}
          aria-label={label}
          placeholder={label}
          rows={1}
          resize="none"
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={onKeyDown}
        />
        <Button
          appearance="primary"
          icon={<SendFilled />}
          aria-label="Send"
          title="Send"
          disabledFocusable={text.trim() === ''}
          onClick={send}
        />
      </div>
    </div>
  );
}
