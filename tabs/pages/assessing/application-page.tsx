import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MemberTask } from '../../../core/assessing/panel-view';
import type { ApplicationReading } from '../../../core/engaging/application-view';
import { useLook } from '../../api/query';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { panelWords } from '../../words/panel';
import { FilesCard } from '../engaging/files-card';
import { DeclareForm } from './declare-form';
import { applicationPlace, isMember, sectionPlace, type ApplicationProps } from './desk-context';
import { isShown } from './order-rows';
import { ReadingCard } from './reading-card';
import { RecordCard } from './record-card';
import { ScoreForm } from './score-form';
import { VoteForm } from './vote-form';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(320px, 2fr)',
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  side: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    position: 'sticky',
    top: tokens.spacingVerticalL,
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalL})`,
    overflowY: 'auto',
    '@media (max-width: 860px)': { position: 'static', maxHeight: 'none' },
  },
});

/** One application: to read on one side, and on the other what the viewer has to do about it. */
export function ApplicationPage(props: ApplicationProps): ReactNode {
  const { chest, desk, application } = props;
  const row = desk.rows.filter(isShown).find((each) => each.application === application);
  return (
    <>
      <PageHeader
        title={row?.title ?? application}
        under={row === undefined ? undefined : `${row.groupName} · ${row.neighbourhood} · ${application}`}
        aside={<Ways {...props} />}
      />
      {isMember(desk) ? (
        <ForMember {...props} />
      ) : (
        <Reading chest={chest} desk={desk} application={application} side={<RecordCard {...props} />} />
      )}
    </>
  );
}

/** Back to the list, and to the neighbours in it. */
function Ways({ application, ...props }: ApplicationProps): ReactNode {
  const order = props.desk.rows.map((row) => row.application).sort();
  const here = order.indexOf(application);
  const previous = order[here - 1];
  const next = order[here + 1];
  return (
    <nav aria-label={panelWords.listCaption} className={useStyles().ways}>
      <PlaceLink to={sectionPlace(props, 'applications')}>{panelWords.back}</PlaceLink>
      {previous === undefined ? null : (
        <PlaceLink to={applicationPlace(props, previous)}>{panelWords.previous}</PlaceLink>
      )}
      {next === undefined || here < 0 ? null : (
        <PlaceLink to={applicationPlace(props, next)}>{panelWords.next}</PlaceLink>
      )}
    </nav>
  );
}

function ForMember(props: ApplicationProps): ReactNode {
  const { chest, desk, application } = props;
  const look = useLook('memberView', { chest: chest.id, panel: desk.progress.panel, application });
  return <Looked look={look}>{(view) => <Task {...props} task={view.task} />}</Looked>;
}

function Task({ task, ...props }: ApplicationProps & { readonly task: MemberTask }): ReactNode {
  const styles = useStyles();
  if (task.kind === 'declare') return <DeclareForm {...props} heading={task.heading} />;
  if (task.kind === 'stepped-out' && task.reason === 'conflicted') {
    return <Card title={panelWords.hidden}>{panelWords.steppedOut.conflicted}</Card>;
  }
  if (task.kind === 'score') {
    return (
      <div className={styles.columns}>
        <Words {...props} reading={task.reading} />
        <div className={styles.side}>
          <ScoreForm {...props} task={task} />
        </div>
      </div>
    );
  }
  if (task.kind === 'vote' && task.live.heading.id === props.application) {
    return (
      <div className={styles.columns}>
        <Words {...props} reading={task.reading} />
        <div className={styles.side}>
          <VoteForm chest={props.chest} desk={props.desk} task={task} />
        </div>
      </div>
    );
  }
  return <Reading {...props} side={<RecordCard {...props} />} />;
}

/** What the group wrote, and the files that it sent with it. */
function Words({
  chest,
  application,
  reading,
}: ApplicationProps & { readonly reading: ApplicationReading }): ReactNode {
  return (
    <div className={useStyles().words}>
      <ReadingCard reading={reading} />
      <FilesCard chest={chest.id} application={application} />
    </div>
  );
}

function Reading({ side, ...props }: ApplicationProps & { readonly side: ReactNode }): ReactNode {
  const styles = useStyles();
  const { chest, desk, application } = props;
  const look = useLook('readApplication', { chest: chest.id, panel: desk.progress.panel, application });
  return (
    <Looked look={look}>
      {(reading) => (
        <div className={styles.columns}>
          <Words {...props} reading={reading} />
          <div className={styles.side}>{side}</div>
        </div>
      )}
    </Looked>
  );
}
