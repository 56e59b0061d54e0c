import { useState, type ReactNode } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { meetingWords } from '../../words/meeting';
import type { DeskProps } from './desk-context';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    width: '100%',
  },
});

/** Who is at the meeting. Ticks stay as they are made until they are saved. */
export function AttendanceCard({ chest, desk }: DeskProps): ReactNode {
  const styles = useStyles();
  const act = useAct('takeAttendance');
  const stored = desk.seats.filter((seat) => seat.present).map((seat) => seat.member);
  const [ticked, setTicked] = useState<readonly string[]>();
  const present = ticked ?? stored;
  const save = async (): Promise<void> => {
    const input = { chest: chest.id, panel: desk.progress.panel, present: [...present] };
    const outcome = await act.send(input, meetingWords.attendanceSaved);
    if (outcome.kind === 'done') setTicked(undefined);
  };
  return (
    <Card title={meetingWords.attendance}>
      <div className={styles.form}>
        <p className={styles.hint}>{meetingWords.attendanceHint}</p>
        <div role="group" aria-label={meetingWords.attendance} className={styles.people}>
          {desk.seats.map((seat) => (
            <Checkbox
              key={seat.member}
              label={`${seat.name}, ${seat.category}`}
              checked={present.includes(seat.member)}
              onChange={(_e, { checked }) =>
                setTicked(
                  checked === true
                    ? [...present, seat.member]
                    : present.filter((each) => each !== seat.member),
                )
              }
            />
          ))}
        </div>
        <Button disabledFocusable={act.busy || ticked === undefined} onClick={() => void save()}>
          {meetingWords.saveAttendance}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
