import { useContext, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DeskSeat } from '../../../core/assessing/panel-view';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Looked } from '../../ui/looked';
import { SayContext } from '../../ui/say';
import { StateBadge } from '../../ui/state-badge';
import { meetingWords } from '../../words/meeting';
import { deskActWords } from '../../words/panel';
import { may, type DeskProps } from './desk-context';

const useStyles = makeStyles({
  waiting: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  people: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  words: { margin: 0 },
});

/** Who sits on the panel and how far each has come; who is waited for, and a reminder to them. */
export function MembersSection(props: DeskProps): ReactNode {
  const { desk } = props;
  const columns: readonly Column<DeskSeat>[] = [
    {
      id: 'name',
      title: meetingWords.member,
      cell: (seat) => (seat.isChair ? `${seat.name} (${meetingWords.chair})` : seat.name),
    },
    { id: 'category', title: meetingWords.category, cell: (seat) => seat.category },
    { id: 'scored', title: meetingWords.scored, isFigure: true, cell: (seat) => seat.scored },
    {
      id: 'state',
      title: meetingWords.state,
      cell: (seat) => (
        <StateBadge tone={seat.finished ? 'good' : 'waiting'}>
          {seat.finished ? meetingWords.finished : meetingWords.scoring}
        </StateBadge>
      ),
    },
  ];
  return (
    <>
      {may(desk, 'remind') ? <Waiting {...props} /> : null}
      <Card title={meetingWords.members}>
        <FiguresTable
          caption={meetingWords.members}
          columns={columns}
          rows={desk.seats}
          keyOf={(seat) => seat.member}
        />
      </Card>
    </>
  );
}

function Waiting({ chest, desk }: DeskProps): ReactNode {
  const styles = useStyles();
  const say = useContext(SayContext);
  const input = { chest: chest.id, panel: desk.progress.panel };
  const look = useLook('whoIsWaiting', input);
  const act = useAct('remindMembers');
  const remind = async (): Promise<void> => {
    const outcome = await act.send(input);
    if (outcome.kind === 'done') say(meetingWords.reminded(outcome.answer.reminded));
  };
  return (
    <Card title={meetingWords.waiting}>
      <Looked look={look}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p className={styles.words}>{meetingWords.nobodyWaits}</p>
          ) : (
            <div className={styles.waiting}>
              <ul className={styles.people}>
                {waiting.map((member) => (
                  <li key={member.member}>
                    {member.name}: {meetingWords.waitingFor(member.toScore)}
                  </li>
                ))}
              </ul>
              <Button disabledFocusable={act.busy} onClick={() => void remind()}>
                {deskActWords.remind.press}
              </Button>
              <FailureBar failure={act.failure} />
            </div>
          )
        }
      </Looked>
    </Card>
  );
}
