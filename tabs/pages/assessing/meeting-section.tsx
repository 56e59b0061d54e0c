import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DeskRow, PanelDesk } from '../../../core/assessing/panel-view';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { Looked } from '../../ui/looked';
import { meetingWords } from '../../words/meeting';
import { applicationPlace, isMember, may, type DeskProps } from './desk-context';
import { LiveItemCard } from './live-item-card';
import { isShown } from './order-rows';
import { OutcomeCell } from './row-badges';
import { AttendanceCard } from './attendance-card';
import { VoteForm } from './vote-form';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(280px, 2fr)',
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  items: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '2ch minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  number: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
});

/** The panel's meeting: what is being decided, the agenda, who is here. */
export function MeetingSection(props: DeskProps): ReactNode {
  const styles = useStyles();
  const { desk } = props;
  if (desk.progress.stage !== 'revealed') {
    return <Empty title={meetingWords.notYet.title} words={meetingWords.notYet.words} />;
  }
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Live {...props} />
        {isMember(desk) && desk.progress.live !== undefined ? <OwnVote {...props} /> : null}
        {may(desk, 'take-attendance') ? <AttendanceCard {...props} /> : null}
      </div>
      <Agenda {...props} />
    </div>
  );
}

function Live(props: DeskProps): ReactNode {
  const { live } = props.desk.progress;
  if (live !== undefined) return <LiveItemCard key={`${live.item} ${live.ballot}`} {...props} live={live} />;
  const { title, words } = stillWords(props.desk);
  return (
    <Card title={meetingWords.now}>
      <Empty title={title} words={words} />
    </Card>
  );
}

/** What is said between two items, before the first and after the last. */
function stillWords(desk: PanelDesk): { readonly title: string; readonly words: string } {
  const { items, itemsClosed } = desk.progress;
  if (items > 0 && itemsClosed === items) return meetingWords.allDecided;
  const words = may(desk, 'call-item') ? meetingWords.nobodyCalledNext : meetingWords.nobodyCalledMember;
  return { title: meetingWords.nobodyCalled, words };
}

function OwnVote(props: DeskProps): ReactNode {
  const { chest, desk } = props;
  const input = { chest: chest.id, panel: desk.progress.panel };
  const look = useLook('memberView', input, { everyMs: 5_000 });
  return (
    <Looked look={look}>
      {({ task }) =>
        task.kind === 'vote' ? (
          <VoteForm
            key={`${task.live.item} ${task.live.ballot} ${task.voteVersion}`}
            {...props}
            task={task}
          />
        ) : null
      }
    </Looked>
  );
}

function Agenda(props: DeskProps): ReactNode {
  const styles = useStyles();
  const rows = props.desk.rows.filter(isShown).filter((row) => row.item !== undefined);
  const ordered = rows.sort((one, other) => (one.item?.position ?? 0) - (other.item?.position ?? 0));
  return (
    <Card title={meetingWords.agenda}>
      <ol className={styles.items}>
        {ordered.map((row) => (
          <li key={row.application} className={styles.item}>
            <span className={styles.number}>{row.item?.position}</span>
            <PlaceLink to={applicationPlace(props, row.application)}>{row.groupName}</PlaceLink>
            <div className={styles.state}>
              <OutcomeCell row={row} />
              <CallButton {...props} row={row} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function CallButton({ chest, desk, row }: DeskProps & { readonly row: DeskRow }): ReactNode {
  const act = useAct('callItem');
  const { item } = row;
  const canBeCalled = item !== undefined && item.state !== 'voting' && item.state !== 'decided';
  if (!canBeCalled || !may(desk, 'call-item')) return null;
  const input = { chest: chest.id, panel: desk.progress.panel, item: item.id };
  return (
    <>
      <Button
        size="small"
        aria-label={meetingWords.callOf(row.groupName)}
        disabledFocusable={act.busy}
        onClick={() => void act.send(input, meetingWords.called(row.groupName))}
      >
        {item.ballot === 0 ? meetingWords.call : meetingWords.callAgain}
      </Button>
      <FailureBar failure={act.failure} />
    </>
  );
}
