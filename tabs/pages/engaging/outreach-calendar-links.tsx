import type { ReactNode } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { outreachWords } from '../../words/outreach';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});

/** Hands a text over as a file, the way a browser does. */
function keepFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Ways to take a session into one's own calendar, whether or not the fund has one of its own. */
export function CalendarLinks({
  chest,
  session,
}: {
  readonly chest: string;
  readonly session: SessionView;
}): ReactNode {
  const styles = useStyles();
  const act = useAct('sessionFile', { lookAgain: false });
  const { title, joinUrl, calendarLink } = session;
  const keep = async (): Promise<void> => {
    const outcome = await act.send({ chest, session: session.id });
    if (outcome.kind === 'done') keepFile(outcome.answer.name, outcome.answer.content);
  };
  return (
    <>
      <div className={styles.row}>
        {joinUrl === undefined ? null : (
          <Link href={joinUrl} target="_blank" rel="noopener" aria-label={outreachWords.joinOf(title)}>
            {outreachWords.join}
          </Link>
        )}
        <Link
          href={calendarLink}
          target="_blank"
          rel="noopener"
          aria-label={outreachWords.calendarLinkOf(title)}
        >
          {outreachWords.calendarLink}
        </Link>
        <Button
          size="small"
          appearance="subtle"
          aria-label={outreachWords.calendarFileOf(title)}
          disabledFocusable={act.busy}
          onClick={() => void keep()}
        >
          {outreachWords.calendarFile}
        </Button>
      </div>
      <FailureBar failure={act.failure} />
    </>
  );
}
