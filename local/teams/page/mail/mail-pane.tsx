import {
  Body1,
  Button,
  Caption1,
  Subtitle1,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { MailView } from '../../client/wire';
import { Trouble, Waiting } from '../shell/notice';
import { useSession } from '../state/session';
import { useLoaded } from '../state/use-loaded';
import { sentWords } from '../talk/message-item';
import { PaneHeading } from '../talk/pane-heading';
import { Letter } from './letter';

const useStyles = makeStyles({
  pane: { minHeight: 0, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  columns: {
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 320px) minmax(0, 1fr)',
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'minmax(0, 2fr) minmax(0, 3fr)',
    },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    width: '100%',
    display: 'grid',
    gap: '2px',
    padding: tokens.spacingHorizontalM,
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  empty: {
    padding: tokens.spacingHorizontalXXL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
});

/** To whom a mail goes, in one line. */
function addressees(mail: MailView): string {
  return mail.message.toRecipients
    .map(({ emailAddress }) => emailAddress.name ?? emailAddress.address)
    .join(', ');
}

function MailList({ mails }: { readonly mails: readonly MailView[] }) {
  const styles = useStyles();
  const newestFirst = mails.toReversed();
  const [chosenId, setChosenId] = useState<string>();
  const chosen = newestFirst.find((mail) => mail.id === chosenId) ?? newestFirst[0];
  if (chosen === undefined) {
    return (
      <div className={styles.empty}>
        <Subtitle1 as="h2">No mail yet</Subtitle1>
        <Body1>
          Whatever the app would mail, to groups or to members, is kept here instead of being sent.
        </Body1>
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <ul className={styles.list} aria-label="Mail">
        {newestFirst.map((mail) => (
          <li key={mail.id}>
            <button
              type="button"
              className={mergeClasses(styles.line, mail === chosen && styles.chosen)}
              aria-current={mail === chosen ? 'true' : undefined}
              onClick={() => setChosenId(mail.id)}
            >
              <Text weight="semibold" className={styles.clip}>
                {addressees(mail)}
              </Text>
              <Text className={styles.clip}>{mail.message.subject}</Text>
              <Caption1>{sentWords(mail.sentAt)}</Caption1>
            </button>
          </li>
        ))}
      </ul>
      <Letter mail={chosen} />
    </div>
  );
}

/** The mail tray: what would have been sent, had this been the real service. */
export function MailPane() {
  const styles = useStyles();
  const { api } = useSession();
  const load = useCallback(() => api.mail(), [api]);
  const [mails, loadAgain] = useLoaded(load);
  return (
    <div className={styles.pane}>
      <PaneHeading title="Mail tray" detail="Everyone's mail. None of it was sent.">
        <Button appearance="subtle" size="small" icon={<ArrowClockwiseRegular />} onClick={loadAgain}>
          Look again
        </Button>
      </PaneHeading>
      {mails.state === 'loading' && <Waiting words="Fetching mail" />}
      {mails.state === 'failed' && (
        <Trouble title="The mail did not come." onRetry={loadAgain}>
          {mails.message}
        </Trouble>
      )}
      {mails.state === 'ready' && <MailList mails={mails.value} />}
    </div>
  );
}
