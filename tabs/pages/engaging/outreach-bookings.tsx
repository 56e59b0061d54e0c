import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BookingView, SessionView } from '../../../core/engaging/outreach/outreach-view';
import type { BookingState } from '../../../core/engaging/outreach/session';
import type { ChestView } from '../../../core/founding/chest-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { StateBadge, type Tone } from '../../ui/state-badge';
import { counted, outreachWords } from '../../words/outreach';
import { meetsGroups } from './outreach-part';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  booking: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
});

const tones: Readonly<Record<BookingState, Tone>> = {
  booked: 'good',
  waiting: 'waiting',
  cancelled: 'quiet',
  came: 'good',
  missed: 'quiet',
};

/** Who is booked, who waits, who came; a booking that still stands can be cancelled. */
export function OutreachBookings({
  chest,
  session,
}: {
  readonly chest: ChestView;
  readonly session: SessionView;
}): ReactNode {
  const styles = useStyles();
  const act = useAct('cancelBooking');
  const shown = session.bookings.filter(({ state }) => state !== 'cancelled');
  if (shown.length === 0) return null;
  const cancel = ({ contact, groupName }: BookingView): void =>
    void act.send(
      { chest: chest.id, session: session.id, contact },
      outreachWords.bookingCancelled(groupName),
    );
  return (
    <details>
      <summary>{session.state === 'planned' ? outreachWords.bookings : outreachWords.wereBooked}</summary>
      <ul className={styles.list}>
        {shown.map((booking) => (
          <li key={booking.contact} className={styles.booking}>
            {booking.groupName}, {counted(booking.places, 'place', 'places')}
            <StateBadge tone={tones[booking.state]}>{outreachWords.bookingStates[booking.state]}</StateBadge>
            {meetsGroups(chest) && session.state === 'planned' ? (
              <Button
                size="small"
                appearance="subtle"
                aria-label={outreachWords.cancelBookingOf(booking.groupName)}
                disabledFocusable={act.busy}
                onClick={() => cancel(booking)}
              >
                {outreachWords.cancelBooking}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <FailureBar failure={act.failure} />
    </details>
  );
}
