import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { accessNeedNames } from '../../../core/engaging/outreach/access-needs';
import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { formatDay, formatTime } from '../../../core/kernel/dates';
import { Loading } from '../../ui/looked';
import { StateBadge } from '../../ui/state-badge';
import { outreachWords } from '../../words/outreach';
import { OutreachBookings } from './outreach-bookings';
import { CalendarLinks } from './outreach-calendar-links';
import { meetsGroups, runsOutreach, type OutreachPartProps } from './outreach-part';

const SessionForm = lazy(async () => ({ default: (await import('./outreach-session-form')).SessionForm }));
const BookingForm = lazy(async () => ({ default: (await import('./outreach-booking-form')).BookingForm }));
const HoldForm = lazy(async () => ({ default: (await import('./outreach-end-session')).HoldForm }));
const CancelForm = lazy(async () => ({ default: (await import('./outreach-end-session')).CancelForm }));

const useStyles = makeStyles({
  session: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Doing = 'book' | 'change' | 'hold' | 'cancel';

/** «Friday 24 July 2026, 14:00–16:00», in London. */
function timesOf({ startsAt, endsAt }: Pick<SessionView, 'startsAt' | 'endsAt'>): string {
  return `${formatDay(startsAt)}, ${formatTime(startsAt)}–${formatTime(endsAt)}`;
}

/** One session: when and where, what is left, who is coming, and what can be done with it. */
export function OutreachSession({
  chest,
  seen,
  session,
}: OutreachPartProps & { readonly session: SessionView }): ReactNode {
  const styles = useStyles();
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => setDoing(undefined);
  const contacts = seen.contacts ?? [];
  return (
    <li className={styles.session}>
      <h3 className={styles.title}>{session.title}</h3>
      <Badges session={session} />
      <p className={styles.line}>
        {timesOf(session)} · {session.place} · {session.neighbourhood}
      </p>
      <Offers session={session} />
      {session.reason === undefined ? null : <p className={styles.line}>{session.reason}</p>}
      {session.state === 'planned' ? <CalendarLinks chest={chest.id} session={session} /> : null}
      <OutreachBookings chest={chest} session={session} />
      {session.state === 'planned' && doing === undefined ? (
        <Acts chest={chest} session={session} start={setDoing} books={seen.contacts !== undefined} />
      ) : null}
      <Suspense fallback={<Loading />}>
        {doing === 'book' ? (
          <BookingForm chest={chest.id} session={session} contacts={contacts} close={close} />
        ) : null}
        {doing === 'change' ? <SessionForm chest={chest} session={session} close={close} /> : null}
        {doing === 'hold' ? <HoldForm chest={chest.id} session={session} close={close} /> : null}
        {doing === 'cancel' ? <CancelForm chest={chest.id} session={session} close={close} /> : null}
      </Suspense>
    </li>
  );
}

function Badges({ session }: { readonly session: SessionView }): ReactNode {
  const styles = useStyles();
  const { state, format, left, waiting, inCalendar } = session;
  return (
    <div className={styles.row}>
      <StateBadge tone="quiet">{outreachWords.formats[format]}</StateBadge>
      {state === 'planned' ? (
        <StateBadge tone={left === 0 ? 'warning' : 'good'}>{outreachWords.left(left)}</StateBadge>
      ) : (
        <StateBadge tone={state === 'held' ? 'good' : 'quiet'}>{outreachWords.states[state]}</StateBadge>
      )}
      {waiting > 0 && state === 'planned' ? (
        <StateBadge tone="waiting">{outreachWords.waiting(waiting)}</StateBadge>
      ) : null}
      {inCalendar && state === 'planned' ? (
        <StateBadge tone="quiet">{outreachWords.inCalendar}</StateBadge>
      ) : null}
    </div>
  );
}

function Offers({ session }: { readonly session: SessionView }): ReactNode {
  const styles = useStyles();
  const offers = [...session.access.map((need) => accessNeedNames[need]), ...session.languages];
  return offers.length === 0 ? null : <p className={styles.line}>{offers.join(' · ')}</p>;
}

interface ActsProps extends Pick<OutreachPartProps, 'chest'> {
  readonly session: SessionView;
  readonly books: boolean;
  readonly start: (doing: Doing) => void;
}

function Acts({ chest, session, books, start }: ActsProps): ReactNode {
  const styles = useStyles();
  const { title, startsAt } = session;
  const runs = runsOutreach(chest);
  const acts = [
    ['book', books && meetsGroups(chest), outreachWords.book, outreachWords.bookOf],
    ['change', runs, outreachWords.change, outreachWords.changeOf],
    ['hold', runs && startsAt <= new Date().toISOString(), outreachWords.hold, outreachWords.holdOf],
    ['cancel', runs, outreachWords.cancel, outreachWords.cancelOf],
  ] as const;
  const offered = acts.filter(([, isOffered]) => isOffered);
  if (offered.length === 0) return null;
  return (
    <div className={styles.row}>
      {offered.map(([act, , words, label]) => (
        <Button key={act} size="small" aria-label={label(title)} onClick={() => start(act)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
